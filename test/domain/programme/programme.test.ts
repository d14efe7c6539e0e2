/** The fields of a programme as data: what is typed, what is missing, and how two versions differ. */
import { describe, expect, it } from 'vitest';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { comparedBySentence, differences, laidOn } from '#domain/programme/difference.ts';
import { inWords, numberWords, sourceWords } from '#domain/programme/in-words.ts';
import { kinds, parts } from '#domain/programme/kinds.ts';
import { conditions } from '#domain/programme/measure-fields.ts';
import {
  partyOf,
  partyRoles,
  schoolKinds,
  sectionsOf,
  type Party,
  type Programme,
} from '#domain/programme/programme.ts';
import { readSection } from '#domain/programme/read-section.ts';
import { claimsOf, conditionOf, listOf, numberOf, planningOf, readingsOf, textOf, type Content, type Section } from '#domain/programme/section.ts'; // prettier-ignore
import { isFilled, missingOf, statusOf, statusWords, titleOf } from '#domain/programme/status.ts';
import { agreements, targets } from '#domain/programme/targets.ts';
import { ownsProgramme, readsProgramme, writesProgramme } from '#domain/programme/who-may.ts';

const typed = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
const around = { partyIds: ['roc', 'eik'], chapterIds: ['chapter'] };
const read = (kind: Section['kind'], fields: Readonly<Record<string, string | readonly string[]>>) =>
  readSection(kind, typed(fields), around);
const refused = (...asked: Parameters<typeof read>) => {
  const outcome = read(...asked);
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => [code, field]);
};
const section = (content: Content, more: Partial<Section> = {}): Section => ({
  id: 's',
  kind: 'measure',
  key: 'k',
  position: 1,
  version: 1,
  content,
  by: 'Ed Kamp',
  on: '2026-06-08',
  ...more,
});
const names = { of: (id: string) => ({ roc: 'ROC Eemwijk', eik: 'De Eik' })[id] ?? id, day: longDay };

describe('what is typed', () => {
  it('is kept by field, and what is empty is not there', () => {
    const outcome = read('measure', {
      title: ' Hulp na school ',
      forWhom: ['no-work', 'at-risk'],
      owner: 'roc',
      partners: ['eik', ''],
      participants: '1200',
      'review-day': '1',
      'review-month': '9',
      'review-year': '2027',
      'planning-year-0': '2027',
      'planning-what-0': 'Begin met 40',
      'planning-year-1': '',
      'planning-what-1': '',
      'conditionA-met': 'yes',
      'conditionA-why': 'Zij zijn klaar met entree.',
      effectTo: '75 procent',
      evidence: '',
    });
    expect(outcome).toEqual({
      ok: true,
      value: {
        title: 'Hulp na school',
        forWhom: ['no-work', 'at-risk'],
        owner: 'roc',
        partners: ['eik'],
        participants: 1200,
        review: '2027-09-01',
        planning: [{ year: 2027, what: 'Begin met 40' }],
        conditionA: { met: 'yes', why: 'Zij zijn klaar met entree.' },
        effectTo: '75 procent',
      },
    });
  });

  it('is refused at its field: a percentage over a hundred, a day that is none, somebody who does not take part', () => {
    expect(refused('target', { target: '140', unit: 'percent' })).toEqual([['percent-too-high', 'target']]);
    expect(refused('target', { target: '140', unit: 'young people' })).toEqual([]);
    expect(refused('target', { 'readings-on-0': '1-10-2027', 'readings-value-0': '101', unit: 'percent' })).toEqual([
      ['percent-too-high', 'readings-value-0'],
    ]);
    expect(refused('target', { target: '-3' })).toEqual([['number-negative', 'target']]);
    expect(refused('target', { target: '12.500' })).toEqual([['number-unclear', 'target']]);
    expect(refused('measure', { 'review-day': '31', 'review-month': '2', 'review-year': '2027' })).toEqual([
      ['no-day', 'review'],
    ]);
    expect(refused('measure', { owner: 'wie' })).toEqual([['party-unknown', 'owner']]);
    expect(refused('measure', { analysis: 'elders', forWhom: 'all' })).toEqual([
      ['choice-unknown', 'forWhom'],
      ['chapter-unknown', 'analysis'],
    ]);
    expect(refused('measure', { 'planning-what-0': 'Iets', 'planning-year-0': 'straks' })).toEqual([
      ['year-missing', 'planning-year-0'],
    ]);
    expect(refused('general', { summary: 'Bel 111222333' })).toEqual([['bsn', 'summary']]);
    expect(refused('general', { summary: 'a'.repeat(6001) })).toEqual([['text-too-long', 'summary']]);
    expect(refused('target', { 'readings-value-0': '12' })).toEqual([['day-missing', 'readings-on-0']]);
    expect(refused('analysis', { 'claims-source-0': 'CBS' })).toEqual([['claim-missing', 'claims-text-0']]);
  });

  it('of a fact without a source is an estimate, and says so', () => {
    const outcome = read('analysis', {
      'claims-text-2': 'Jongeren zonder werk',
      'claims-value-2': '1.240',
      'claims-source-2': 'CBS',
      'claims-asOf-2': '1-11-2026',
      'claims-text-0': 'Het worden er meer',
    });
    const claims = outcome.ok ? claimsOf({ content: outcome.value }) : [];
    expect(claims.map((claim) => sourceWords(claim, names))).toEqual([
      'schatting',
      'bron: CBS, cijfer van zondag 1 november 2026',
    ]);
    const field = kinds.analysis.fields.find(({ key }) => key === 'claims')!;
    expect(inWords(field, claims, names)[1]).toBe(
      'Jongeren zonder werk: 1.240 (bron: CBS, cijfer van zondag 1 november 2026)',
    );
  });
});

