import type { Destruction, Pile } from '#app/ports/retention.ts';
import type { OrganisationKind } from '#domain/access/actor.ts';

/** What the young people of an organisation are called there. */
export function peopleWords(kind: OrganisationKind, n: number): string {
  if (kind === 'pro' || kind === 'vso' || kind === 'vo') return n === 1 ? '1 leerling' : `${n} leerlingen`;
  if (kind === 'mbo') return n === 1 ? '1 student' : `${n} studenten`;
  return n === 1 ? '1 jongere' : `${n} jongeren`;
}
/** 'De Eik: 38 leerlingen 2026'. */
export const pileTitle = (name: string, kind: OrganisationKind, n: number, year: number): string =>
  `${name}: ${peopleWords(kind, n)} ${year}`;
export const listedWords = ({ listed }: Pick<Pile, 'listed'>): string =>
  listed ? 'Ze kwamen van een lijst van school.' : 'Een collega voegde ze los toe.';

/** Of those that go, how many another organisation keeps what it took over of. */
export const besideWords = (n: number): string =>
  n === 0 ? '' : `Bij ${n} houdt een andere organisatie wat zij overnam. Jullie eigen gegevens gaan ook daar weg.`;
export const runsWords = (n: number): string =>
  n === 0 ? '' : `Daarnaast ${n === 1 ? 'blijft er 1' : `blijven er ${n}`}: daar zijn jullie nog aan het werk.`;

export const stateWords: Readonly<Record<Destruction['state'], string>> = {
  proposed: 'wacht op het archief',
  approved: 'goedgekeurd, het programma is bezig',
  refused: 'niet goedgekeurd',
  done: 'vernietigd',
};

/** What the two who decide read before they do. Honest about what stays. */
export const whatGoes: readonly string[] = [
  'Naam, geboortedatum, woonplaats, telefoon en mailadres.',
  'Notities, afspraken, contactpogingen en concepten.',
  'Overdrachten die niemand overnam, met hun links.',
  'De sleutel van het schuilnummer. Daarna is bij een regel in het logboek niet meer na te gaan om wie het ging.',
];
export const whatStays: readonly string[] = [
  'Regels in het logboek, zonder naam. Het logboek blijft heel.',
  'Wat een andere organisatie met account al overnam. Dat bewaart zij onder haar eigen taak.',
  'Deze beslissing: wie, wanneer en hoeveel.',
];

/** Why it was not done. */
export const retentionRefusals = {
  'destruction-undecided': 'Kies ja of nee.',
  'destruction-because': 'Kies waarom dit blijft.',
  'decided-before': 'Een collega besliste net al. Kijk wat er nu staat.',
  'years-wrong': 'Vul een heel getal in van 1 tot en met 20.',
  'term-source': 'Vul in waar deze termijn staat.',
  'source-too-long': 'Maak dit korter. Er passen 200 letters in.',
} as const;
