import type { OrganisationKind } from '../access/actor.ts';
import { kindIn, type PartnerRow } from './partner-row.ts';
import { nameKey } from './same-organisation.ts';

/** Lines of a list about one organisation. */
export type Group = {
  readonly line: number;
  readonly name: string;
  readonly kind: OrganisationKind | null;
  readonly code: string | null;
  readonly rows: readonly PartnerRow[];
};

/** What an organisation is called that has no name in the list: 'Werk en inkomen Leusden'. */
export const kindNames: Readonly<Partial<Record<OrganisationKind, string>>> = {
  wi: 'Werk en inkomen',
  leerplicht: 'Leerplicht',
  doorstroompunt: 'Doorstroompunt',
  wsp: 'Werkgeversservicepunt',
  pro: 'Praktijkschool',
  vso: 'School voor vso',
  vo: 'School voor voortgezet onderwijs',
  mbo: 'Mbo-school',
  jobcoach: 'Jobcoach',
  hulp: 'Hulp',
  uwv: 'UWV',
};

const fits = <T>(one: T | null, other: T | null): boolean => one === null || other === null || one === other;

/** Brings lines together that name one organisation: the same name, and nothing that contradicts it. */
export function groupsOf(
  read: readonly { readonly row: PartnerRow; readonly code: string | null }[],
  townName: (code: string) => string,
): readonly Group[] {
  const groups: Group[] = [];
  for (const { row, code } of read) {
    const kind = kindIn(row.kindWords) ?? kindIn(row.organisation) ?? null;
    const what = (kind && kindNames[kind]) || row.kindWords;
    const name = row.organisation || `${what} ${code === null ? row.municipality : townName(code)}`;
    const key = nameKey(name);
    const at = groups.findIndex((one) => nameKey(one.name) === key && fits(one.kind, kind) && fits(one.code, code));
    const there = groups[at];
    if (there)
      groups[at] = { ...there, kind: there.kind ?? kind, code: there.code ?? code, rows: [...there.rows, row] };
    else groups.push({ line: row.line, name, kind, code, rows: [row] });
  }
  return groups;
}