describe('a section', () => {
  it('is ready when what the regulation asks is there', () => {
    expect(statusOf(section({}))).toBe('not-begun');
    expect(statusOf(section({ text: 'We werken samen.' }, { kind: 'agreement', key: 'a' }))).toBe('under-way');
    const agreed = { text: 'We werken samen.', parties: ['roc'] };
    expect(statusOf(section(agreed, { kind: 'agreement', key: 'a' }))).toBe('ready');
    expect(statusOf(section({ conditionA: { met: null, why: '' } }))).toBe('not-begun');
    const texts = kinds.general.fields.filter(({ type }) => type === 'text').map(({ key }) => [key, 'Kort.']);
    expect(statusOf(section({ summary: 'Kort.' }, { kind: 'general' }))).toBe('under-way');
    expect(statusOf(section(Object.fromEntries(texts), { kind: 'general' }))).toBe('ready');
    const missing = missingOf(section({ title: 'Hulp' })).map(({ key }) => key);
    expect(missing).toContain('owner');
    expect(missing).toContain('conditionE');
    expect(missing).not.toContain('title');
    expect(missing).not.toContain('youthSaid');
  });

  it('is called by its letter, its period or its own title', () => {
    expect(titleOf(section({}, { kind: 'agreement', key: 'i' }))).toBe('i. Hoe jongeren meedenken');
    expect(titleOf(section({}, { kind: 'target', key: 'neet-2027' }))).toBe('Zonder school en zonder werk, 2027');
    expect(titleOf(section({ title: 'Stagecoach vso' }))).toBe('Stagecoach vso');
    expect(titleOf(section({}))).toBe('Maatregel zonder naam');
    expect([Object.keys(targets).length, Object.keys(agreements).length, Object.keys(parts).length]).toEqual([9, 9, 5]);
  });

  it('has words for every state, role and condition of the law', () => {
    expect(Object.values(statusWords)).toEqual(['Nog niet begonnen', 'Bezig', 'Klaar']);
    expect(Object.keys(partyRoles)).toContain('youth-council');
    expect(Object.keys(schoolKinds)).toEqual(['pro', 'vso', 'mbo', 'vo']);
    const asked = kinds.measure.fields.filter(({ type }) => type === 'condition').map(({ key }) => key);
    expect(asked).toEqual(Object.keys(conditions));
    expect([isFilled([]), isFilled(0), isFilled(''), isFilled({ met: 'no', why: '' })]).toEqual([false, true, false, true]); // prettier-ignore
    expect([numberWords(23_000), numberWords(0.5), numberWords(12)]).toEqual(['23.000', '0,5', '12']);
  });

  it('gives each field as what it is, and what is not there as nothing', () => {
    const full = section({
      title: 'Hulp',
      participants: 120,
      partners: ['roc'],
      planning: [{ year: 2027, what: 'Begin' }],
      readings: [{ on: '2027-10-01', value: null, note: 'minder dan tien' }],
      conditionB: { met: 'no', why: 'Nog niet' },
    });
    expect([textOf(full, 'title'), numberOf(full, 'participants'), listOf(full, 'partners')]).toEqual(['Hulp', 120, ['roc']]); // prettier-ignore
    expect([planningOf(full).length, readingsOf(full)[0]?.value, conditionOf(full, 'conditionB')?.met]).toEqual([1, null, 'no']); // prettier-ignore
    const none = section({});
    expect([textOf(none, 'title'), numberOf(none, 'participants'), listOf(none, 'partners')]).toEqual(['', null, []]);
    expect([conditionOf(none, 'conditionB'), claimsOf(none)]).toEqual([undefined, []]);
  });
});

