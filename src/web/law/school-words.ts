import type { Leerweg, Paper, schoolKinds, VsoProfile } from '#law/facts.ts';

/** Schools, profiles, levels and papers as people call them. */
export const schoolWords: Readonly<Record<(typeof schoolKinds)[number], string>> = {
  pro: 'Praktijkschool',
  vso: 'Vso',
  vo: 'Vmbo, havo of vwo',
  vavo: 'Vavo',
  mbo: 'Mbo',
  ho: 'Hbo of universiteit',
};
export const profileWords: Readonly<Record<VsoProfile, string>> = {
  arbeidsmarkt: 'Naar werk',
  dagbesteding: 'Naar dagbesteding',
  vervolgonderwijs: 'Naar een andere school',
};
export const levelWords = { '1': 'Entree', '2': 'Niveau 2', '3': 'Niveau 3', '4': 'Niveau 4' } as const;
export const leerwegWords: Readonly<Record<Leerweg, string>> = {
  bol: 'Op school (bol)',
  bbl: 'In een bedrijf (bbl)',
  derde: 'Derde leerweg',
};

type PaperChoice = Pick<Paper, 'kind' | 'of' | 'mboLevel'> & { readonly label: string };
/** The papers to choose from, by a code for the form. */
export const paperChoices: Readonly<Record<string, PaperChoice>> = {
  'diploma-pro': { label: 'Diploma praktijkschool', kind: 'diploma', of: 'pro' },
  'verklaring-pro': { label: 'Verklaring praktijkschool', kind: 'verklaring', of: 'pro' },
  'diploma-vso': { label: 'Diploma vso', kind: 'diploma', of: 'vso' },
  'verklaring-vso': { label: 'Verklaring vso', kind: 'verklaring', of: 'vso' },
  overgangsdocument: { label: 'Overgangsdocument vso', kind: 'overgangsdocument', of: 'vso' },
  'diploma-vmbo': { label: 'Diploma vmbo', kind: 'diploma', of: 'vmbo' },
  'diploma-havo': { label: 'Diploma havo', kind: 'diploma', of: 'havo' },
  'diploma-vwo': { label: 'Diploma vwo', kind: 'diploma', of: 'vwo' },
  'diploma-mbo-1': { label: 'Diploma entree', kind: 'diploma', of: 'mbo', mboLevel: 1 },
  'diploma-mbo-2': { label: 'Diploma mbo 2', kind: 'diploma', of: 'mbo', mboLevel: 2 },
  'diploma-mbo-3': { label: 'Diploma mbo 3', kind: 'diploma', of: 'mbo', mboLevel: 3 },
  'diploma-mbo-4': { label: 'Diploma mbo 4', kind: 'diploma', of: 'mbo', mboLevel: 4 },
  'certificaat-mbo': { label: 'Certificaat mbo', kind: 'certificaat', of: 'mbo' },
  'mbo-verklaring': { label: 'Mbo-verklaring', kind: 'mbo-verklaring', of: 'mbo' },
};
/** What a paper is called. */
export function paperLabel({ kind, of, mboLevel }: Pick<Paper, 'kind' | 'of' | 'mboLevel'>): string {
  const fits = Object.values(paperChoices).filter((one) => one.kind === kind && one.of === of);
  return (fits.find((one) => one.mboLevel === mboLevel) ?? fits[0])?.label ?? kind;
}
