import type { AtTable, Sixfold } from '#app/gathering/at-table.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import type { FieldId } from '#domain/exchange/fields.ts';
import type { TableField } from '#domain/gathering/table-kind.ts';
import { Facts, type Fact } from '#web/kit/facts.tsx';
import { Stack } from '#web/kit/layout.tsx';

const facts: Readonly<Record<TableField, (of: Sixfold) => Fact>> = {
  age: ({ age }) => ({ label: 'Leeftijd', value: `${age} jaar` }),
  place: ({ place }) => ({ label: 'Woonplaats', value: place }),
  school: ({ school }) => ({ label: 'School', value: school }),
  lastDay: ({ lastDay }) => ({ label: 'Laatste schooldag', value: lastDay && longDay(lastDay) }),
  turn: ({ turn }) => ({ label: 'Nu aan zet', value: turn && `${turn.who}, uiterlijk ${shortDay(turn.dueOn)}` }),
  contact: ({ contact }) => ({ label: 'Vaste contactpersoon', value: contact }),
};
/** What each fact is called in the register of exchanges. */
const asField: Readonly<Record<TableField, FieldId>> = {
  age: 'age',
  place: 'place',
  school: 'school',
  lastDay: 'last-school-day',
  turn: 'on-turn',
  contact: 'contact-person',
};
/** The own sentence, the question, and the facts that the parties agreed on. `only` = what may go on paper. */
export function About({ at, only }: { at: AtTable; only?: ReadonlySet<FieldId> }) {
  const goes = (field: FieldId): boolean => only === undefined || only.has(field);
  return (
    <Stack>
      {at.sentence !== null && goes('wants') && (
        <blockquote>
          <p>“{at.sentence}”</p>
        </blockquote>
      )}
      {goes('question') && (
        <p>
          <strong>De vraag:</strong> {at.line.question}
        </p>
      )}
      <Facts
        facts={(at.view.kind?.fields ?? [])
          .filter((field) => goes(asField[field]))
          .map((field) => facts[field](at.facts))}
      />
      {only === undefined && at.guests.length > 0 && (
        <p>Mag erbij voor deze jongere: {at.guests.join(', ')}. Daar is ja op gezegd.</p>
      )}
    </Stack>
  );
}
