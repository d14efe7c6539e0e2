import type { ListRow } from '#app/ports/work.ts';
import { ageOn, type Day } from '#law/day.ts';
import { fullName } from '#domain/person/name.ts';
import type { SavedList } from '#web/access/saved-list.ts';
import { holderWords } from '#web/turn/turn-words.ts';

const heads = ['Naam', 'Leeftijd', 'Woonplaats', 'School', 'Stopt op', 'Na school', 'Aan zet', 'Uiterlijk'];

/** Jongeren as a list to take along. */
export const listFile = (rows: readonly ListRow[], today: Day, myOrganisationId: string): SavedList => ({
  name: 'jongeren',
  title: 'Jongeren',
  back: '/jongeren',
  heads,
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
