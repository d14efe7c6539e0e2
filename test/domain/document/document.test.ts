import { describe, expect, it, test } from 'vitest';
import { organisationKinds } from '#domain/access/actor.ts';
import {
  compose,
  contentOf,
  cutTo,
  lettersIn,
  linesIn,
  missingIn,
  newsIn,
  stampOf,
  warningsOf,
  type KnownLine,
  type Line,
} from '#domain/document/document.ts';
import { leavingPapers } from '#domain/document/leaving-papers.ts';
import { readFile, schemaOf, writeFile } from '#domain/document/file.ts';
import { documentSets, sectionIds, sections, sectionTitle, setFor } from '#domain/document/sections.ts';
import { fields } from '#domain/exchange/fields.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import { handoverKinds } from '#domain/handover/kinds.ts';

let counted = 0;
const aLine = (more: Partial<Line> & Pick<Line, 'section' | 'text'>): Line => ({
  id: String(++counted).padStart(4, '0'),
  caseId: 'c',
  organisationId: 'o',
  memberId: 'm',
  kind: 'text',
  place: 0,
  company: null,
  contact: null,
  days: null,
  onDay: null,
  untilDay: null,
  hidden: false,
  ...more,
});
const school: KnownLine = { key: 'school', section: 'school', text: 'Praktijkschool De Eik.', source: 'lijst' };
const who = { name: 'Samira Benali', who: '18 jaar, Leusden' };

