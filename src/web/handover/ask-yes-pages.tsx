import { askYes, closeYesAsk, seeYesAsk, type AskedYes, type YesAskForm } from '#app/handover/ask-yes.ts';
import { text, number } from '#web/door/form.ts';
import { representatives } from '#domain/handover/yes.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply } from '#web/door/visit.ts';
import { BigCode } from '#web/kit/big-code.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { TwoViews } from '#web/kit/two-views.tsx';
import { changed, crumbsOf, fine, idOf, isGone, pathOf, type Mine, type Wrong } from './draft.tsx';
import type { Said } from './meeting-form.tsx';
import { errorsOf } from './refusals.ts';
import { becauseName, SensitiveField, withoutSensitive } from './sensitive-field.tsx';
import { dayWords, typedIn } from './words.ts';
import { YesQuestion } from './yes-question.tsx';

const baseOf = (handoverId: string): string => `${pathOf(handoverId)}/vraag-ja`;
const title = 'Vraag een ja of nee met een link';

const whyNot = ({ firstName, closed, caseId, handoverId }: YesAskForm) => {
  const texts = {
    self: {
      title: `${firstName} zegt het zelf`,
      say: 'Hier beslist nu niemand anders. Vraag het in een gesprek, en schrijf het antwoord op.',
      to: { href: `${pathOf(handoverId)}/samen`, label: 'Naar samen lezen' },
    },
    'not-read': {
      title: 'Lees het eerst samen',
      say: `Vul in of je dit samen met ${firstName} las. Daarna kun je een link sturen.`,
      to: { href: `${pathOf(handoverId)}/samen`, label: 'Naar samen lezen' },
    },
    shielded: {
      title: 'Vraag dit in een gesprek',
      say: `${firstName} is afgeschermd. Daarom gaat er geen mail.`,
      to: { href: `${pathOf(handoverId)}/samen`, label: 'Naar samen lezen' },
    },
    'no-speaker': {
      title: 'Schrijf eerst op wie beslist',
      say: 'Een link gaat alleen naar iemand van wie je het bewijs zag.',
      to: { href: `/jongeren/${caseId}/wie-beslist`, label: 'Naar wie mag beslissen' },
    },
  } as const;
  return closed === null ? null : texts[closed];
};

/** The question that went: to whom, until when, what was answered; and the way to take the link away. */
function Standing({ form }: { form: YesAskForm }) {
  const { ask, handoverId } = form;
  if (ask === null) return null;
  const { name, askedOn, answerBy, expiresOn, openedOn, answer, answeredOn, takenBackOn, standing } = ask;
  const said = answer === 'yes' ? 'ja' : 'nee';
  return (
    <Section title={`De vraag aan ${name}`}>
      <p>
        {name} kreeg de link op {dayWords(askedOn)}.{' '}
        {openedOn === null
          ? 'De vraag is nog niet gelezen.'
          : `De vraag is gelezen, het laatst op ${dayWords(openedOn)}.`}
      </p>
      {answeredOn !== null && (
        <p>
          {name} zei {said} op {dayWords(answeredOn)}.
          {takenBackOn !== null && ` Op ${dayWords(takenBackOn)} trok ${name} het in.`}
        </p>
      )}
      {standing === 'stopped' && <p>De overdracht is daarna veranderd. Deze link werkt niet meer.</p>}
      {standing === 'waits' && (
        <>
          <p>
            Antwoord uiterlijk {dayWords(answerBy)}. De link werkt tot en met {dayWords(expiresOn)}. Hoor je het eerder
            zelf? Schrijf het dan op bij <Link href={`${pathOf(handoverId)}/samen`}>samen lezen</Link>.
          </p>
          <Form action={`${baseOf(handoverId)}/weg`} inline>
            <Button kind="stop">Haal de link weg</Button>
          </Form>
        </>
      )}
    </Section>
  );
}

type FormProps = { form: YesAskForm; said: Said; wrong: Wrong };
function AskForm({ form, said, wrong }: FormProps) {
  const { handoverId, version, speakers, firstName } = form;
  return (
    <Form action={baseOf(handoverId)} hidden={{ version: String(version) }}>
      <Radios
        name="speaker"
        label="Aan wie vraag je het?"
        hint="Alleen wie beslist, en van wie het bewijs is gezien."
        value={said('speaker')}
        error={errorAt(wrong.errors, 'speaker')}
        choices={speakers.map(({ id, name, kind }) => ({ value: id, label: name, hint: representatives[kind] }))}
      />
      <Field
        name="mail"
        label="Mailadres"
        hint="Wij bewaren dit adres niet."
        type="email"
        size="m"
        value={said('mail')}
        error={errorAt(wrong.errors, 'mail')}
      />
      <SensitiveField
        name="ownView"
        label={`Wat vindt ${firstName} er zelf van?`}
        hint="Dit blijft bij jullie. Wie je het vraagt, leest dit niet."
        rows={2}
        value={said('ownView')}
        error={errorAt(wrong.errors, 'ownView')}
        because={said(becauseName('ownView'))}
      />
      <Button kind="main">{form.ask?.standing === 'waits' ? 'Stuur een nieuwe link' : 'Stuur de link'}</Button>
    </Form>
  );
}

