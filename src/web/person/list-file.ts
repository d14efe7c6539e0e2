import type { ListRow } from '#app/ports/work.ts';
import { ageOn, type Day } from '#law/day.ts';
import { fullName } from '#domain/person/name.ts';
import type { SavedList } from '#web/access/saved-list.ts';
import { holderWords } from '#web/turn/turn-words.ts';

const columns = [
  { field: 'name', head: 'Naam' },
  { field: 'age', head: 'Leeftijd' },
  { field: 'place', head: 'Woonplaats' },
  { field: 'school', head: 'School' },
  { field: 'last-school-day', head: 'Stopt op' },
  { field: 'after-school', head: 'Na school' },
  { field: 'on-turn', head: 'Aan zet' },
  { field: 'due-on', head: 'Uiterlijk' },
] as const;

/** Jongeren as a list to take along. */
export const listFile = (rows: readonly ListRow[], today: Day, myOrganisationId: string): SavedList => ({
  name: 'jongeren',
  title: 'Jongeren',
  back: '/jongeren',
  columns,
  rows: rows.map((row) => [
    fullName(row),
    String(ageOn(row.birthDate, today)),
    row.place,
    row.school ?? '',
    row.leavesOn ?? '',
    row.destination ?? '',
    row.holder ? holderWords(row.holder, row.waitsFor, row.firstName, myOrganisationId) : '',
    row.dueOn ?? '',
  ]),
});
