import type { Agreement } from '#app/ports/writing.ts';
import { whyNotWords } from '#domain/young/choices.ts';
import { errorAt } from '#web/kit/error-summary.tsx';
import { shortDay } from '#domain/day-words.ts';
import { dayParts, text } from '#web/door/form.ts';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { dueLabel, whenWords } from '#web/turn/turn-words.ts';
import { dayPicks, TimeField, type PartProps } from './writing-parts.tsx';

function AgreementForm({ view, today, tried }: PartProps) {
  const mine = tried?.of === 'agreement' ? tried : undefined;
  const at = (field: string) => (mine ? errorAt(mine.errors, field) : undefined);
  const typed = (field: string) => mine && text(mine.form, field);
  return (
    <Details summary="Nieuwe afspraak" open={mine !== undefined}>
      <Form action={`/jongeren/${view.caseId}/afspraken`}>
        <Field
          name="what"
          label="Wat spreken jullie af?"
          size="m"
          value={typed('what')}
          error={at('what')}
          maxLength={200}
        />
        <Field name="who" label="Wie doet het?" size="m" value={typed('who')} error={at('who')} maxLength={200} />
        <DateField
          name="dueOn"
          label="Uiterlijk welke dag?"
          picks={dayPicks(today, [5, 10])}
          picked={typed('dueOn-pick')}
          value={mine && dayParts(mine.form, 'dueOn')}
          error={at('dueOn')}
        />
        <TimeField value={typed('atTime')} error={at('atTime')} />
        <Button kind="main">Bewaar de afspraak</Button>
      </Form>
      <Link href={`/jongeren/${view.caseId}/afspraken/plakken`}>Plak een lijst met afspraken</Link>
    </Details>
  );
}

/** What is done; what was put on done today can still be opened again. */
function Done({ view, today }: Omit<PartProps, 'tried'>) {
  const done = view.agreements.filter(({ doneOn }) => doneOn !== null);
  if (done.length === 0) return null;
  return (
    <Details summary={`Klaar (${done.length})`}>
      <ul>
        {done.map((a) => (
          <li key={a.id}>
            ✓ {a.what}, {a.who}
            {a.doneOn && <span class="quiet"> · klaar op {shortDay(a.doneOn)}</span>}
            {a.doneOn === today && view.may.has('undo-finish') && (
              <Form action={`/jongeren/${a.caseId}/afspraken/${a.id}/open`} inline>
                <Button>Ongedaan maken</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What the young person said to an appointment on Mijn route. */
function saidBy({ youngSays, youngBecause }: Agreement, firstName: string): string | undefined {
  if (youngSays === 'comes') return `${firstName} komt.`;
  if (youngSays !== 'cannot') return undefined;
  return `${firstName} kan niet${youngBecause ? `: ${whyNotWords[youngBecause]}` : ''}.`;
}

/** What was agreed: what, who, by which day; open ones first. */
export function Agreements({ view, today, tried }: PartProps) {
  const open = view.agreements.filter(({ doneOn }) => doneOn === null);
  return (
    <Section title="Afspraken" count={open.length} id="afspraken">
      {open.length === 0 && <p class="quiet">Er staan geen afspraken open.</p>}
      {open.length > 0 && (
        <ListGrid label="Afspraken">
          {open.map((a) => (
            <ListRow
              key={a.id}
              title={a.what}
              who={a.who}
              when={whenWords(a)}
              due={dueLabel(a.dueOn, today)}
              sub={saidBy(a, view.person.firstName) ?? (a.movedFrom && `Stond eerst op ${shortDay(a.movedFrom)}`)}
              action={
                <Row>
                  <Form
                    action={`/jongeren/${a.caseId}/afspraken/${a.id}/klaar`}
                    hidden={{ version: String(a.version) }}
                    inline
                  >
                    <Button>Klaar</Button>
                  </Form>
                  {view.may.has('move-agreement') && (
                    <Link href={`/jongeren/${a.caseId}/afspraken/${a.id}`}>Verzet</Link>
                  )}
                </Row>
              }
            />
          ))}
        </ListGrid>
      )}
      {view.may.has('make-agreement') && <AgreementForm view={view} today={today} tried={tried} />}
      <Done view={view} today={today} />
    </Section>
  );
}
