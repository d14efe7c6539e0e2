import type { OwnerView } from '#app/programme/change-owner.ts';
import { longDay } from '#domain/day-words.ts';
import { dutiesLeft, dutyDueOn, ownerDuties, type OwnerDuty, type OwnerState } from '#domain/programme/owner.ts';
import { mostOfHow } from '#domain/programme/free-text.ts';
import type { Day } from '#law/day.ts';
import { dayParts, text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { Badge, type Tone } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { YesOrNo } from '#web/money/yes-or-no.tsx';
import type { Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

export const over = `${here}/overdragen`;
type Change = OwnerView['changes'][number];
type Shown = { readonly visit: Visitor; readonly errors: readonly FormError[] };

/** By the id of the change the words and colour of how it stands. */
const states: Readonly<Record<OwnerState, readonly [words: string, tone: Tone]>> = {
  waiting: ['wacht op ja', 'soon'],
  agreed: ['afgesproken', 'good'],
  refused: ['niet goed gevonden', 'plain'],
  withdrawn: ['teruggenomen', 'plain'],
};
const saidWords = ({ decided, state }: Change): string => {
  if (!decided) return 'Nog niemand';
  const said = { agreed: 'Ja', refused: 'Nee', withdrawn: 'Teruggenomen', waiting: '' }[state];
  return `${said}, door ${decided.name} op ${longDay(decided.on)}${decided.why === '' ? '' : `: ${decided.why}`}`;
};
const dutyWords: Readonly<Record<OwnerDuty, string>> = {
  reported: 'Meld de nieuwe contactgemeente aan de minister',
  'handed-over': 'Draag alle stukken over',
};
const dutyUntil = (change: Change, duty: OwnerDuty): string =>
  duty === 'reported' ? 'meteen (WEB 9.2.4)' : `uiterlijk ${longDay(dutyDueOn(change, duty))} (WEB 9.2.4 lid 5)`;
const doneWords = (change: Change, duty: OwnerDuty): string => {
  const done = change.done[duty];
  return done ? `Gedaan op ${longDay(done.on)}: ${done.how}. Opgeschreven door ${done.by}.` : dutyUntil(change, duty);
};

function Answer({ visit: { form }, errors, change }: Shown & { change: Change }) {
  return (
    <Form action={`${over}/${change.id}/antwoord`}>
      <YesOrNo
        form={form}
        errors={errors}
        label={`Wordt ${change.name} de contactgemeente?`}
        choices={[
          { value: 'agreed', label: 'Ja' },
          { value: 'refused', label: 'Nee' },
        ]}
        hint={`Alleen nodig bij nee. ${fits(mostOfHow)}`}
      />
      <Row>
        <Button kind="main">Geef antwoord</Button>
      </Row>
    </Form>
  );
}
/** A field of this duty: both forms can stand on the page. */
export const ofDuty = (field: string, duty: OwnerDuty): string => `${field}-${duty}`;
function Mark({ visit: { form }, errors, change, duty }: Shown & { change: Change; duty: OwnerDuty }) {
  return (
    <Section title={dutyWords[duty]}>
      <Form action={`${over}/${change.id}/gedaan/${duty}`}>
        <DateField
          name={ofDuty('doneOn', duty)}
          label="Op welke dag is dit gedaan?"
          value={dayParts(form, ofDuty('doneOn', duty))}
          error={errorAt(errors, ofDuty('doneOn', duty))}
        />
        <Field
          name={ofDuty('how', duty)}
          label={duty === 'reported' ? 'Hoe is het gemeld?' : 'Hoe zijn de stukken overgedragen?'}
          hint={fits(mostOfHow)}
          value={text(form, ofDuty('how', duty))}
          error={errorAt(errors, ofDuty('how', duty))}
        />
        <Row>
          <Button>Schrijf op dat het is gedaan</Button>
        </Row>
      </Form>
    </Section>
  );
}

/** One change of contactgemeente: what was asked, who said yes, and what the law asks of both. */
export function OwnerChangePart({ visit, errors, change, mayTakeBack }: Shown & { change: Change; mayTakeBack: boolean }) {
  const [words, tone] = states[change.state];
  const duties = change.state === 'agreed' ? ownerDuties : [];
  const isPast = change.state === 'waiting' && change.fromDay < visit.today;
  return (
    <Section title={`${change.name}, vanaf ${longDay(change.fromDay)}`}>
      <p>
        <Badge tone={tone}>{words}</Badge>
      </p>
      <Facts
        facts={[
          { label: 'Neemt over van', value: change.fromName },
          { label: 'Besluit', value: change.decision },
          { label: 'Gevraagd', value: `Door ${change.asked.name}, op ${longDay(change.asked.on)}` },
          { label: 'Antwoord', value: saidWords(change) },
          ...duties.map((duty) => ({ label: dutyWords[duty], value: doneWords(change, duty) })),
        ]}
      />
      {isPast && <p>De dag is voorbij en niemand zei ja. Neem de vraag terug, en vraag het opnieuw.</p>}
      {change.mayAnswer && <Answer visit={visit} errors={errors} change={change} />}
      {change.mayMark && dutiesLeft(change).map((duty) => <Mark key={duty} visit={visit} errors={errors} change={change} duty={duty} />)}
      {mayTakeBack && (
        <Form action={`${over}/${change.id}/terug`}>
          <Button>Neem dit terug</Button>
        </Form>
      )}
    </Section>
  );
} // prettier-ignore

/** Who answers now, and who did before. */
export function Now({ view: { ownerName, changes }, today }: { view: OwnerView; today: Day }) {
  const before = changes.filter(({ state, fromDay }) => state === 'agreed' && fromDay <= today);
  return (
    <Section title="Nu">
      <p>{`${ownerName} is de contactgemeente.`}</p>
      {before.length > 0 && (
        <p>{`Daarvoor: ${before.map(({ fromName, fromDay }) => `${fromName}, tot ${longDay(fromDay)}`).join('; ')}. Wat toen is vastgesteld, blijft staan.`}</p>
      )}
    </Section>
  );
}
