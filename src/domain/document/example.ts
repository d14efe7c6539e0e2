import { contentOf, compose, type Content, type Line } from './document.ts';
import type { PartId } from './sections.ts';
import type { Wording } from './wording.ts';

/** An invented young person, to look at words of a region before they begin. Nobody's data. */
const said: Readonly<Record<string, string>> = {
  proud: 'Mijn werkstuk over brood. Ik help graag anderen.',
  wants: 'Werken in een bakkerij.',
  can: 'Deeg maken en netjes opruimen.',
  'helps-at-work': 'Eerst zien hoe iets moet, en dan zelf doen.',
  'helps-at-home': 'Rust en een vaste plek.',
  school: 'Praktijkonderwijs, certificaat Bakken.',
  practical: 'Ik reis met de fiets. Ik kan om 7 uur beginnen.',
  people: 'Piet van Dalen, stagebegeleider.',
  agreed: 'Samira belt de bakkerij, uiterlijk vrijdag.',
};
const line = (section: PartId): Line => ({
  id: section,
  caseId: '',
  organisationId: '',
  memberId: '',
  kind: 'text',
  section,
  place: 0,
  text: said[section] ?? 'Een antwoord in eigen woorden.',
  company: null,
  contact: null,
  days: null,
  onDay: null,
  untilDay: null,
  hidden: false,
});

/** A whole document in these words. */
export const exampleOf = (wording: Wording): Content =>
  contentOf(
    { name: 'Samira Benali', who: '18 jaar, Leusden' },
    compose(
      [],
      [...wording.sections, ...wording.own].map(({ id }) => line(id)),
      'Samira',
      wording,
    ),
  );
