import { longDay } from '#domain/day-words.ts';
import type { Answer, Duty } from '#law/answer.ts';
import { ageOn, type Day } from '#law/day.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Card } from '#web/kit/card.tsx';
import { Facts as FactList, type Fact } from '#web/kit/facts.tsx';
import { Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { paperLabel } from './ask-fields.ts';
import {
  actWords,
  articleWords,
  doelgroepWords,
  enrolmentOf,
  enrolmentWords,
  hasLater,
  partyWords,
  reasonsOf,
  statusWords,
  termWords,
} from './answer-words.ts';
import type { Asked } from './read-ask.ts';

/** Where an article can be read; undefined when the register does not say. */
type LinkTo = (article: string, rule: string) => string | undefined;
export type Told = { readonly asked: Asked; readonly answer: Answer; readonly linkTo: LinkTo };

/** Why it is so, what is not certain about it, and where it stands. */
function Ground({ of, linkTo }: { of: Pick<Duty, 'because' | 'article' | 'rule'>; linkTo: LinkTo }) {
  const { why, assumed, doubts } = reasonsOf(of.because);
  const href = linkTo(of.article, of.rule);
  const article = articleWords(of.article);
  return (
    <>
      {why.length > 0 && (
        <div class="text">
          <ul>
            {why.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {doubts.map((line) => (
        <p key={line}>
          <Badge>Nog niet bevestigd</Badge> {line}
        </p>
      ))}
      <p class="quiet">
        {assumed.map((line) => `${line} `)}
        Waar het staat: {href === undefined ? article : <Link href={href}>{article}</Link>} ({of.rule})
      </p>
    </>
  );
}

function DutyCard({ duty, told }: { duty: Duty; told: Told }) {
  const { facts } = told.asked;
  const school = enrolmentOf(facts, duty);
  const { name, what } = actWords[duty.act];
  const status = statusWords[duty.status];
  return (
    <Card title={name} level={3}>
      <Row>
        <strong>{termWords(duty)}</strong>
        <Badge tone={status.tone}>{status.text}</Badge>
      </Row>
      <p>
        {what}
        {(facts.enrolments?.length ?? 0) > 1 && school && ` Het gaat om: ${enrolmentWords(school)}.`}
      </p>
      <Ground of={duty} linkTo={told.linkTo} />
    </Card>
  );
}

function PartyPart({ party, told }: { party: Duty['party']; told: Told }) {
  const mine = told.answer.duties.filter((duty) => duty.party === party);
  if (mine.length === 0) return null;
  return (
    <Section title={partyWords[party]}>
      {mine.map((duty) => (
        <DutyCard key={`${duty.act} ${duty.enrolmentId}`} duty={duty} told={told} />
      ))}
    </Section>
  );
}

/** Who must or may do what until when, each with its article and what is not certain; then the group of the Doorstroompunt. */
export function AnswerParts({ told }: { told: Told }) {
  const { answer, linkTo } = told;
  const doelgroep = answer.doorstroompuntDoelgroep;
  return (
    <Stack roomy>
      {hasLater(told.asked.facts, told.asked.day) && (
        <Alert title="Niet alles telt al mee">
          <p>Wat na {longDay(told.asked.day)} komt, telt op die dag nog niet.</p>
        </Alert>
      )}
      {answer.duties.length === 0 && <p>Met wat je invulde, vraagt de wet niemand om iets te doen.</p>}
      <PartyPart party="school" told={told} />
      <PartyPart party="doorstroompunt" told={told} />
      <PartyPart party="gemeente" told={told} />
      <Section title="Hoort de jongere bij de groep van het Doorstroompunt?">
        <p>
          <strong>{doelgroepWords[doelgroep.outcome]}</strong>
        </p>
        <Ground of={doelgroep} linkTo={linkTo} />
      </Section>
    </Stack>
  );
}

function factsOf({ facts, day }: Asked): readonly Fact[] {
  const { enrolments = [], papers = [], offers = [], absences = [], consultations = [] } = facts;
  const schoolOf = (id: string | undefined) => enrolments.findIndex((one) => one.id === id) + 1;
  const at = (id: string | undefined) => (enrolments.length > 1 && schoolOf(id) > 0 ? `, school ${schoolOf(id)}` : '');
  const on = (date: Day, id: string | undefined, more = '') =>
    `${longDay(date)}${at(id)}${more}${date > day ? ', telt nog niet mee' : ''}`;
  return [
    ...enrolments.map((one, index) => ({
      label: enrolments.length > 1 ? `School ${index + 1}` : 'School',
      value: `${enrolmentWords(one)}${one.from > day ? ', telt nog niet mee' : ''}`,
    })),
    ...papers.map((one) => ({ label: paperLabel(one), value: on(one.date, one.enrolmentId) })),
    ...offers.map((one) => ({
      label: 'Begeleiding aangeboden',
      value: on(one.date, one.enrolmentId, one.used ? ', gebruikt' : ', niet gebruikt'),
    })),
    ...consultations.map((one) => ({ label: 'Doorstroompunt sprak school', value: on(one.date, one.enrolmentId) })),
    ...absences.map(({ from, until, enrolmentId }) => ({
      label: 'Verzuim',
      value: `${until === undefined ? 'tot nu' : `tot en met ${longDay(until)}`}, begonnen op ${on(from, enrolmentId)}`,
    })),
  ];
}

/** What was filled in, so that the answer can be read without the form. */
export function FilledIn({ asked }: { asked: Asked }) {
  const { facts, livesIn, day } = asked;
  return (
    <Section title="Dit vulde je in">
      <FactList
        facts={[
          { label: 'Geboren', value: `${longDay(facts.birthDate)} (${ageOn(facts.birthDate, day)} jaar)` },
          { label: 'Woont in', value: livesIn ?? 'niet ingevuld' },
          ...factsOf(asked),
        ]}
      />
    </Section>
  );
}
