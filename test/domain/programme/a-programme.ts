import type { Entry, EntryContent, EntryKind } from '#domain/programme/entry.ts';
import type { Party, PartyRole, Programme } from '#domain/programme/programme.ts';
import type { Content, Section } from '#domain/programme/section.ts';
import type { SectionKind } from '#domain/programme/kinds.ts';
import { agreements, targets } from '#domain/programme/targets.ts';

const party = (id: string, role: PartyRole, over: Partial<Party> = {}): Party => ({
  id,
  role,
  organisationId: `o-${id}`,
  name: id,
  schoolKind: null,
  municipalityCode: null,
  ...over,
});
const section = (kind: SectionKind, key: string, content: Content, over: Partial<Section> = {}): Section => ({
  id: `${kind}-${key}`,
  kind,
  key,
  position: 1,
  version: 1,
  content,
  by: 'Ed Kamp',
  on: '2026-06-01',
  ...over,
});

/** What a measure holds that lacks nothing. */
export const wholeMeasure: Content = {
  title: 'Warme overdracht',
  forWhom: ['at-risk'],
  what: 'Samen overdragen.',
  owner: 'eik',
  place: 'school',
  residence: 'open',
  planning: [{ year: 2027, what: 'Begin' }],
  participants: 120,
  effect: 'Werk of school na zes maanden',
  effectTo: '75%',
  review: '2027-11-01',
  evidence: 'promising',
  analysis: 'analysis-1',
  statutoryTask: 'none',
  ...Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((letter) => [`condition${letter}`, { met: 'yes', why: 'Ja.' }])),
};
export const aMeasure = (over: Content = {}, of: Partial<Section> = {}): Section =>
  section('measure', '1', { ...wholeMeasure, ...over }, of);

/** A programme to which nothing is lacking but what people say about it. */
export function aProgramme(over: Partial<Programme> = {}): Programme {
  const target = { target: 100, unit: 'young people', method: 'CBS', source: 'CBS', definition: 'new-school-leavers' };
  return {
    id: 'p',
    name: 'Regionaal programma',
    from: '2026-01-01',
    until: '2029-12-31',
    ownerPartyId: 'contact',
    processLead: { memberId: 'm', name: 'Ed Kamp' },
    writers: [],
    parties: [
      party('contact', 'contactgemeente', { municipalityCode: 'GM0307' }),
      party('centrum', 'centrumgemeente', { municipalityCode: 'GM0307' }),
      party('roc', 'contactschool', { schoolKind: 'mbo' }),
      party('eik', 'school', { schoolKind: 'pro' }),
      party('stroom', 'school', { schoolKind: 'vso' }),
      party('wi', 'wi', { municipalityCode: 'GM0327' }),
    ],
    sections: [
      section('analysis', '1', {
        title: 'De regio',
        text: 'Wie er is.',
        claims: [{ text: 'Zonder werk', value: '310', source: 'CBS', asOf: '2026-01-01', age: '23-26' }],
      }),
      ...Object.keys(targets).map((key) => section('target', key, target)),
      ...Object.keys(agreements).map((key) => section('agreement', key, { text: 'Zo.', parties: ['eik'] })),
      aMeasure(),
      section(
        'general',
        'general',
        Object.fromEntries(
          ['summary', 'vision', 'approach', 'means', 'monitoring', 'adjusting'].map((key) => [key, 'Kort.']),
        ),
      ),
    ],
    adoptedVersion: null,
    ...over,
  };
}

let made = 0;
/** Somebody wrote this in the file of the programme. */
export const wrote = <K extends EntryKind>(
  kind: K,
  content: EntryContent[K],
  about: Partial<Pick<Entry, 'sectionId' | 'subject' | 'on'>> = {},
): Entry =>
  ({
    id: `e${++made}`,
    kind,
    content,
    sectionId: null,
    subject: null,
    by: 'Ed Kamp',
    on: '2026-06-08',
    ...about,
  }) as unknown as Entry;

export const towns = [
  { code: 'GM0307', name: 'Amersfoort', organisationIds: ['o-contact'] },
  { code: 'GM0327', name: 'Leusden', organisationIds: ['o-wi'] },
];
export const said = (answer: 'yes' | 'no', code: string, version = 1): Entry =>
  wrote(
    'consent',
    {
      answer,
      why: answer === 'no' ? 'Dat doen wij zelf.' : '',
      saidBy: 'Sanne de Boer',
      saidOn: '2026-06-01',
      version,
    },
    { sectionId: 'measure-1', subject: code },
  );
