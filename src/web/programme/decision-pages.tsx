import { keepDecision } from '#app/programme/keep-file.ts';
import { seePlan } from '#app/programme/see-file.ts';
import type { Refusal } from '#domain/outcome.ts';
import { decisionOutcomes, type DecisionOutcome, type EntryContent } from '#domain/programme/entry.ts';
import { mostOfReason } from '#domain/programme/free-text.ts';
import { day, dayParts, oneOf, text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row } from '#web/kit/layout.tsx';
import { decisionPath } from './decision-part.tsx';
import { boxes, filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

const planning = `${here}/planning`;
const outcomes = Object.keys(decisionOutcomes) as DecisionOutcome[];
/** Also to clear what was written by mistake. */
const unknown = 'unknown';
const partyOf = ({ params }: Visitor): string => params['partyId'] ?? '';

type Shown = {
  readonly visit: Visitor;
  readonly errors: readonly FormError[];
  readonly now: EntryContent['decision'] | undefined;
};
function Decide({ visit, errors, now }: Shown) {
  const typed = errors.length > 0;
  const { form } = visit;
  return (
    <Form action={decisionPath(partyOf(visit))}>
      <DateField
        name="plannedOn"
        label="Wanneer staat het op de agenda?"
        value={typed ? dayParts(form, 'plannedOn') : boxes(now?.plannedOn ?? null)}
        error={errorAt(errors, 'plannedOn')}
        optional
      />
      <DateField
        name="decidedOn"
        label="Wanneer is besloten?"
        value={typed ? dayParts(form, 'decidedOn') : boxes(now?.decidedOn ?? null)}
        error={errorAt(errors, 'decidedOn')}
        optional
      />
      <Radios
        name="outcome"
        label="Wat is het besluit?"
        hint="Was het een vergissing? Kies Nog niets bekend. Dan gaat de dag van het besluit weg."
        choices={[
          ...outcomes.map((value) => ({ value, label: decisionOutcomes[value] })),
          { value: unknown, label: 'Nog niets bekend' },
        ]}
        value={typed ? text(form, 'outcome') : (now?.outcome ?? '')}
        error={errorAt(errors, 'outcome')}
        optional
      />
      <Field
        name="words"
        label="Wat hoort erbij?"
        rows={3}
        hint={fits(mostOfReason)}
        value={typed ? text(form, 'words') : (now?.words ?? '')}
        error={errorAt(errors, 'words')}
        optional
      />
      <Row>
        <Button kind="main">Bewaar</Button>
        <LinkButton href={planning}>Terug</LinkButton>
      </Row>
    </Form>
  );
}
async function one(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seePlan(visit.house, visit.actor, {});
  const found = seen.ok ? seen.value.decisions.find(({ party }) => party.id === partyOf(visit)) : undefined;
  if (!seen.ok || !found || !seen.value.writes) return gone;
  return filePage(visit, {
    title: `Besluit van ${found.party.name}`,
    under: [{ label: 'Planning van de besluiten', href: planning }],
    refusals,
    fallback: 'plannedOn',
    body: (errors) => <Decide visit={visit} errors={errors} now={found.entry?.content} />,
  });
}
async function keep(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const typed = {
    partyId: partyOf(visit),
    plannedOn: day(form, 'plannedOn') ?? 'none',
    decidedOn: day(form, 'decidedOn') ?? 'none',
    outcome: oneOf(form, 'outcome', [...outcomes, unknown] as const),
    words: text(form, 'words'),
  };
  const kept = await keepDecision(visit.house, visit.actor, typed);
  return kept.ok
    ? go(
        planning,
        typed.outcome === unknown
          ? 'decision-cleared'
          : typed.decidedOn === ''
            ? 'decision-planned'
            : 'decision-kept-down',
      )
    : one(visit, kept.refusals);
}

/** What one college or board decides on the programme. */
export const decisionPages: readonly Page[] = [
  page(`GET ${here}/besluiten/:partyId`, 'keep-programme-file', (visit) => one(visit)),
  page(`POST ${here}/besluiten/:partyId`, 'keep-programme-file', keep),
];
