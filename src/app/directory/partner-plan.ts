import { municipalityName } from '#domain/directory/merged.ts';
import { townFinder } from '#domain/directory/partner-places.ts';
import { judgePartners, type PartnerPlan } from '#domain/directory/partner-list.ts';
import { partnerField } from '#domain/directory/partner-fields.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import type { Colleague, Organisation } from '../ports/directory.ts';
import type { KeptPartnerList } from '../ports/partners.ts';

export type Directory = { readonly organisations: readonly Organisation[]; readonly colleagues: readonly Colleague[] };
export type PartnerView = { readonly list: KeptPartnerList; readonly there: Directory };

/** Organisations and colleagues as they stand now. */
export const whatIsThere = async ({ directory }: Desk): Promise<Directory> => ({
  organisations: await directory.organisations(),
  colleagues: await directory.allColleagues(),
});

/** What becomes of each line, against what stands in the directory now. */
export function planOf(house: Pick<House, 'places' | 'distance' | 'today'>, { list, there }: PartnerView): PartnerPlan {
  const places = house.places();
  const near = there.organisations.find(({ kind }) => kind === 'contactgemeente')?.municipalityCode ?? null;
  const distance = (a: string, b: string) => house.distance(a, b);
  const plan = judgePartners({
    ...there,
    rows: list.rows,
    mapping: list.mapping.map((field) => partnerField(field ?? '') ?? null),
    townOf: townFinder({ places, distance, today: house.today(), near }),
    townName: (code) => municipalityName(places, code) ?? code,
    distance,
    answers: Object.fromEntries(
      Object.entries(list.answers).filter(
        ([id, said]) => !id.startsWith('m:') || said === 'skip' || places.municipalities.has(said),
      ),
    ),
    accounts: list.accounts,
  });
  const bsn = list.bsnLines.map((line) => ({ line, code: 'bsn' as const, value: '' }));
  return { ...plan, faults: [...bsn, ...plan.faults].toSorted((a, b) => a.line - b.line) };
}
