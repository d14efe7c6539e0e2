import type { Asked } from '#app/guidance/ask-by-link.ts';
import { askCheckIn, hearCheckIn } from '#app/guidance/check-ins.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { answers, heardWays, ways, type Answer } from '#domain/guidance/check-in.ts';
import { missed, missedKeys, readMissed } from '#domain/guidance/missed.ts';
import { checkInText } from '#domain/notice/check-in-words.ts';
import { fullName } from '#domain/person/name.ts';
import type { Refusal } from '#domain/outcome.ts';
import { mobileNumber } from '#domain/young/way.ts';
import { all, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Link } from '#web/kit/link.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { checkInLine } from './lasting-words.ts';

type Visitor = Visit<Member>;
const caseOf = ({ params }: Visitor): string => params['caseId'] ?? '';
const baseOf = (visit: Visitor): string => `/jongeren/${caseOf(visit)}/hoe-gaat-het`;
const answerNames = Object.keys(answers) as Answer[];

type Part = { visit: Visitor; view: YoungPersonView; errors: readonly FormError[] };

function AskPart({ visit, view, errors }: Part) {
  const mail = view.contact?.mail;
  const { house } = visit;
  const canSms = house.sms === true && mobileNumber(view.contact?.phone ?? '', house.demo) !== undefined;
  return (
    <Section title="Vraag het met een link">
      <p>In het bericht staat geen naam van {view.person.firstName} en geen school. Antwoorden kan zonder inloggen.</p>
      <Form action={`${baseOf(visit)}/vraag`}>
        <Radios
          name="by"
          label="Hoe gaat de link weg?"
          choices={[
            ...(mail ? [{ value: 'mail', label: 'Aanzet mailt de link', hint: mail }] : []),
            ...(canSms ? [{ value: 'sms', label: 'Aanzet stuurt een sms', hint: view.contact?.phone ?? '' }] : []),
            { value: 'text', label: 'Ik stuur zelf een bericht', hint: 'Je krijgt een tekst om te kopiëren.' },
          ]}
          value={text(visit.form, 'by')}
          error={errorAt(errors, 'by')}
        />
        <Button>Maak de link</Button>
      </Form>
    </Section>
  );
}

function HeardPart({ visit, errors }: Part) {
  return (
    <Section title="Schrijf op wat je hoorde">
      <p>
        Geen internet waar je heen gaat? <Link href={`/onderweg?bij=${caseOf(visit)}`}>Schrijf het onderweg op</Link>
      </p>
      <Form action={`${baseOf(visit)}/antwoord`}>
        <Radios
          name="way"
          label="Hoe hoorde je het?"
          choices={heardWays.map((value) => ({ value, label: ways[value] }))}
          value={text(visit.form, 'way')}
          error={errorAt(errors, 'way')}
          flow
        />
        <Radios
          name="answer"
          label="Hoe gaat het?"
          hint="Weet je het niet zeker, zoals bij “mwah”? Kies dan: niet duidelijk. Dan belt er iemand."
          choices={answerNames.map((value) => ({ value, label: answers[value] }))}
          value={text(visit.form, 'answer')}
          error={errorAt(errors, 'answer')}
        />
        <Checkboxes
          name="missed"
          label="Wat miste de jongere?"
          hint="Vul alleen in wat de jongere zelf zei."
          choices={missedKeys.map((value) => ({ value, label: missed[value] }))}
          values={all(visit.form, 'missed')}
          optional
        />
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={`/jongeren/${caseOf(visit)}`}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

/** The text to send by hand: shown once, since only a hash of the link is kept. */
function Copy({ visit, asked }: { visit: Visitor; asked: Asked }) {
  if (asked.token === null) return null;
  const link = `${visit.address ?? ''}/hoe-gaat-het/${asked.token}`;
  return (
    <Alert tone="good" title="Kopieer de tekst en stuur hem" live>
      <Field name="text" label="De tekst" rows={3} value={checkInText(link, visit.actor.name)} />
      <p>De link werkt tot en met {longDay(asked.until)}. Je ziet hem één keer.</p>
    </Alert>
  );
}

type Said = { refusals?: readonly Refusal[]; asked?: Asked };
async function checkInPage(visit: Visitor, { refusals = [], asked }: Said = {}): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const opened = await openYoungPerson(visit.house, visit.actor, { caseId: caseOf(visit), entries: 1 });
  if (!opened.ok) return gone;
  const view = opened.value;
  if (!view.afterSchool || !view.may.has('hear-check-in') || view.state !== 'active') return gone;
  const errors = errorsOf(refusals, 'answer', view.person.firstName);
  const last = view.afterSchool.checkIn;
  return show(
    <Shell
      visit={visit}
      title="Hoe gaat het?"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: fullName(view.person), href: `/jongeren/${view.caseId}` },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Hoe gaat het?"
        lead={last ? checkInLine(last, visit.today) : `Vraag ${view.person.firstName} hoe het gaat.`}
      />
      <Stack roomy>
        {asked && <Copy visit={visit} asked={asked} />}
        {!view.shielded && <AskPart visit={visit} view={view} errors={errors} />}
        <HeardPart visit={visit} view={view} errors={errors} />
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function ask(visit: Visitor): Promise<Reply> {
  const by = oneOf(visit.form, 'by', ['mail', 'sms', 'text'] as const);
  const asked = await askCheckIn(visit.house, visit.actor, { caseId: caseOf(visit), by });
  if (!asked.ok) return checkInPage(visit, { refusals: asked.refusals });
  if (asked.value.token === null) return go(`/jongeren/${caseOf(visit)}`, 'check-in-asked');
  return checkInPage(visit, { asked: asked.value });
}

async function hear(visit: Visitor): Promise<Reply> {
  const { form, house, actor } = visit;
  const [way, answer] = [oneOf(form, 'way', heardWays), oneOf(form, 'answer', answerNames)];
  const heard = await hearCheckIn(house, actor, {
    caseId: caseOf(visit),
    way,
    answer,
    missed: readMissed(all(form, 'missed')),
  });
  if (!heard.ok) return checkInPage(visit, { refusals: heard.refusals });
  return go(`/jongeren/${caseOf(visit)}`, heard.value.called ? 'check-in-call' : 'check-in-kept');
}

/** "Hoe gaat het?": asked by a link, or written down as it was heard. */
export const checkInPages: readonly Page[] = [
  page('GET /jongeren/:caseId/hoe-gaat-het', 'hear-check-in', (visit) => checkInPage(visit)),
  page('POST /jongeren/:caseId/hoe-gaat-het/vraag', 'ask-check-in', ask),
  page('POST /jongeren/:caseId/hoe-gaat-het/antwoord', 'hear-check-in', hear),
];
