/** A small programme as somebody wrote it, for tests of what is made of it. */
import type { Told } from '#domain/programme-document/told.ts';
import type { Party, Programme } from '#domain/programme/programme.ts';
import type { Content, Section } from '#domain/programme/section.ts';

const section = (kind: Section['kind'], key: string, content: Content, id = `${kind} ${key}`): Section => ({
  id,
  kind,
  key,
  content,
  position: 1,
  version: 1,
  by: 'Ed Kamp',
  on: '2026-06-08',
});
const party = (id: string, name: string, more: Partial<Party> = {}): Party => ({
  id,
  name,
  role: 'municipality',
  organisationId: null,
  schoolKind: null,
  municipalityCode: null,
  ...more,
});
const parties: readonly Party[] = [
  party('amersfoort', 'Gemeente Amersfoort', { role: 'contactgemeente', municipalityCode: 'GM0307' }),
  party('leusden', 'Gemeente Leusden', { municipalityCode: 'GM0327' }),
  party('wi', 'W&I Leusden', { role: 'wi', municipalityCode: 'GM0327' }),
  party('eik', 'De Eik', { role: 'school', schoolKind: 'vso' }),
  party('roc', 'ROC Eemwijk', { role: 'school', schoolKind: 'mbo' }),
];
export const aMeasure = (id: string, content: Content = {}): Section =>
  section(
    'measure',
    id,
    {
      title: 'Hulp na school voor entree',
      forWhom: ['no-education', 'no-work'],
      what: 'Wie entree haalde, krijgt een jaar hulp van school.',
      owner: 'roc',
      partners: ['wi'],
      place: 'school',
      residence: 'open',
      participants: 1200,
      review: '2027-06-01',
      evidence: 'promising',
      statutoryTask: 'none',
      conditionA: { met: 'yes', why: 'Het gaat om wie uitviel.' },
      planning: [{ year: 2026, what: 'Begin met 40 jongeren.' }],
      ...content,
    },
    id,
  );
export const aTarget = (key: string, content: Content = {}): Section =>
  section('target', key, {
    baseline: 120,
    baselineAbout: 'schooljaar 2023-2024',
    target: 90,
    unit: 'young people',
    definition: key.startsWith('neet') ? 'neet' : key.startsWith('vsv-old') ? 'vsv-old' : 'vsv-new',
    source: 'DUO',
    share: 'Het deel van de regio volgens het model van CBS.',
    ...content,
  });
export const sections: readonly Section[] = [
  section('general', 'general', {
    summary: 'We helpen jongeren eerder.',
    localFields: [{ text: 'Bedrag van de subsidie', value: '€ 900.000', source: null, asOf: null }],
  }),
  section('analysis', 'a1', {
    title: 'Wie vallen uit?',
    text: 'Vooral na entree.',
    claims: [
      { text: 'Stopten in 2024', value: '120', source: 'DUO', asOf: '2025-03-01' },
      { text: 'Werken zwart', value: '30', source: null, asOf: null },
    ],
    unknown: 'Hoe het na een jaar gaat.',
  }),
  aTarget('vsv-old-2025'),
  aTarget('neet-2029', { baseline: null, target: 12, unit: 'percent', source: '' }),
  aTarget('neet-2026', { target: 15, unit: 'percent' }),
  section('agreement', 'b', { text: 'Elke school geeft het document mee.', parties: ['eik', 'roc'], status: 'works' }),
  aMeasure('m1'),
  aMeasure('m2', { title: 'Stagecoach vso', owner: 'eik', partners: [], forWhom: ['at-risk'], evidence: 'new' }),
];
export const aProgramme = (more: Partial<Programme> = {}): Programme => ({
  id: 'p',
  name: 'Regionaal programma Eem en Vallei',
  from: '2026-01-01',
  until: '2029-12-31',
  ownerPartyId: 'amersfoort',
  processLead: null,
  writers: [{ memberId: 'm', name: 'Ilse Mulder' }],
  parties,
  sections,
  adoptedVersion: null,
  ...more,
});
export const told = (more: Partial<Told> = {}): Told => ({
  programme: aProgramme(),
  region: 'Eem en Vallei',
  today: '2026-06-08',
  demo: true,
  adopted: null,
  notIn: {},
  blocks: 0,
  budget: undefined,
  heard: [],
  asks: [],
  deviations: [],
  ...more,
});
