import { keepLadderTerms, seeLadder, type LadderView } from '#app/ladder/see-ladder.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, id, number, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { crumbs, here, title } from './ladder-pages.tsx';

type Visitor = Visit<Member>;
const numbers = {
  times: 'Hoe vaak teruggestuurd?',
  days: 'Na hoeveel dagen stil?',
  answerDays: 'Binnen hoeveel werkdagen komt er antwoord?',
} as const;
const seats = {
  policyMemberId: 'Wie krijgt de vraag bij beleid?',
  boardMemberId: 'Wie krijgt de vraag bij bestuur?',
} as const;
const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

function Agree({ visit, view, errors }: { visit: Visitor; view: LadderView; errors: readonly FormError[] }) {
  const { terms } = view.now;
  const wrong = errors.length > 0;
  return (
    <Form action={`${here}/afspraken`}>
      {keysOf(numbers).map((name) => (
        <Field
          key={name}
          name={name}
          label={numbers[name]}
          size="s"
          inputMode="numeric"
          maxLength={3}
          value={wrong ? text(visit.form, name) : String(terms[name])}
          error={errorAt(errors, name)}
        />
      ))}
      {keysOf(seats).map((name) => (
        <Select
          key={name}
          name={name}
          label={seats[name]}
          placeholder={name === 'policyMemberId' ? 'Wie de regio coördineert' : 'Nog niemand'}
          options={view.people.map(({ id: value, name: label }) => ({ value, label }))}
          value={wrong ? text(visit.form, name) : (terms[name] ?? '')}
          error={errorAt(errors, name)}
          optional
        />
      ))}
      <DateField
        name="validFrom"
        label="Vanaf welke dag?"
        value={wrong ? dayParts(visit.form, 'validFrom') : undefined}
        error={errorAt(errors, 'validFrom')}
      />
      <Row>
        <Button kind="main">Leg vast</Button>
        <LinkButton href={here}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function termsPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeLadder(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.keeps || isGone(refusals)) return gone;
  const view = seen.value;
  const errors = errorsOf(refusals, 'validFrom');
  const head = 'Wanneer gaat een vraag hogerop?';
  const ahead = view.all.filter(({ validFrom }) => validFrom > visit.today);
  return show(
    <Shell visit={visit} title={head} crumbs={[...crumbs, { label: title, href: here }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={head} lead="Dit spreekt de regio af. De wet noemt geen getal." />
      {ahead.map(({ validFrom }) => (
        <p key={validFrom}>Vanaf {longDay(validFrom)} geldt een nieuwe afspraak.</p>
      ))}
      <Agree visit={visit} view={view} errors={errors} />
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const typed = {
    times: number(form, 'times'),
    days: number(form, 'days'),
    answerDays: number(form, 'answerDays'),
    policyMemberId: id(form, 'policyMemberId') ?? null,
    boardMemberId: id(form, 'boardMemberId') ?? null,
    validFrom: day(form, 'validFrom'),
  };
  const kept = await keepLadderTerms(visit.house, visit.actor, { typed });
  return kept.ok ? go(here, 'ladder-kept') : termsPage(visit, kept.refusals);
}

/** When a question climbs and who gets it: an agreement of the region from a day on. */
export const ladderTermsPages: readonly Page[] = [
  page(`GET ${here}/afspraken`, 'keep-ladder-terms', (visit) => termsPage(visit)),
  page(`POST ${here}/afspraken`, 'keep-ladder-terms', keep),
];
