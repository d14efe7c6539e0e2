import type { Facts } from '#law/facts.ts';
import { competentFor } from '#law/residence.ts';
import { applicationFrom, type Computed, filesUntil, informationUntil, lastDayOf, removeUntil } from '#law/terms.ts';
import type { TermScenario } from './terms.ts';

// What a reckoning leaves behind: from which article, what went in, and that it says what it came to.
const person: Facts = { birthDate: '2005-01-15', municipality: 'GM0307' };
const at = (enrolments: Facts['enrolments'] & {}): Facts => ({ ...person, enrolments });
const diploma: Facts = { ...person, papers: [{ kind: 'diploma', of: 'havo', date: '2026-07-01' }] };
const two: Facts = {
  ...person,
  papers: [
    { kind: 'diploma', of: 'mbo', mboLevel: 2, date: '2026-10-01' },
    { kind: 'diploma', of: 'havo', date: '2026-07-01' },
  ],
};

/** 'R11 WEB 9.2.3 computed: how many sentences, and how many of them ask'. */
const kept = ({ receipt }: Computed): string => {
  const { rule, article, outcome, words } = receipt;
  return `${rule} ${article} ${outcome}: ${words.length} said, ${words.filter((said) => said.includes('?')).length} asked`;
};
const leaves = (
  name: string,
  rules: readonly string[],
  article: string,
  got: () => unknown,
  wanted: unknown,
): TermScenario => ({
  name,
  rules,
  article,
  got,
  wanted,
});
const regions = new Map([['GM0307', 'Eem en Vallei']]);
const phrases = /BRP staat|echt woont|woont de jongere echt|welke regio/g;
const said = (task: 'doorstroompunt' | 'werk-en-inkomen', facts: Facts) =>
  competentFor(task, facts, regions).words.join(' ').match(phrases)?.join(', ');

export const termsInWords: readonly TermScenario[] = [
  leaves(
    'asked of an mbo',
    ['R11'],
    'WEB 9.2.3',
    () => kept(informationUntil('2026-11-23', 'mbo')),
    'R11 WEB 9.2.3 computed: 1 said, 0 asked',
  ),
  leaves(
    'asked of a vo school',
    ['R11'],
    'WVO 2020 8.22',
    () => kept(informationUntil('2026-11-23', 'vo')),
    'R11 WVO 2020 8.22 computed: 1 said, 0 asked',
  ),
  leaves(
    'another contactgemeente',
    ['R20'],
    'WEB 9.2.4(5)',
    () => kept(filesUntil('2026-06-01')),
    'R20 WEB 9.2.4 computed: 1 said, 0 asked',
  ),
  leaves(
    'who waits four weeks',
    ['R13'],
    'PW 41(4)',
    () => kept(applicationFrom(person, '2026-09-01')),
    'R13 PW 41 computed: 3 said, 1 asked',
  ),
  leaves(
    'who left pro',
    ['R13'],
    'PW 41(4)',
    () => kept(applicationFrom(at([{ id: 'e1', schoolKind: 'pro', from: '2020-08-01' }]), '2026-09-01')),
    'R13 PW 41 computed: 2 said, 1 asked',
  ),
  leaves(
    'who is 27',
    ['R13'],
    'PW 41(4)',
    () => kept(applicationFrom({ ...person, birthDate: '1999-09-01' }, '2026-09-01')),
    'R13 PW 41 computed: 1 said, 0 asked',
  ),
  leaves(
    'what is removed',
    ['R12'],
    'WEB 9.2.7',
    () => kept(removeUntil(person, '2026-11-22')),
    'R12 WEB 9.2.7 computed: 2 said, 1 asked',
  ),
  leaves('no startkwalificatie went in', ['R12'], 'WEB 9.2.7', () => removeUntil(person, '2026-11-22').receipt.inputs, {
    birthDate: '2005-01-15',
    startkwalificatie: null,
    event: '2032-01-15',
    day: '2034-01-15',
  }),
  leaves('a startkwalificatie went in', ['R12'], 'WEB 9.2.7', () => removeUntil(diploma, '2026-11-22').receipt.inputs, {
    birthDate: '2005-01-15',
    startkwalificatie: '2026-07-01',
    event: '2026-07-01',
    day: '2028-07-01',
  }),
  leaves(
    'a startkwalificatie of today counts',
    ['R12'],
    'WEB 9.2.7',
    () => removeUntil(diploma, '2026-07-01').day,
    '2028-07-01',
  ),
  leaves(
    'of two startkwalificaties the first counts',
    ['R12'],
    'WEB 9.2.7',
    () => removeUntil(two, '2026-11-22').day,
    '2028-07-01',
  ),
  leaves(
    'still at vso: at once',
    ['R13'],
    'PW 41(4)',
    () => applicationFrom(at([{ id: 'e1', schoolKind: 'vso', from: '2020-08-01' }]), '2026-09-01').day,
    '2026-09-01',
  ),
  leaves(
    'still at mbo: four weeks',
    ['R13'],
    'PW 41(4)',
    () => applicationFrom(at([{ id: 'e1', schoolKind: 'mbo', from: '2020-08-01' }]), '2026-09-01').day,
    '2026-09-29',
  ),
  leaves(
    'pro begins on the day itself: at once',
    ['R13'],
    'PW 41(4)',
    () => applicationFrom(at([{ id: 'e1', schoolKind: 'pro', from: '2026-09-01' }]), '2026-09-01').day,
    '2026-09-01',
  ),
  leaves(
    'one week counted on from a Saturday moves',
    ['A01'],
    'ATW 1',
    () => lastDayOf('2026-11-21', { n: 1, unit: 'weeks' }),
    '2026-11-30',
  ),
  leaves(
    'one week counted back from a Saturday does not',
    ['A02'],
    'ATW 1(2)',
    () => lastDayOf('2026-11-21', { n: -1, unit: 'weeks' }),
    '2026-11-14',
  ),
  leaves('where somebody stands in the BRP', ['R21'], 'WEB 9.2.13', () => said('doorstroompunt', person), 'BRP staat'),
  leaves(
    'where somebody lives is not known',
    ['R21'],
    'PW 40',
    () => said('werk-en-inkomen', person),
    'echt woont, woont de jongere echt',
  ),
  leaves(
    'a municipality of no region',
    ['R21'],
    'WEB 9.2.13',
    () => said('doorstroompunt', { ...person, municipality: 'GM9999' }),
    'BRP staat, welke regio',
  ),
];
