import { type Places, readPlaces } from '../directory/place.ts';
import type { Entry, Plan } from './publication.ts';
import { release, type Release } from './release.ts';
import { schoolPlan } from './school-leavers.ts';
import { saysPlan, saysWell } from './school-says.ts';

/**
 * An invented region, larger than one that only just began: how a publication looks when not every number is a secret. Places,
 * schools and people do not exist.
 */
const invented = [
  // code, name, column, row, and of each school: no school and no work · so only when zzp does not count · school or work · not known
  ['V01', 'Berkhaven', 1, 0, [[21, 3, 96, 12], [14, 0, 71, 9], [0, 0, 18, 0]]],
  ['V02', 'Duinrand', 0, 1, [[4, 0, 22, 3], [3, 0, 17, 2], [0, 0, 0, 0]]],
  ['V03', 'Voorbeeldstad', 1, 1, [[88, 14, 402, 61], [61, 12, 318, 44], [31, 11, 154, 22]]],
  ['V04', 'Hoogwater', 2, 1, [[13, 0, 64, 15], [17, 0, 83, 12], [11, 0, 32, 4]]],
  ['V05', 'Lindenoord', 0, 2, [[19, 0, 88, 14], [25, 0, 101, 11], [12, 0, 29, 13]]],
  ['V06', 'Oosterlinde', 1, 2, [[2, 0, 14, 1], [1, 0, 12, 2], [0, 0, 3, 0]]],
  ['V07', 'Zandbroek', 2, 2, [[34, 0, 141, 22], [27, 0, 119, 25], [13, 0, 58, 12]]],
] as const; // prettier-ignore

const codes = invented.map(([code]) => code);
/** How school and work of that region is published. */
export const examplePlan: Plan = schoolPlan(codes);

/** Where those municipalities are, and what they are called. */
export const examplePlaces: Places = readPlaces({
  gemeenten: `code;naam;provincie\n${invented.map(([code, name]) => `${code};${name};`).join('\n')}`,
  indeling: 'soort;regio;code;van;tot',
  woonplaatsen: 'plaats;code',
  tiles: `code;region;column;row\n${invented.map(([code, , column, row]) => `${code};voorbeeld;${column};${row}`).join('\n')}`,
});

const given = [['yes', 'yes'], ['no', 'yes'], ['no', 'no'], ['unknown', 'unknown']] as const; // prettier-ignore
/** Everybody in that region, as a publication counts them. */
const examplePeople: readonly Entry[] = invented.flatMap(([place, , , , schools]) =>
  schools.flatMap((counts, school) =>
    counts.map((people, at) => ({
      at: { place, neet: given[at]?.[0] ?? '', 'neet-without-zzp': given[at]?.[1] ?? '' },
      knownBy: [`school ${school}`],
      people,
    })),
  ),
);

/** Who was asked in half a year how it goes, in that region. */
const saying = { yes: 190, no: 45, unknown: 85 } as const;
const exampleSays: readonly Entry[] = Object.entries(saying).map(([answer, people]) => ({
  at: { [saysWell]: answer },
  knownBy: [],
  people,
}));

type Printed = Release['printed'];
const printedOf = (plan: Plan, people: readonly Entry[]): Printed => {
  const released = release(plan, people);
  return released.ok ? released.value.printed : {};
};
let made: { readonly people: Printed; readonly says: Printed } | undefined;
/** What would leave of it, decided by the program that decides it for a real region; worked out once. */
export const examplePrinted = (): NonNullable<typeof made> =>
  (made ??= { people: printedOf(examplePlan, examplePeople), says: printedOf(saysPlan, exampleSays) });
