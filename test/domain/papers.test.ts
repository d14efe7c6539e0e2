/** The papers come out of the register, the settings and the directory: complete, for this organisation, and in plain words. */
import { describe, expect, test } from 'vitest';
import { exchange } from '#domain/exchange/register.ts';
import { ownRows, type About } from '#domain/papers/about.ts';
import { blankFaults, blankIds, blanks } from '#domain/papers/blanks.ts';
import { changesSince, linesOf, openBlanks, type Paper } from '#domain/papers/paper.ts';
import { papersOf } from '#domain/papers/papers.ts';
import { score } from '#domain/language/meter.ts';
import { tooLong } from '../house/reading.ts';

const about = (wish: Partial<About> = {}): About => ({
  name: 'Praktijkschool De Eik',
  kind: 'pro',
  phone: '033 000 00 00',
  hasAccount: true,
  region: 'Eem en Vallei',
  officer: 'Inge Prins',
  tasks: [],
  narrowed: [],
  blanks: {},
  ...wish,
});
const leusden = about({ name: 'Werk en inkomen Leusden', kind: 'wi', hasAccount: false, officer: null });
const everybody = [about(), leusden, about({ kind: 'doorstroompunt' }), about({ kind: 'mbo' }), about({ kind: 'wsp' })];
const paper = (of: About, id: string): Paper => papersOf(of).find((one) => one.id === id)!;
const all = (of: About, id: string): string => linesOf(paper(of, id)).join('\n');
/** What is read as sentences; labels, tables and names of fields are no reading text. */
const prose = ({ sections }: Paper): string =>
  sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) =>
      part.kind === 'text' || part.kind === 'list' ? part.lines : part.kind === 'doubt' ? [part.line] : [],
    )
    .join('\n');

describe('the papers', () => {
  test('are the same six for everybody, each line once at its place', () => {
    for (const of of everybody) {
      const papers = papersOf(of);
      expect(papers.map(({ id }) => id)).toEqual([
        'dpia',
        'verwerkersbijlage',
        'verwerkingsregister',
        'tafelafspraken',
        'brief-jongere',
        'brief-ouders',
      ]);
      for (const one of papers) expect(new Set(one.sections.map(({ title }) => title)).size).toBe(one.sections.length);
    }
  });

  test('name every exchange of the organisation in the DPIA, with its ground and its fields', () => {
    for (const of of everybody.filter(({ hasAccount }) => hasAccount)) {
      const said = all(of, 'dpia');
      const missing = ownRows(of).filter(({ title, ground }) => !said.includes(title) || !said.includes(ground));
      expect([of.kind, missing.map(({ id }) => id)]).toEqual([of.kind, []]);
    }
  });

  test('of who has no account promise nothing that it cannot do, and tell what it gets', () => {
    const said = all(leusden, 'dpia');
    expect(said).toContain(exchange('H1').title);
    expect(said).toContain('Nee: leest en antwoordt met een link en een code');
    for (const id of ['H9', 'jongeren', 'mijn-werk']) expect(said).not.toContain(exchange(id).title);
  });

  test('have the columns of AVG art. 30 in each line of the register of processing', () => {
    const [, ...lines] = paper(about(), 'verwerkingsregister').sections;
    expect(lines.map(({ title }) => title)).toContain('Overdragen en overnemen');
    for (const { title, parts } of lines) {
      const [part] = parts;
      const labels = part?.kind === 'facts' ? part.facts.map(([label]) => label) : [];
      expect([title, labels]).toEqual([
        title,
        [
          'Doel',
          'Grond',
          'Over wie',
          'Welke gegevens',
          'Wie ontvangt het',
          'Buiten de Europese ruimte',
          'Hoe lang',
          'Hoe veilig',
        ],
      ]);
      expect([title, part?.kind === 'facts' && part.facts.filter(([, value]) => value === '')]).toEqual([title, []]);
    }
    expect(all(leusden, 'verwerkingsregister')).not.toContain('De overstap naar het mbo');
  });

  test('differ for a school and a municipality where the world differs', () => {
    expect(all(about(), 'verwerkersbijlage')).toContain('privacyconvenant onderwijs');
    expect(all(leusden, 'verwerkersbijlage')).toContain('VNG');
    expect(all(about(), 'brief-jongere')).toContain('de gemeente van de overheid dat jij van school bent');
    expect(all(leusden, 'brief-jongere')).toContain('Jij mag nee zeggen tegen hulp.');
  });

  test('ask for what only the organisation knows, and stop asking when it is filled in', () => {
    expect(new Set(papersOf(about()).flatMap(openBlanks))).toEqual(new Set(blankIds.filter((id) => id !== 'officer')));
    const filled = Object.fromEntries(blankIds.map((id) => [id, `antwoord op ${id}`]));
    for (const of of everybody) expect(papersOf({ ...of, blanks: filled }).flatMap(openBlanks)).toEqual([]);
    expect(all(about({ blanks: { retention: 'Twee jaar' } }), 'verwerkingsregister')).toContain('Twee jaar');
  });

  test('change with what the privacy officer takes out, and say what changed since they were settled', () => {
    const before = linesOf(paper(about(), 'dpia'));
    const after = linesOf(paper(about({ narrowed: [{ exchange: 'H1', field: 'proud' }] }), 'dpia'));
    const { added, gone } = changesSince(before, after);
    expect(gone.some((line) => line.includes(exchange('H1').title) && line.includes('trots'))).toBe(true);
    expect(added.some((line) => line.includes(exchange('H1').title) && !line.includes('trots'))).toBe(true);
    expect(changesSince(before, before)).toEqual({ added: [], gone: [] });
  });

  test('mark what no jurist confirmed, wherever it stands', () => {
    expect(all(about(), 'dpia')).toMatch(/WVO 2020 art\. 2\.31a.*\(nog niet bevestigd\)/);
    for (const id of ['dpia', 'verwerkersbijlage', 'tafelafspraken'])
      expect(all(about(), id)).toContain('Nog niet bevestigd');
  });

  test('take no BSN and no essay in what is filled in', () => {
    const codes = (words: string) => blankFaults({ host: words }).map(({ code, field }) => [field, code]);
    expect([codes('Bel 111222333'), codes('x'.repeat(601)), codes(' '), codes('Dienst Oost')]).toEqual([
      [['host', 'bsn']],
      [['host', 'blank-too-long']],
      [],
      [],
    ]);
    expect(Object.values(blanks).every(({ label, hint }) => label.endsWith('?') && hint.endsWith('.'))).toBe(true);
  });
});

describe('the words', () => {
  test.each(everybody.map((of) => [of.kind, of] as const))('read as B1 for %s, and the letters easier', (_kind, of) => {
    for (const one of papersOf(of)) {
      const { ease, perSentence, sentences } = score(prose(one));
      expect([one.id, tooLong(prose(one))]).toEqual([one.id, []]);
      if (sentences < 8) continue;
      const [easeFrom, most] = { 'brief-jongere': [95, 8], 'brief-ouders': [80, 12] }[one.id] ?? [75, 12];
      expect([one.id, ease >= easeFrom!, perSentence <= most!]).toEqual([one.id, true, true]);
    }
  });

  test('for young people hold no article and no long word for who they are', () =>
    expect(prose(paper(about(), 'brief-jongere'))).not.toMatch(/art\.|AVG|WVO|persoonsgegevens(?! ?$)\b/));
});