describe('two versions', () => {
  it('differ by field and by sentence', () => {
    const before = { title: 'Hulp', what: 'We bellen. We gaan langs. Elke maand.', participants: 100, owner: 'roc' };
    const after = { title: 'Hulp', what: 'We bellen. We appen. Elke maand.', participants: 120, owner: 'eik' };
    const found = differences('measure', before, after, names);
    expect(found.map(({ field }) => field.key)).toEqual(['what', 'owner', 'participants']);
    expect(found[0]?.pieces).toEqual([
      { how: 'same', text: 'We bellen.' },
      { how: 'gone', text: 'We gaan langs.' },
      { how: 'new', text: 'We appen.' },
      { how: 'same', text: 'Elke maand.' },
    ]);
    expect(found[1]?.pieces.map(({ text }) => text)).toEqual(['ROC Eemwijk', 'De Eik']);
  });

  it('that are the same differ in nothing, and a new one is all new', () => {
    expect(differences('measure', { title: 'Hulp' }, { title: 'Hulp' }, names)).toEqual([]);
    expect(comparedBySentence([], ['Een.', 'Twee.']).map(({ how }) => how)).toEqual(['new', 'new']);
  });
});

describe('what two wrote at once', () => {
  it('lies together: what the second did not touch is of the first, what was touched stays', () => {
    const base = { title: 'Hulp', what: 'We bellen.', participants: 100 };
    const newest = { title: 'Hulp', what: 'We appen.', participants: 120, effect: 'Werk.' };
    const typedNow = { what: 'We gaan langs.', participants: 100, owner: 'roc' };
    expect(laidOn('measure', base, newest, typedNow)).toEqual({ what: 'We gaan langs.', participants: 120, owner: 'roc', effect: 'Werk.' }); // prettier-ignore
  });
});

describe('who may', () => {
  const member = (more: Partial<Member>): Member => ({
    kind: 'member',
    memberId: 'm',
    name: 'Iemand',
    role: 'klantmanager',
    jobTitle: '',
    teamId: null,
    organisationId: 'soest',
    organisationName: '',
    organisationKind: 'wi',
    ...more,
  });
  const party = (id: string, organisationId: string | null): Party => ({
    id,
    role: 'wi',
    organisationId,
    name: id,
    schoolKind: null,
    municipalityCode: null,
  });
  const programme: Programme = {
    id: 'p',
    name: 'Programma',
    from: '2026-01-01',
    until: '2029-12-31',
    ownerPartyId: 'owner',
    processLead: { memberId: 'sanne', name: 'Sanne' },
    writers: [{ memberId: 'ilse', name: 'Ilse' }],
    parties: [party('owner', 'amersfoort'), party('soest', 'soest'), party('jongerenraad', null)],
    sections: [section({}), section({}, { kind: 'agreement' })],
    adoptedVersion: null,
  };
  const ask = (more: Partial<Member>) =>
    [readsProgramme, writesProgramme, ownsProgramme].map((may) => may(member(more), programme));

  it('hangs on the party for reading, on the person for writing, and on the owner for all else', () => {
    expect(ask({ organisationId: 'amersfoort', role: 'coordinator' })).toEqual([true, true, true]);
    expect(ask({ organisationId: 'amersfoort', role: 'privacy' })).toEqual([false, false, false]);
    expect(ask({ organisationId: 'elders', memberId: 'sanne' })).toEqual([true, true, false]);
    expect(ask({ memberId: 'ilse' })).toEqual([true, true, false]);
    expect(ask({})).toEqual([true, false, false]);
    expect(ask({ organisationId: 'elders' })).toEqual([false, false, false]);
    expect(ask({ organisationId: 'b', role: 'beheerder', organisationKind: 'beheer' })).toEqual([true, false, false]);
    expect(partyOf(programme, 'soest')?.name).toBe('soest');
    expect(sectionsOf(programme, 'agreement')).toHaveLength(1);
  });
});
