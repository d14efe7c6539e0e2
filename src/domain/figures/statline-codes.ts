import { isDay, type Day } from '#law/day.ts';
import { municipalityName } from '../directory/merged.ts';
import { arbeidsmarktregioOf, doorstroompuntOf, type Places } from '../directory/place.ts';
import { provinceOf, readPlaceName } from '../directory/place-name.ts';

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const lastOf = (year: string, month: number): Day | undefined =>
  ['31', '30', '29', '28'].map((day) => `${year}-${String(month).padStart(2, '0')}-${day}`).find(isDay);
type Period = { readonly words: string; readonly ends?: Day | undefined };

const ofCode: Readonly<Record<string, (year: string, part: number) => Period>> = {
  JJ: (year) => ({ words: year, ends: lastOf(year, 12) }),
  HJ: (year, part) => ({ words: `${year}, ${part}e halfjaar`, ends: lastOf(year, part * 6) }),
  KW: (year, part) => ({ words: `${year}, ${part}e kwartaal`, ends: lastOf(year, part * 3) }),
  MM: (year, part) => ({ words: `${months[part - 1] ?? part} ${year}`, ends: lastOf(year, part) }),
  SJ: (year) => ({
    words: `${year}/'${String(Number(year) + 1).slice(-2)}`,
    ends: lastOf(String(Number(year) + 1), 7),
  }),
};
/** Periods as the site of CBS writes them. Stars (for the time being) stay in the words. */
const written: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})$/, 'JJ'],
  [/^(\d{4})\/['’]?\d{2,4}$/, 'SJ'],
  [/^(\d{4}),? ([1-4])e kwartaal$/, 'KW'],
  [/^(\d{4}),? ([12])e halfjaar$/, 'HJ'],
];

/**
 * A period of CBS in words, and its last day: '2023JJ00', '2023KW01', '2023SJ00', '2023 1e kwartaal*'. What is not known stays as it
 * is written, without a day.
 */
export function periodOf(text: string): Period {
  const code = /^(\d{4})([A-Z]{2})(\d{2})$/.exec(text);
  const [, year = '', kind = '', part = ''] = code ?? [];
  if (code) return ofCode[kind]?.(year, Number(part)) ?? { words: text };
  const bare = text.replace(/\s*\*+$/, '');
  for (const [pattern, of] of written) {
    const found = pattern.exec(bare);
    if (found) return { words: text, ends: ofCode[of]?.(found[1] ?? '', Number(found[2] ?? 0)).ends };
  }
  const [, inYear = '', name = ''] = /^(\d{4}) ([a-z]+)$/.exec(bare) ?? [];
  const month = months.indexOf(name) + 1;
  return month > 0 ? { words: text, ends: lastOf(inYear, month) } : { words: text };
}

/** What a measure or a column is called: 'TotaalJongeren_1' is 'Totaal jongeren'. */
export function spacedName(name: string): string {
  const apart = name.replace(/_\d+$/, '').replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ');
  return apart.charAt(0) + apart.slice(1).toLowerCase();
}

/** The keys of CBS that mean the same in every table. */
const everywhere: Readonly<Record<string, string>> = {
  T001038: 'Totaal mannen en vrouwen',
  3000: 'Mannen',
  4000: 'Vrouwen',
};
/** A key in words where it is known; else as it is. */
export const keyWords = (key: string): string => everywhere[key] ?? key;
/** The value of a column that stands for all the others. */
export const isTotalKey = (key: string): boolean => /^T\d{6}$/.test(key) || /^totaal\b/i.test(key);

/** Whose figures stay, and what an area that does not stay is. */
export type AreaKind = 'municipality' | 'doorstroompunt' | 'labour' | 'country';
type NotOurs = 'other-municipality' | 'other-region' | 'larger-area' | 'unknown-area';
export type Area =
  | { readonly kind: AreaKind; readonly code: string; readonly words: string }
  | { readonly kind: NotOurs };

/** The region that reads: the number of its Doorstroompuntregio, and its labour market region. */
export type OwnRegion = {
  readonly places: Places;
  readonly today: Day;
  readonly doorstroompunt: string | undefined;
  readonly labour: string | undefined;
};

function ofMunicipality(own: OwnRegion, code: string): Area {
  const name = municipalityName(own.places, code);
  if (name === undefined) return { kind: 'unknown-area' };
  const inOwn = own.doorstroompunt !== undefined && doorstroompuntOf(own.places, code, own.today) === own.doorstroompunt; // prettier-ignore
  return inOwn ? { kind: 'municipality', code, words: name } : { kind: 'other-municipality' };
}
function ofRegion(own: OwnRegion, kind: 'doorstroompunt' | 'labour', code: string): Area {
  if (code !== own[kind]) return { kind: 'other-region' };
  const name = own.places.regions.get(code) ?? code;
  return { kind, code, words: `${kind === 'labour' ? 'Arbeidsmarktregio' : 'Doorstroompuntregio'} ${name}` };
}
const country: Area = { kind: 'country', code: 'NL01', words: 'Nederland' };

function ofCodeIn(own: OwnRegion, text: string): Area | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{2})(\d{2,4})$/.exec(text) ?? [];
  if (letters === '') return undefined;
  if (letters === 'GM') return ofMunicipality(own, text);
  if (letters === 'AM') return ofRegion(own, 'labour', text);
  if (letters === 'RM') return ofRegion(own, 'doorstroompunt', digits.slice(-2));
  if (letters === 'NL') return country;
  return { kind: ['PV', 'CR', 'LD', 'CP'].includes(letters) ? 'larger-area' : 'unknown-area' };
}

/** The code of a region by its name. */
const regionNamed = ({ places }: OwnRegion, name: string, isLabour: boolean): string =>
  [...places.regions].find(([code, one]) => code.startsWith('AM') === isLabour && readPlaceName(one).base === readPlaceName(name).base)?.[0] ?? ''; // prettier-ignore

function ofName(own: OwnRegion, text: string): Area {
  if (/^nederland$/i.test(text)) return country;
  const [, name = text, mark = ''] = /^(.*?)\s*\((PV|CR|LD|CP|AM|RM|gemeente)\)$/.exec(text) ?? [];
  if (mark === 'AM') return ofRegion(own, 'labour', regionNamed(own, name, true));
  if (mark === 'RM') return ofRegion(own, 'doorstroompunt', regionNamed(own, name, false));
  if (mark !== '' && mark !== 'gemeente') return { kind: 'larger-area' };
  const { base, qualifier } = readPlaceName(name);
  const found = (own.places.byName.get(base) ?? []).filter(({ isMunicipality }) => isMunicipality);
  const province = qualifier === undefined ? undefined : provinceOf(qualifier);
  const [one, ...more] =
    found.length < 2 ? found : found.filter(({ code }) => own.places.municipalities.get(code)?.province === province);
  return one && more.length === 0 ? ofMunicipality(own, one.code) : { kind: 'unknown-area' };
}

/**
 * Which area a key ('GM0307', 'NL01', 'AM14') or a name ('Utrecht (gemeente)', 'Amersfoort (AM)') of CBS is, and whether its
 * figures stay: of the own municipalities, also those that merged into them, the own regions and the country.
 */
export const areaOf = (own: OwnRegion, text: string): Area => ofCodeIn(own, text) ?? ofName(own, text);

/** The municipalities that an own region is made of on a day. */
export function partsOf({ places, today }: OwnRegion, kind: 'doorstroompunt' | 'labour', region: string) {
  const within = kind === 'labour' ? arbeidsmarktregioOf : doorstroompuntOf;
  return [...places.municipalities.keys()].filter((code) => within(places, code, today) === region);
}
