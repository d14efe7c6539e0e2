import { describe, expect, it } from 'vitest';
import { isAboutAnother, readDue, readPasted } from '#domain/person/pasted-agreements.ts';

const today = '2026-06-08';
const read = (text: string) => readPasted(text, today).map(({ what, who, due }) => [what, who, due]);

describe('a pasted table of agreements', () => {
  it('is read by its headings, in any order, by tab, semicolon or bar', () => {
    const rows = [['Belt de bakkerij', 'Karin', '15-6-2026']];
    expect(read('Wie\tWanneer\tWat\nKarin\t15-6-2026\tBelt de bakkerij')).toEqual(rows);
    expect(read('Deadline;Actie;Door wie\r\n15-6-2026;Belt de bakkerij;Karin\r\n')).toEqual(rows);
    expect(read('| Actiepunt | Verantwoordelijke | Uiterlijk |\n| Belt de bakkerij | Karin | 15-6-2026 |')).toEqual(
      rows,
    );
  });

  it('is read by what stands in it when it has no headings', () => {
    const table = 'Karin\t15 juni\tBelt de bakkerij over een proefdag\nPeter\tsnel\tGaat mee naar de open dag';
    expect(read(table)).toEqual([
      ['Belt de bakkerij over een proefdag', 'Karin', '15 juni'],
      ['Gaat mee naar de open dag', 'Peter', 'snel'],
    ]);
  });

  it('loses nothing: other columns are kept beside the row, cells over two lines stay one, empty lines do not count', () => {
    const table = 'Wat\tWie\tWanneer\tOpmerking\n\n"Belt\nde ""bakkerij"""\tKarin\t15-6\tniet op maandag\n-\t-\t-\t\n';
    expect(readPasted(table, today)).toEqual([
      { line: 3, what: 'Belt de "bakkerij"', who: 'Karin', due: '15-6', about: '', rest: 'niet op maandag' },
    ]);
  });

  it.each([
    ['15-6-2026', '2026-06-15'],
    ['15/6', '2026-06-15'],
    ['ma 15 juni', '2026-06-15'],
    ['15 mrt 2027', '2027-03-15'],
    ['2026-06-15', '2026-06-15'],
    ['10 jan', '2027-01-10'],
    ['15-5', '2026-05-15'],
    ['31-6', null],
    ['zsm', null],
    ['', null],
  ])('reads the day %s as %s', (typed, day) => expect(readDue(typed, today)).toBe(day));

  it('knows a row about another by name, and takes a row without one', () => {
    expect(isAboutAnother('Sam', 'Yara de Wit')).toBe(true);
    expect(isAboutAnother('yara W.', 'Yara de Wit')).toBe(false);
    expect(isAboutAnother('', 'Yara de Wit')).toBe(false);
  });
});
