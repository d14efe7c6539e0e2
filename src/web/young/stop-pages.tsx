import { mostWords, stopOwnWork, type StoppedWork } from '#app/young/stop-own-work.ts';
import { seeOwnPage } from '#app/young/own-page.ts';
import type { Young } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { helpNow } from '#domain/notice/alarming.ts';
import type { Refusal } from '#domain/outcome.ts';
import { dayParts, pickedDay, text } from '#web/door/form.ts';
import { gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { errorsOf } from './words.ts';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;
const here = '/over-mij/baan-stopt';
const title = 'Mijn baan of opleiding stopt';
const dial = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;

async function stopPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok || page.value.card.state !== 'active') return gone;
  const { contact, lead } = page.value.card;
  const errors = errorsOf(refusals, 'lastDay');
  return show(
    <YoungShell visit={visit} title={title} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={`${contact?.name ?? lead.name} belt jou dan. Jij hoeft verder niets te doen.`} />
      <Form action={here}>
        <DateField
          name="lastDay"
          label="Wat is je laatste dag?"
          picks={[{ value: visit.today, label: 'Vandaag' }]}
          picked={text(visit.form, 'lastDay-pick')}
          value={dayParts(visit.form, 'lastDay')}
          error={errorAt(errors, 'lastDay')}
        />
        <Field
          name="words"
          label="Wil je er iets bij zeggen?"
          hint={helpNow(visit.today)}
          rows={3}
          maxLength={mostWords}
          optional
          value={text(visit.form, 'words')}
          error={errorAt(errors, 'words')}
        />
        <Button kind="main">Verstuur</Button>
      </Form>
      <LinkButton href="/over-mij">Terug</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** What happens next: who calls by when, and until when there is help. */
function donePage(visit: Mine, { who, phone, callBy, until, origin, alarming }: StoppedWork): Reply {
  return show(
    <YoungShell visit={visit} title="Dank je wel">
      <PageHead title="Dank je wel" lead="Vervelend dat het stopt. Je staat er niet alleen voor." />
      {alarming && (
        <Alert tone="warn">
          <p>Is het nu gevaarlijk voor jou of een ander? Bel 112. Wil je nu praten? Bel 113.</p>
        </Alert>
      )}
      <p>
        <strong>{who}</strong> belt jou {callBy === visit.today ? 'vandaag nog' : `uiterlijk ${longDay(callBy)}`}.
      </p>
      {until && (
        <p>
          Je krijgt hulp tot en met {longDay(until)}.
          {origin === 'region' ? ' Dat is zo afgesproken.' : ' Die dag kan nog veranderen.'}
        </p>
      )}
      {phone && (
        <p>
          <Link href={dial(phone)}>
            Liever zelf bellen? {who}: {phone}
          </Link>
        </p>
      )}
      <LinkButton href="/over-mij">Terug naar mijn pagina</LinkButton>
    </YoungShell>,
  );
}

async function stop(visit: Mine): Promise<Reply> {
  const { form, house, actor } = visit;
  const stopped = await stopOwnWork(house, actor, { lastDay: pickedDay(form, 'lastDay'), words: text(form, 'words') });
  if (stopped.ok) return donePage(visit, stopped.value);
  return stopped.refusals.some(({ code }) => code === 'not-found') ? gone : stopPage(visit, stopped.refusals);
}

/** "Mijn baan stopt", on the own page. */
export const stopPages: readonly Page[] = [
  youngPage(`GET ${here}`, 'see-own-page', (visit) => stopPage(visit)),
  youngPage(`POST ${here}`, 'stop-own-work', stop),
];