describe('the overgangsdocument', () => {
  test('begins with what goes well, has no section for health, and each section is a field of the register', () => {
    expect(sectionIds.slice(0, 3)).toEqual(['proud', 'wants', 'can']);
    expect(JSON.stringify(sections)).not.toMatch(/gezondheid|zorg|diagnose|medisch/i);
    for (const { field } of sections) expect(Object.keys(fields)).toContain(field);
    expect(sectionTitle('proud', 'Samira')).toBe('Hier is Samira trots op');
  });

  test('puts what is known above what was written, and a stage in one line with what the company says', () => {
    const stage = aLine({
      section: 'can',
      text: 'Komt altijd op tijd',
      kind: 'stage',
      company: 'Bakkerij Van Dalen',
      contact: 'Piet van Dalen',
      days: 'maandag en dinsdag',
    });
    const dariuz = aLine({
      section: 'can',
      text: 'Dariuz',
      kind: 'instrument',
      place: 1000,
      onDay: '2026-03-02',
      untilDay: '2027-03-02',
    });
    const all = compose([school], [aLine({ section: 'school', text: 'Koken.' }), stage, dariuz], 'Samira');
    const lines = contentOf(who, all).sections.map(({ id, lines: words }) => [id, words]);
    expect(lines).toEqual([
      [
        'can',
        [
          'Stage bij Bakkerij Van Dalen, maandag en dinsdag. Contact: Piet van Dalen. Het bedrijf zegt: Komt altijd op tijd.',
          'Dariuz, gemaakt op maandag 2 maart 2026, geldig tot en met dinsdag 2 maart 2027.',
        ],
      ],
      ['school', ['Praktijkschool De Eik.', 'Koken.']],
    ]);
    expect(missingIn(all).map(({ id }) => id)).toEqual(sectionIds.filter((id) => id !== 'can' && id !== 'school'));
    const readOn = (today: string) =>
      contentOf(who, compose([], [dariuz], 'Samira', undefined, today)).sections[0]?.lines;
    expect(readOn('2027-03-02')).toEqual([expect.stringContaining(', geldig tot en met dinsdag 2 maart 2027.')]);
    expect(readOn('2027-03-03')).toEqual([expect.stringContaining(', was geldig tot en met dinsdag 2 maart 2027.')]);
  });

  test('a line that is left out is not in what is kept, known or written, and nothing tells of it', () => {
    const left = [
      aLine({ section: 'school', text: 'school', kind: 'hidden' }),
      aLine({ section: 'wants', text: 'Weg van huis.', hidden: true }),
      aLine({ section: 'wants', text: 'Bakker worden.' }),
    ];
    const all = compose([school], left, 'Samira');
    expect(contentOf(who, all).sections.map(({ lines }) => lines)).toEqual([['Bakker worden.']]);
    expect(lettersIn(all)).toBe('Bakker worden.'.length);
  });

  test('has another mark once somebody wrote in it or left something out', () => {
    const one = aLine({ section: 'proud', text: 'Mijn diploma.' });
    const marks = [[], [one], [{ ...one, hidden: true }], [one, aLine({ section: 'wants', text: 'Werken.' })]].map(
      (lines) => stampOf(compose([], lines, 'Samira')),
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  it.each([
    ['Heeft ADHD en rust nodig', 'health'],
    ['Haar broer brengt haar', 'family'],
    ['Mama helpt', 'family'],
    ['Bel Piet op 06 12345678', 'phone'],
    ['Bel +31 33 1234567', 'phone'],
    ['Werkt graag met deeg', ''],
    ['Kan van 9.00 tot 17.00 werken', ''],
  ])('"%s" is asked about: %s', (text, kind) => {
    expect(
      warningsOf(text)
        .map((warning) => warning.kind)
        .join(' '),
    ).toBe(kind);
  });

  test('a text is as many lines as were written, without empty ones', () => {
    expect(linesIn(' een \n\n twee')).toEqual(['een', 'twee']);
  });
});

describe('who gets which section', () => {
  const everything = new Set(sections.map(({ field }) => field));

  test('what helps at school or at home goes to nobody by itself, and never to work or to care', () => {
    let asked = 0;
    for (const kind of organisationKinds)
      for (const home of [false, true]) {
        const set = setFor(kind, everything, { home });
        asked++;
        if (!home || documentSets[kind] === undefined) expect([kind, set.has('helps-at-home')]).toEqual([kind, false]);
      }
    expect(asked).toBe(organisationKinds.length * 2);
    for (const kind of ['wsp', 'jobcoach', 'hulp', 'uwv'] as const)
      expect([...setFor(kind, everything, { home: true })]).toEqual([]);
    expect(setFor('wi', everything, { home: true }).has('helps-at-home')).toBe(true);
  });

  test('a section goes only where the register of exchanges has a field for it', () => {
    for (const { id, course } of handoverKinds) {
      const set = setFor('wi', fieldsOf(id), { home: false });
      // What arrives by law or is only told carries no document.
      expect([id, set.has('agreed')]).toEqual([id, course === 'asked']);
    }
    const closed = fieldsOf('H1', [{ exchange: 'H1', field: 'people' }]);
    expect(setFor('wi', closed, { home: false }).has('people')).toBe(false);
  });

  test('a copy holds no line of a section that does not go', () => {
    const all = compose(
      [],
      sectionIds.map((section) => aLine({ section, text: `over ${section}` })),
      'Samira',
    );
    const cut = cutTo(contentOf(who, all), setFor('wi', everything, { home: false }));
    expect(JSON.stringify(cut)).not.toContain('helps-at-home');
    expect(cut.sections.map(({ id }) => id)).toEqual(sectionIds.filter((id) => id !== 'helps-at-home'));
  });
});

test('papers at leaving are a list by kind of school; what was written down for the law is there', () => {
  const none = { paper: null, on: null };
  const paper = { kind: 'paper', paper: 'verklaring', of: 'pro', mboLevel: null, on: '2026-06-01' } as const;
  expect(leavingPapers('pro', [{ details: paper }], none).map(({ title, on }) => [title, on])).toEqual([
    ['Schooldiploma of verklaring', '2026-06-01'],
    ['Portfolio', undefined],
    ['Praktijkverklaring', undefined],
  ]);
  expect(leavingPapers('vso', [], none).at(-1)).toMatchObject({ title: 'Overgangsdocument', on: null });
  expect(leavingPapers('mbo', [], none).map(({ title }) => title)).toContain('Mbo-verklaring');
  expect(leavingPapers('mbo', [], { paper: 'diploma', on: '2026-06-02' })[0]?.on).toBe('2026-06-02');
  expect(leavingPapers('wi', [], none)).toEqual([]);
});

describe('what is new', () => {
  const content = (...lines: readonly string[]) =>
    contentOf(
      who,
      compose(
        [],
        lines.map((text) => aLine({ section: 'wants', text })),
        'Samira',
      ),
    );

  test('is what came and what went, line by line', () => {
    expect(newsIn(content('Bakken', 'Rust'), content('Bakken', 'Een vaste dag'))).toEqual({
      added: ['Een vaste dag'],
      gone: ['Rust'],
    });
  });

  test('a file tells another Aanzet the same, word for word', () => {
    const file = { number: 2, madeOn: '2026-06-08', content: content('Bakken', 'Rust') };
    const read = readFile(writeFile(file));
    expect(read).toMatchObject({ ok: true, value: file });
    expect(Object.keys(JSON.parse(writeFile(file)) as object)).toEqual([...schemaOf(2).required]);
  });

  it.each([
    ['no file at all', 'geen bestand', 'document-unreadable'],
    ['another file', '{"format":"iets"}', 'document-unreadable'],
    [
      'an unknown section',
      writeFile({ number: 1, madeOn: '2026-06-08', content: content('a') }).replace('"wants"', '"health"'),
      'document-unreadable',
    ],
    [
      'a version that is not there yet',
      writeFile({ number: 1, madeOn: '2026-06-08', content: content('a') }).replace('"version": 2', '"version": 7'),
      'document-version',
    ],
    ['a BSN', writeFile({ number: 1, madeOn: '2026-06-08', content: content('Mijn nummer is 111222333') }), 'bsn'],
    [
      'more than two sheets',
      writeFile({ number: 1, madeOn: '2026-06-08', content: content('a'.repeat(5000), 'b'.repeat(5000)) }),
      'document-too-long',
    ],
  ])('%s is refused by name: %#', (_, text, code) => {
    const read = readFile(text);
    expect(read.ok ? 'ok' : read.refusals.map((r) => r.code).join(' ')).toBe(code);
  });
});
