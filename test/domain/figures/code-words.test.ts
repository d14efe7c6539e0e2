/** What the codes of a file of DUO mean: said from a day on, asked where nobody knows, and never guessed. */
import { describe, expect, it } from 'vitest';
import {
  aboutDay,
  alsoIn,
  checkCodes,
  codesOf,
  meaningOn,
  questionsIn,
  type CodeWord,
  type TypedCodes,
} from '#domain/figures/code-words.ts';
import { empty, notRead } from '#domain/figures/register-count.ts';

const count = (period: string | null, values: readonly { value: string; lines: number; first?: number }[]) => ({
  layout: 'A04' as const,
  period,
  loadedOn: '2026-06-05',
  axes: [{ axis: 'reason', tooMany: false, values }],
});
const word = (code: string, words: string, validFrom: string, more: Partial<CodeWord> = {}): CodeWord => ({
  id: `${validFrom}-${words}`,
  layout: 'A04',
  axis: 'reason',
  code,
  words,
  source: 'DUO, toelichting',
  validFrom,
  setOn: '2026-06-01',
  by: 'Mo Achterberg',
  ...more,
});
const typed = (more: Partial<TypedCodes> = {}): TypedCodes => ({
  layout: 'A04',
  axis: 'reason',
  answers: [{ code: '02', words: 'Werk', field: 'betekenis-0' }],
  source: 'DUO, toelichting',
  validFrom: '2026-01-01',
  also: [],
  ...more,
});
const codes = (more: Partial<TypedCodes>, words: readonly CodeWord[] = []) => {
  const checked = checkCodes(typed(more), words);
  return checked.ok ? checked.value : checked.refusals.map(({ code, field }) => `${code} ${field}`);
};

describe('the meaning of a code', () => {
  const said = [word('02', 'Werk', '2025-08-01'), word('02', 'Ander werk', '2026-02-01')];
  it('is the one that held on the last day that the file is about', () => {
    const of = { layout: 'A04', axis: 'reason', code: '02' } as const;
    const inFile = (period: string) => meaningOn(said, of, aboutDay({ period, loadedOn: '2026-06-05' }))?.words;
    expect([inFile('2025-07'), inFile('2026-01'), inFile('2026-02')]).toEqual([undefined, 'Werk', 'Ander werk']);
    expect(aboutDay({ period: '2026', loadedOn: '2026-06-05' })).toBe('2026-12-31');
    expect(aboutDay({ period: null, loadedOn: '2026-06-05' })).toBe('2026-06-05');
  });

  it('is of one file and one column: elsewhere the same code stays a question', () => {
    expect(meaningOn(said, { layout: 'A14', axis: 'reason', code: '02' }, '2026-06-05')).toBeUndefined();
    expect(meaningOn(said, { layout: 'A04', axis: 'level', code: '02' }, '2026-06-05')).toBeUndefined();
    expect(alsoIn('A04', 'reason')).toEqual(['A14']);
    expect(alsoIn('NenR', 'exam')).toEqual([]);
  });

  it('of two that begin on one day is the one that was said last', () => {
    const twice = [word('02', 'Fout', '2026-01-01', { id: '1' }), word('02', 'Goed', '2026-01-01', { id: '2' })];
    expect(meaningOn(twice, { layout: 'A04', axis: 'reason', code: '02' }, '2026-06-05')?.words).toBe('Goed');
  });
});

describe('a code that nobody knows', () => {
  const values = [
    { value: '02', lines: 4, first: 3 },
    { value: '05', lines: 1, first: 9 },
    { value: empty, lines: 2, first: 5 },
    { value: notRead, lines: 1, first: 6 },
  ];
  it('is a question with its line, and an empty cell is none', () => {
    expect(questionsIn(count('2026-04', values), [word('02', 'Werk', '2026-01-01')])).toEqual([
      { axis: 'reason', code: '05', lines: 1, first: 9 },
    ]);
    expect(questionsIn(count('2025-12', values), [word('02', 'Werk', '2026-01-01')])).toHaveLength(2);
  });

  it('is asked once, with every file that it stood in, beside what was said before', () => {
    const asked = codesOf('A04', 'reason', [count('2026-04', values), count('2026-03', [{ value: '02', lines: 7 }])], [word('09', 'Ziek', '2026-01-01')]); // prettier-ignore
    expect(asked.map(({ code, words, seen }) => [code, words, seen.length])).toEqual([
      ['02', '', 2],
      ['05', '', 1],
      ['09', 'Ziek', 0],
    ]);
  });
});

describe('what somebody says of codes', () => {
  it('is kept of what is filled in, also for another file when that is chosen', () => {
    const empty2 = { code: '05', words: ' ', field: 'betekenis-1' };
    expect(codes({ answers: [...typed().answers, empty2], also: ['A14', 'NenR'] })).toMatchObject([
      { layout: 'A04', code: '02', words: 'Werk' },
      { layout: 'A14', code: '02', words: 'Werk' },
    ]);
  });

  it('needs a source, a day and something new', () => {
    expect(codes({ source: ' ', validFrom: undefined })).toEqual(['codes-source source', 'codes-no-day validFrom']);
    expect(codes({}, [word('02', 'Werk', '2025-01-01')])).toEqual(['codes-none betekenis-0']);
    expect(codes({ source: 'Een andere bron' }, [word('02', 'Werk', '2025-01-01')])).toHaveLength(1);
  });

  it('is refused where a number of a person stands, or a code that is none', () => {
    const own = (code: string, words: string) => codes({ answers: [{ code, words, field: 'words' }] });
    expect(own('111222333', 'x')).toEqual(['bsn code']);
    expect(own('07', 'van 111222333')).toEqual(['bsn words']);
    expect(own('é', 'x')).toEqual(['code-shape code']);
    expect(own('07', '')).toEqual(['code-words words']);
    expect(codes({ source: '111222333' })).toEqual(['bsn source']);
  });
});
