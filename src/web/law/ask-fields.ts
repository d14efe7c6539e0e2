import type { Enrolment, Paper } from '#law/facts.ts';
import { oneOf, text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';

/** What a school can be, in the words of who was there. */
export type SchoolKind = Enrolment['schoolKind'];
export const schoolWords: Readonly<Record<SchoolKind, string>> = {
  pro: 'Praktijkonderwijs',
  vso: 'Speciaal onderwijs (vso)',
  vo: 'Vmbo, havo of vwo',
  vavo: 'Vavo (school voor volwassenen)',
  mbo: 'Mbo',
  ho: 'Hbo of universiteit',
};
export const schoolKinds = Object.keys(schoolWords) as SchoolKind[];
export const profileWords = {
  arbeidsmarkt: 'Voor werk (arbeidsmarkt)',
  dagbesteding: 'Voor dagbesteding',
  vervolgonderwijs: 'Voor leren (vervolgonderwijs)',
} as const satisfies Readonly<Record<NonNullable<Enrolment['vsoProfile']>, string>>;
export const levelWords = {
  '1': 'Niveau 1 (entree)',
  '2': 'Niveau 2',
  '3': 'Niveau 3',
  '4': 'Niveau 4',
} as const;
export const leerwegWords = {
  bol: 'Vooral op school (bol)',
  bbl: 'Vooral in een bedrijf (bbl)',
  derde: 'Derde leerweg',
} as const satisfies Readonly<Record<NonNullable<Enrolment['leerweg']>, string>>;

/** A paper as the law tells it apart; mbo asks for a level, of the paper itself or of its school. */
export type PaperChoice = {
  readonly label: string;
} & Pick<Paper, 'kind' | 'of' | 'mboLevel'>;
export const paperChoices: Readonly<Record<string, PaperChoice>> = {
  'diploma-pro': { label: 'Diploma praktijkonderwijs', kind: 'diploma', of: 'pro' },
  'verklaring-pro': { label: 'Verklaring praktijkonderwijs', kind: 'verklaring', of: 'pro' },
  'diploma-vso': { label: 'Diploma vso', kind: 'diploma', of: 'vso' },
  'verklaring-vso': { label: 'Verklaring vso', kind: 'verklaring', of: 'vso' },
  overgangsdocument: { label: 'Overgangsdocument vso', kind: 'overgangsdocument', of: 'vso' },
  'diploma-vmbo': { label: 'Diploma vmbo', kind: 'diploma', of: 'vmbo' },
  'diploma-havo': { label: 'Diploma havo', kind: 'diploma', of: 'havo' },
  'diploma-vwo': { label: 'Diploma vwo', kind: 'diploma', of: 'vwo' },
  'diploma-mbo-1': { label: 'Diploma mbo niveau 1 (entree)', kind: 'diploma', of: 'mbo', mboLevel: 1 },
  'diploma-mbo-2': { label: 'Diploma mbo niveau 2', kind: 'diploma', of: 'mbo', mboLevel: 2 },
  'diploma-mbo-3': { label: 'Diploma mbo niveau 3', kind: 'diploma', of: 'mbo', mboLevel: 3 },
  'diploma-mbo-4': { label: 'Diploma mbo niveau 4', kind: 'diploma', of: 'mbo', mboLevel: 4 },
  'certificaat-mbo': { label: 'Certificaat mbo', kind: 'certificaat', of: 'mbo' },
  'mbo-verklaring': { label: 'Mbo-verklaring', kind: 'mbo-verklaring', of: 'mbo' },
};

/** What a paper is called on the page. */
export function paperLabel({ kind, of, mboLevel }: Pick<Paper, 'kind' | 'of' | 'mboLevel'>): string {
  const choices = Object.values(paperChoices).filter((one) => one.kind === kind && one.of === of);
  return (choices.find((one) => one.mboLevel === mboLevel) ?? choices[0])?.label ?? kind;
}

/** How many of each the page takes: more than anybody has, and few enough to stay one page. */
export const most = { school: 6, paper: 8 } as const;
const partsOfDay = ['day', 'month', 'year'] as const;

/** The names of the fields of one school, by its number from 1. */
export const schoolFields = (n: number) =>
  ({
    kind: `school-${n}`,
    profile: `school-${n}-profile`,
    level: `school-${n}-level`,
    leerweg: `school-${n}-leerweg`,
    passed: `school-${n}-passed`,
    from: `school-${n}-from`,
    until: `school-${n}-until`,
    offer: `school-${n}-offer`,
    used: `school-${n}-used`,
    again: `school-${n}-again`,
    consulted: `school-${n}-consulted`,
    absent: `school-${n}-absent`,
    absentUntil: `school-${n}-absent-until`,
    reason: `school-${n}-reason`,
    hours: `school-${n}-hours`,
    reported: `school-${n}-reported`,
  }) as const;
export const paperFields = (n: number) =>
  ({ what: `paper-${n}`, date: `paper-${n}-date`, school: `paper-${n}-school` }) as const;

/** Whether anything stands in a field, or in one of its three boxes when it is a day. */
export const isFilled = (form: Form, name: string): boolean =>
  text(form, name) !== '' || partsOfDay.some((part) => text(form, `${name}-${part}`) !== '');

const counted = (form: Form, name: 'schools' | 'papers', limit: number): number => {
  const asked = Number.parseInt(text(form, name), 10) || 1;
  return Math.min(Math.max(asked, 1), limit);
};

/** How many rows the form has now; the button that asks for one more counts. */
export function rowsOf(form: Form): { readonly schools: number; readonly papers: number } {
  const more = oneOf(form, 'more', ['school', 'paper'] as const);
  return {
    schools: Math.min(counted(form, 'schools', most.school) + (more === 'school' ? 1 : 0), most.school),
    papers: Math.min(counted(form, 'papers', most.paper) + (more === 'paper' ? 1 : 0), most.paper),
  };
}
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