function formPage(visit: Mine, form: YesAskForm, said: Said, wrong: Wrong = fine): Reply {
  const { caseId, fullName, preview, closed, ask } = form;
  const not = whyNot(form);
  const failed = wrong.errors.length > 0;
  const status = wrong.changedBy === undefined ? (failed ? 422 : 200) : 409;
  return show(
    <Shell visit={visit} title={title} crumbs={crumbsOf(caseId, fullName, 'Overdragen')} wrong={failed}>
      <ErrorSummary errors={wrong.errors} />
      <PageHead title={title} lead="In de mail staat geen naam. Jij belt de code door." />
      <Standing form={form} />
      {not && ask?.standing !== 'answered' && (
        <EmptyState title={not.title}>
          <p>{not.say}</p>
          <LinkButton href={not.to.href}>{not.to.label}</LinkButton>
        </EmptyState>
      )}
      {closed === null && (
        <TwoViews
          first={{ title: 'De link', body: <AskForm form={form} said={said} wrong={wrong} /> }}
          second={{
            title: 'Zo ziet wie beslist het',
            body: (
              <YesQuestion
                shown={preview}
                kind={form.speakers[0]?.kind ?? 'parent'}
                answerBy={form.answerBy}
                level={3}
              />
            ),
          }}
        />
      )}
      <p>
        <Link href={pathOf(form.handoverId)}>Terug naar de overdracht</Link>
      </p>
    </Shell>,
    status,
  );
}

const first =
  (form: YesAskForm): Said =>
  (name) =>
    name === 'ownView' ? form.ownView : '';

async function showForm(visit: Mine): Promise<Reply> {
  const form = await seeYesAsk(visit.house, visit.actor, { handoverId: idOf(visit) });
  return form.ok ? formPage(visit, form.value, first(form.value)) : gone;
}

function askedPage(visit: Mine, form: YesAskForm, asked: AskedYes): Reply {
  return show(
    <Shell visit={visit} title={title} crumbs={crumbsOf(form.caseId, form.fullName, 'Overdragen')}>
      <PageHead
        title={`Nog één ding: bel ${asked.name}`}
        lead={`Antwoord kan tot en met ${dayWords(asked.answerBy)}. Tot dan ben jij aan zet.`}
      />
      <Card title="Bel en zeg deze code">
        <BigCode code={asked.code} />
        <p>Zeg ook waar het over gaat. In de mail staat dat niet.</p>
        <p class="quiet">Zet de code niet in een mail. Je ziet hem alleen nu. Is hij weg? Stuur dan een nieuwe link.</p>
      </Card>
      {visit.demo && (
        <p>
          In dit voorbeeld gaat de mail meteen. <Link href="/voorbeeld/post">Open het postvak</Link> en volg de link.
        </p>
      )}
      <LinkButton href={pathOf(form.handoverId)}>Bekijk hoe het ervoor staat</LinkButton>
    </Shell>,
  );
}

async function send(visit: Mine): Promise<Reply> {
  const { house, actor, form: typed } = visit;
  const form = await seeYesAsk(house, actor, { handoverId: idOf(visit) });
  if (!form.ok) return gone;
  const said = typedIn(typed);
  const because = becauseName('ownView');
  if (text(typed, 'weg') === 'ownView')
    return formPage(visit, form.value, (name) =>
      name === 'ownView' ? withoutSensitive(said(name)) : name === because ? '' : said(name),
    );
  const asked = await askYes(house, actor, {
    handoverId: idOf(visit),
    version: number(typed, 'version'),
    speakerId: text(typed, 'speaker'),
    mail: text(typed, 'mail'),
    ownView: text(typed, 'ownView'),
    keepBecause: text(typed, because),
  });
  if (asked.ok) return askedPage(visit, form.value, asked.value);
  if (isGone(asked.refusals)) return gone;
  if (changed(asked.refusals) || form.value.closed !== null) return go(baseOf(idOf(visit)), 'speaker-late');
  return formPage(visit, form.value, said, { errors: errorsOf(asked.refusals, 'speaker') });
}

async function close(visit: Mine): Promise<Reply> {
  const closed = await closeYesAsk(visit.house, visit.actor, { handoverId: idOf(visit) });
  return closed.ok ? go(baseOf(idOf(visit)), 'way-gone') : gone;
}

/** Asking who speaks for a young person by link. */
export const askYesPages: readonly Page[] = [
  page('GET /overdrachten/:handoverId/vraag-ja', 'see-yes-ask', showForm),
  page('POST /overdrachten/:handoverId/vraag-ja', 'ask-yes', send),
  page('POST /overdrachten/:handoverId/vraag-ja/weg', 'ask-yes', close),
];
