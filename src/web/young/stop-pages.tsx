import { mostWords, stopOwnWork, type StoppedWork } from '#app/young/stop-own-work.ts';
import { seeOwnPage } from '#app/young/own-page.ts';
import type { Young } from '#domain/access/actor.ts';
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
import { spokenIn } from '#web/language/spoken.ts';
import { Danger } from './danger.tsx';
import { Named } from './named.tsx';
import { dateFor, dayFor, dial, errorsTo, readerIn, readsOn } from './reader.ts';
import { YoungShell } from './young-shell.tsx';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

type Mine = Visit<Young>;
const here = '/over-mij/baan-stopt';

async function stopPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok || page.value.card.state !== 'active') return gone;
  const { contact, lead } = page.value.card;
  const reader = readerIn(spokenIn(visit));
  const { job } = reader.about;
  const errors = errorsTo(reader, refusals, 'lastDay');
  return show(
    <YoungShell visit={visit} title={job.title} language={reader.language} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={job.title} lead={<Named say={job.calls} names={[contact?.name ?? lead.name]} />} />
      <Form action={here}>
        <DateField
          name="lastDay"
          label={job.lastDay}
          picks={[{ value: visit.today, label: job.today }]}
          picked={text(visit.form, 'lastDay-pick')}
          value={dayParts(visit.form, 'lastDay')}
          error={errorAt(errors, 'lastDay')}
        />
        <Field
          name="words"
          label={job.words}
          hint={readsOn(reader, visit.today)}
          rows={3}
          maxLength={mostWords}
          optional
          value={text(visit.form, 'words')}
          error={errorAt(errors, 'words')}
        />
        <Button kind="main">{job.send}</Button>
      </Form>
      <Danger words={reader.words} />
      <LinkButton href="/mijn-route">{reader.words.back}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** What happens next: who calls by when, and until when there is help. */
function donePage(visit: Mine, { who, phone, callBy, until, origin, alarming }: StoppedWork): Reply {
  const reader = readerIn(spokenIn(visit));
  const { words, about } = reader;
  const { job } = about;
  return show(
    <YoungShell visit={visit} title={job.thanks} language={reader.language} languagesLast>
      <PageHead title={job.thanks} lead={job.notAlone} />
      {alarming && (
        <Alert tone="warn">
          <Danger words={words} plain />
        </Alert>
      )}
      <p>
        {callBy === visit.today ? (
          <Named say={words.done.callsToday} names={[who]} />
        ) : (
          <Named say={(name) => words.done.calls(name, dayFor(reader, callBy))} names={[who]} />
        )}
      </p>
      {until && (
        <p>
          {job.until(dateFor(reader, until))} {origin === 'region' ? job.agreed : job.mayChange}
        </p>
      )}
      {phone && (
        <p>
          {job.rather}{' '}
          <Link href={dial(phone)}>
            <Named say={words.helper.call} names={[who]} />: <PhoneNumber>{phone}</PhoneNumber>
          </Link>
        </p>
      )}
      <LinkButton href="/mijn-route">{words.done.back}</LinkButton>
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
