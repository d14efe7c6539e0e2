/** The effectrapportage without a database: the form as data, whose turn it is, what fills itself and what is missing. */
import { describe, expect, it } from 'vitest';
import { noAnswer, readAnswer, type Answer } from '#domain/report/answer.ts';
import { comparedFigures, comparedYears } from '#domain/report/compare.ts';
import { fromSections, nothingFilled, standOf, type Filled, type SectionSeen } from '#domain/report/filled.ts';
import { firstFormat } from '#domain/report/first-format.ts';
import { formatFor, questionIn, questionsOf, readFormat, type Question } from '#domain/report/format.ts';
import { missingOf, rowsAsked } from '#domain/report/missing.ts';
import { reportPaper } from '#domain/report/report-paper.ts';
import { onTurn, seenSteps, stepsFor, type Reader } from '#domain/report/steps.ts';
import { isWorkingDay } from '#law/working-days.ts';
import { linesOf } from '#domain/papers/paper.ts';

const readers: readonly Reader[] = [
  { key: 'contactschool', role: 'contactschool', name: 'ROC Eemwijk', organisationId: 'roc' },
  { key: 'centrumgemeente', role: 'centrumgemeente', name: 'Werk en inkomen Amersfoort', organisationId: null },
];
const done = (step: string) => ({ step, doneOn: '2027-03-01', byName: 'Ed Kamp', words: '' });
const question = (id: string): Question => {
  const found = questionIn(firstFormat, id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};
const typed = (boxes: Readonly<Record<string, string>>) => (box: string) => boxes[box] ?? '';
const codesOf = (outcome: ReturnType<typeof readAnswer>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field}`);

describe('the steps of a report', () => {
  it('go back from 30 April over working days, with the figures in March', () => {
    const steps = stepsFor(2026, readers);
    expect(steps.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'counters 2027-03-11',
      'figures 2027-03-25',
      'draft 2027-04-05',
      'read 2027-04-09',
      'read 2027-04-15',
      'college 2027-04-21',
      'handed-in 2027-04-30',
    ]);
    expect(steps.every(({ dueOn }) => isWorkingDay(dueOn))).toBe(true);
  });
  it('end on the last working day when 30 April is none', () => {
    expect(stepsFor(2027, readers).at(-1)?.dueOn).toBe('2028-04-28');
  });
  it('have exactly one party on turn until the report was handed in', () => {
    const steps = stepsFor(2026, readers);
    const keys = steps.map(({ key }) => key);
    for (let n = 0; n < keys.length; n++) {
      const seen = seenSteps(steps, keys.slice(0, n).map(done));
      expect(seen.filter(({ state }) => state === 'turn').map(({ key }) => key)).toEqual([keys[n]]);
    }
    expect(onTurn(seenSteps(steps, keys.map(done)))).toBeUndefined();
  });
});

describe('a form as data', () => {
  it('of ours reads back from a file as it is, with every id once', () => {
    expect(readFormat(JSON.stringify(firstFormat))).toEqual({ ok: true, value: firstFormat });
    const ids = questionsOf(firstFormat).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('asks the three things of the law, and marks the last known form as not confirmed', () => {
    const sure = questionsOf(firstFormat).filter(({ confirmed }) => confirmed);
    expect(sure.map(({ id }) => id)).toEqual(['targets', 'agreements', 'measures', 'measures-effect']);
    const annex = firstFormat.chapters.filter(({ title }) => title.startsWith('Bijlage'));
    expect(annex.flatMap(({ questions }) => questions).every(({ confirmed }) => !confirmed)).toBe(true);
  });
  it('that is broken is refused with the place of each fault', () => {
    const wrong = {
      ...firstFormat,
      fromYear: 'ooit',
      chapters: [
        { id: 'a', title: 'A', questions: [{ id: 'q', title: 'Q', type: 'dream', article: 'x', confirmed: true }] },
        { id: 'a', title: 'B', questions: [{ id: 'q', title: 'Q', type: 'table', article: 'x', confirmed: true }] },
      ],
    };
    const read = readFormat(JSON.stringify(wrong));
    expect(read.ok ? [] : read.refusals.map(({ code, values }) => `${code}: ${values?.['where']}`)).toEqual([
      'format-wrong: fromYear',
      'format-wrong: a, questions 1, q, type',
      'format-wrong: a, questions 1, q, rows',
      'format-wrong: a, questions 1, q, columns',
      'format-id-twice: a',
      'format-id-twice: q',
    ]);
    expect(readFormat('geen json')).toMatchObject({ refusals: [{ code: 'format-no-json' }] });
  });
  it('of a later year takes over from its first year on', () => {
    const later = { ...firstFormat, id: 'min-2028', fromYear: 2028 };
    const all = [firstFormat, later];
    expect([2026, 2027, 2028, 2030].map((year) => formatFor(all, year)?.id)).toEqual([
      'wet-2026',
      'wet-2026',
      'min-2028',
      'min-2028',
    ]);
    expect(formatFor(all, 2025)).toBeUndefined();
  });
});

describe('an answer', () => {
  it('takes a number as people write it, and asks when it is not clear', () => {
    const meetings = question('meetings');
    expect(readAnswer(meetings, [], typed({ meetings: '1.234,5' }))).toMatchObject({ value: { number: 1234.5 } });
    expect(codesOf(readAnswer(meetings, [], typed({ meetings: '12.500' })))).toEqual([
      'report-number-unclear meetings',
    ]);
    expect(codesOf(readAnswer(meetings, [], typed({ meetings: '-3' })))).toEqual(['report-number meetings']);
  });
  it('says of words that they are no number, of each box by its name', () => {
    const said = readAnswer(question('fte'), [], typed({ 'fte--total.fte': 'een paar', 'fte--guidance.fte': '12.500' }));
    expect(said.ok ? [] : said.refusals).toEqual([
      { code: 'report-no-number', field: 'fte--total.fte', values: { what: 'Samen' } },
      { code: 'report-number-unclear', field: 'fte--guidance.fte', values: { what: 'Begeleiding van jongeren' } },
    ]);
    expect(codesOf(readAnswer(question('meetings'), [], typed({ meetings: 'x' })))).toEqual(['report-no-number meetings']);
  }); // prettier-ignore
  it('that nobody has may be unknown, with why', () => {
    expect(readAnswer(question('referral'), [], typed({ referral: 'Niet gemeten', 'referral-onbekend': 'ja' }))).toMatchObject({
      value: { unknown: true, text: 'Niet gemeten' },
    });
  }); // prettier-ignore
  it('holds no number of a person, in a cell and as an amount neither', () => {
    expect(codesOf(readAnswer(question('meetings'), [], typed({ meetings: '111222333' })))).toEqual(['bsn meetings']);
    expect(codesOf(readAnswer(question('fte'), [], typed({ 'fte--total.fte': '111222333' })))).toEqual(['bsn fte--total.fte']);
    expect(codesOf(readAnswer(question('examples'), [], typed({ examples: 'Over 111222333' })))).toEqual(['bsn examples']);
    expect(codesOf(readAnswer(question('targets'), ['neet-2026'], typed({ 'targets--neet-2026': '111222333' })))).toEqual([
      'bsn targets--neet-2026',
    ]);
  }); // prettier-ignore
  it('of a table is a cell each, with levels out of four', () => {
    const partners = question('partners');
    const read = readAnswer(partners, [], typed({ 'partners--uwv.level': 'good', 'partners--uwv.why': 'Snel contact' }));
    expect(read).toMatchObject({ value: { cells: { 'uwv.level': 'good', 'uwv.why': 'Snel contact' } } });
    expect(codesOf(readAnswer(partners, [], typed({ 'partners--uwv.level': 'super' })))).toEqual([
      'report-level partners--uwv.level',
    ]);
  }); // prettier-ignore
  it('with a number of one’s own beside a figure says where that comes from', () => {
    expect(codesOf(readAnswer(question('neet'), [], typed({ neet: '1200' })))).toEqual(['report-source neet-bron']);
    expect(readAnswer(question('neet'), [], typed({ neet: '1200', 'neet-bron': 'CBS' })).ok).toBe(true);
  });
});

const section = (kind: string, key: string, content: SectionSeen['content']): SectionSeen => ({
  id: `${kind}-${key}`,
  kind,
  key,
  content,
});
const sections: readonly SectionSeen[] = [
  section('target', 'vsv-old-2025', {
    target: 180,
    definition: 'vsv-old',
    readings: [
      { on: '2026-06-01', value: 210, note: '' },
      { on: '2027-03-15', value: 190, note: '' },
      { on: '2027-03-20', value: null, note: '' },
    ],
  }),
  section('target', 'neet-2026', { target: 900, unit: 'young people', readings: [] }),
  section('target', 'neet-2027', { target: 850 }),
  section('agreement', 'b', { text: 'Warm overdragen', status: 'works', progress: 'Alle scholen doen mee' }),
  section('agreement', 'a', { text: 'Bellen' }),
  section('measure', 'm', { title: 'Hulp na school voor entree', participants: 120 }),
];
const filled: Filled = { ...nothingFilled, ...fromSections(sections, 2026) };
const answered = (given: Readonly<Record<string, Partial<Answer>>>) => (id: string) => ({ ...noAnswer, ...given[id] });

describe('what fills itself', () => {
  it('takes the targets of the year of the report, with the last reading that has a number', () => {
    expect(filled.targets.map(({ key, target, result }) => [key, target, result?.value ?? null])).toEqual([
      ['vsv-old-2025', 180, 190],
      ['neet-2026', 900, null],
    ]);
    expect(filled.targets.map(standOf)).toEqual(['not-reached', 'unknown']);
    expect(fromSections(sections, 2027).targets.map(({ key }) => key)).toEqual(['neet-2027']);
  });
  it('tells what the region said when it looked back, in the year or in the months after it', () => {
    const review = (year: number, words: string) => ({ measureId: 'measure-m', year, words });
    const reviewed = (...reviews: ReturnType<typeof review>[]) =>
      fromSections(sections, 2026, reviews).measures[0]?.reviewed;
    expect(reviewed()).toBe('');
    expect(reviewed(review(2025, 'Doorgaan: goed.'), review(2028, 'Stoppen: klaar.'))).toBe('');
    expect(reviewed(review(2026, 'Doorgaan: goed.'), review(2027, 'Aanpassen: meer.'))).toBe('Aanpassen: meer.');
  });
  it('names what is missing: a deviation without why, an agreement without a stand, a measure without a result', () => {
    const law = missingOf(firstFormat, answered({}), filled).filter(({ needed }) => needed);
    expect(law.map(({ question: id, what }) => `${id}: ${what}`)).toEqual([
      'targets: Van school zonder diploma, oude telling, schooljaar 2025-2026: leg uit waarom',
      'targets: Zonder school en zonder werk, 2026: leg uit waarom',
      'agreements: Afspraak a: hoe staat het ermee?',
      'measures: Hulp na school voor entree: wat kwam ervan?',
      'measures-effect: Nog geen antwoord',
    ]);
  });
  it('asks a row only where the law cannot do without it, so that a box never says "hoeft niet" while it is missed', () => {
    const asked = firstFormat.chapters.flatMap(({ questions }) =>
      questions.flatMap((one) => [...rowsAsked(one, filled)].map((key) => `${one.id}: ${key}`)),
    );
    expect(asked).toEqual(['targets: vsv-old-2025', 'targets: neet-2026', 'agreements: a', 'measures: measure-m']);
  });
  it('misses nothing where somebody explained, or said that it is unknown', () => {
    const given = {
      targets: { cells: { 'vsv-old-2025': 'Meer verhuizingen', 'neet-2026': 'CBS telt in het najaar' } },
      agreements: { cells: { a: 'Begint in mei' } },
      measures: { cells: { 'measure-m': '40 jongeren kregen werk' } },
      'measures-effect': { unknown: true },
    };
    expect(missingOf(firstFormat, answered(given), filled).filter(({ needed }) => needed)).toEqual([]);
  });
});

describe('last year beside this year', () => {
  it('shows what changed by the id of a question, also when the form is another', () => {
    const other = { ...firstFormat, id: 'nieuw', chapters: firstFormat.chapters.slice(0, 3) };
    const before = { format: firstFormat, answers: answered({ bottlenecks: { text: 'Bussen' }, meetings: { number: 4 } }) };
    const now = { format: other, answers: answered({ 'measures-effect': { text: 'Meer werk' }, meetings: { number: 4 } }) };
    expect(comparedYears(before, now).map(({ question: id, state }) => `${id} ${state}`)).toEqual([
      'measures-effect new',
      'meetings same',
      'bottlenecks gone',
    ]);
  }); // prettier-ignore
  it('says where a figure is counted in another way', () => {
    const one = { key: 'neet', title: 'Neet', value: 900, about: '', definition: '2026-1', source: '', on: null };
    expect(comparedFigures([one], [{ ...one, value: 800, definition: '2027-1' }])).toEqual([
      { title: 'Neet', before: 900, now: 800, otherDefinition: true },
    ]);
  });
});

it('the paper has every chapter, and says what is not known and not confirmed', () => {
  const lines = linesOf(
    reportPaper({
      year: 2026,
      region: 'Eem en Vallei',
      owner: 'Contactgemeente Amersfoort',
      format: firstFormat,
      answers: answered({ targets: { cells: { 'neet-2026': 'Nog niet geteld' } }, fte: { unknown: true } }),
      filled,
      frozenOn: '2027-03-22',
      steps: seenSteps(stepsFor(2026, readers), [done('counters')]),
    }),
  );
  const text = lines.join('\n');
  for (const { title } of questionsOf(firstFormat)) expect(text).toContain(title);
  expect(text).toContain('niet gehaald');
  expect(text).toContain('Nog niet geteld');
  expect(text).toContain('Onbekend.');
  expect(text).toContain('vastgezet op maandag 22 maart 2027');
  expect(text).toContain('Nog niet bevestigd');
});
