import type { Day } from '#law/day.ts';
import { searchName } from '../person/search-name.ts';
import { guessColumns, ranksOf } from './columns.ts';
import { readBirthDate } from './dates.ts';
import type { Table } from './table.ts';

/** How an application at an mbo school stands, and what a list calls it. */
export const statuses = {
  none: { words: 'nog niet aangemeld', said: ['niet aangemeld', 'nog niet aangemeld', 'geen', 'geen aanmelding'] },
  applied: { words: 'aangemeld', said: ['aangemeld', 'in behandeling', 'ontvangen', 'in aanvraag'] },
  invited: { words: 'uitgenodigd', said: ['uitgenodigd', 'intake', 'intake gepland', 'kennismaking'] },
  placed: { words: 'geplaatst', said: ['geplaatst', 'toegelaten', 'ingeschreven', 'aangenomen', 'inschrijfbaar'] },
  refused: { words: 'niet toegelaten', said: ['niet toegelaten', 'afgewezen', 'wachtlijst', 'uitgeloot'] },
  withdrawn: { words: 'teruggetrokken', said: ['teruggetrokken', 'ingetrokken', 'geannuleerd'] },
} as const;
export type Status = keyof typeof statuses;
export type StatusRow = {
  readonly line: number;
  readonly searchName: string;
  readonly birthDate: Day;
  readonly status: Status;
  readonly where: string | null;
};
export type StatusFault = {
  readonly line: number;
  readonly code: 'no-name' | 'no-birth-date' | 'unknown-status' | 'nobody';
};

type Column = 'name' | 'firstName' | 'infix' | 'familyName' | 'birthDate' | 'status' | 'where';
const ranks = ranksOf<Column>([
  { id: 'name', label: 'Naam', synonyms: ['naam leerling', 'naam student', 'volledige naam'] },
  { id: 'firstName', label: 'Roepnaam', synonyms: ['voornaam'] },
  { id: 'infix', label: 'Tussenvoegsel', synonyms: ['voorvoegsel', 'tussenv'] },
  { id: 'familyName', label: 'Achternaam', synonyms: ['familienaam'] },
  { id: 'birthDate', label: 'Geboortedatum', synonyms: ['geb datum', 'geboren', 'gebdat'] },
  { id: 'status', label: 'Status', synonyms: ['status aanmelding', 'aanmeldstatus', 'stand'] },
  { id: 'where', label: 'Aangemeld bij', synonyms: ['mbo', 'mbo school', 'school', 'instelling', 'vervolgschool'] },
]);
const longest = 80;

const said = (text: string): Status | undefined => {
  const word = text.trim().toLowerCase();
  return (Object.keys(statuses) as Status[]).find((status) =>
    (statuses[status].said as readonly string[]).includes(word),
  );
};

export type StatusList = { readonly rows: readonly StatusRow[]; readonly faults: readonly StatusFault[] };

/**
 * The rows of a list of applications: who, and how it stands. Only these columns are read. undefined when the columns name,
 * birth date and status are not all there.
 */
export function readStatuses({ header, rows }: Pick<Table, 'header' | 'rows'>, today: Day): StatusList | undefined {
  const { mapping } = guessColumns(ranks, header, new Map());
  const has = (column: Column) => mapping.includes(column);
  if (!has('birthDate') || !has('status') || !(has('name') || has('familyName'))) return undefined;
  const read: StatusRow[] = [];
  const faults: StatusFault[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: Column) => (cells[mapping.indexOf(column)] ?? '').trim();
    const whole =
      cell('familyName') === '' ? cell('name') : `${cell('firstName')} ${cell('infix')} ${cell('familyName')}`;
    const [name, birthDate, status] = [nameOf(whole), readBirthDate(cell('birthDate'), today), said(cell('status'))];
    if (name === '') faults.push({ line, code: 'no-name' });
    else if (birthDate === null) faults.push({ line, code: 'no-birth-date' });
    else if (status === undefined) faults.push({ line, code: 'unknown-status' });
    else read.push({ line, searchName: name, birthDate, status, where: cell('where').slice(0, longest) || null });
  }
  return { rows: read, faults };
}

/** 'Berg, Sam van den' is 'sam van den berg', as it is searched. */
function nameOf(text: string): string {
  const [family = '', given] = text.split(',');
  return searchName('', null, given === undefined ? text : `${given} ${family}`);
}

/** A status is for one transition: it goes on the first of October after it was read. */
export const forgetOn = (today: Day): Day => {
  const year = Number(today.slice(0, 4));
  return `${today.slice(5) < '10-01' ? year : year + 1}-10-01`;
};
