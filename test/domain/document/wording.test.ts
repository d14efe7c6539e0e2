import { describe, expect, it, test } from 'vitest';
import { organisationKinds } from '#domain/access/actor.ts';
import { settingOn, settingsAfter, type Dated } from '#domain/directory/dated.ts';
import { compose, cutTo, stampOf } from '#domain/document/document.ts';
import { exampleOf } from '#domain/document/example.ts';
import { readFile, schemaOf, writeFile } from '#domain/document/file.ts';
import { documentSets, guideKinds, sectionIds, setFor, type OwnQuestion } from '#domain/document/sections.ts';
import { checkWording, standardWording, typedOf, type TypedWording, type Wording } from '#domain/document/wording.ts';
import { fieldsOf } from '#domain/exchange/register.ts';

const today = '2026-06-08';
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
let made = 0;
const check = (typed: Partial<TypedWording>, before: Wording = standardWording) =>
  checkWording(
    { ...typedOf(before), validFrom: '2026-07-01', why: 'Scholen vroegen erom.', ...typed },
    { today, before, newId: () => id(++made) },
  );
const codes = (typed: Partial<TypedWording>) => {
  const checked = check(typed);
  return checked.ok ? 'ok' : checked.refusals.map(({ code, field }) => `${code} ${field}`).join(', ');
};
const wordingOf = (typed: Partial<TypedWording>, before?: Wording): Wording => {
  const checked = check(typed, before);
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusals));
  return checked.value.wording;
};
const start = typedOf(standardWording);
const change = (which: string, more: Partial<TypedWording['sections'][number]>) => ({
  sections: start.sections.map((one) => (one.id === which ? { ...one, ...more } : one)),
});
const question = (title: string, receivers: readonly string[] = []) => ({ id: '', title, hint: '', receivers });
const own = (more: Partial<OwnQuestion>): OwnQuestion => ({
  id: `own-${id(1)}`,
  title: 'Hobby',
  hint: '',
  receivers: [],
  ...more,
});

describe('the words that a region chooses', () => {
  test('begin as Aanzet has them, and choosing the same is said to be nothing', () => {
    expect(codes({})).toBe('wording-same title-proud');
    expect(compose([], [], 'Samira', standardWording).map(({ id: part }) => part)).toEqual(sectionIds);
  });

  test('are titles, help, order and length; what goes well and what somebody wants stay first', () => {
    const sections = start.sections.map((one) => ({
      ...one,
      ...(one.id === 'agreed' && { place: '1', title: 'Onze afspraken' }),
      ...(one.id === 'proud' && { place: '9', title: 'Waar {naam} trots op is' }),
      ...(one.id === 'people' && { off: true }),
    }));
    const wording = wordingOf({ sections, most: '3000' });
    const parts = compose([], [], 'Samira', wording);
    expect(parts.map((part) => part.id)).toEqual([
      'proud',
      'wants',
      'agreed',
      'can',
      'helps-at-work',
      'helps-at-home',
      'school',
      'practical',
    ]);
    expect(parts[0]?.title).toBe('Waar Samira trots op is');
    expect(wording.most).toBe(3000);
    expect(typedOf(wording).sections.find((one) => one.id === 'people')?.off).toBe(true);
  });

  it.each([
    [change('can', { title: 'Welke ziekte heeft {naam}?' }), 'wording-health title-can'],
    [change('can', { hint: 'Denk aan medicijnen.' }), 'wording-health hint-can'],
    [{ own: [question('Gezondheid')] }, 'wording-health own-title-0'],
    [{ own: [question('Is er een diagnose?')] }, 'wording-health own-title-0'],
    [{ own: [question('Was er contact met politie?')] }, 'wording-health own-title-0'],
    [{ own: [{ ...question('Nog iets?'), hint: 'Bel 111222333' }] }, 'bsn own-hint-0'],
    [change('can', { title: ' ' }), 'wording-title title-can'],
    [change('can', { title: 'a'.repeat(81) }), 'text-too-long title-can'],
    [change('can', { title: 'Dit kan {voornaam}' }), 'wording-braces title-can'],
    [change('can', { place: 'eerst' }), 'wording-place place-can'],
    [change('wants', { off: true }), 'wording-needed title-wants'],
    [change('helps-at-home', { off: true }), 'wording-needed title-helps-at-home'],
    [{ sections: start.sections.slice(1) }, 'wording-needed title-proud'],
    [change('can', { title: 'praktisch' }), 'wording-twice title-practical'],
    [{ own: [question('Hobby'), question('hobby')] }, 'wording-twice own-title-1'],
    [{ own: Array.from({ length: 6 }, (_, n) => question(`Vraag ${n}`)) }, 'wording-many own-title-5'],
    [{ own: [question('Hobby', ['wsp'])] }, 'wording-receiver own-receivers-0'],
    [{ most: '9000' }, 'wording-most most'],
    [{ most: '6001' }, 'wording-most most'],
    [{ validFrom: today }, 'wording-later validFrom'],
    [{ validFrom: '' }, 'no-day validFrom'],
    [{ why: ' ' }, 'wording-why why'],
  ] as readonly (readonly [Partial<TypedWording>, string])[])('are refused by field: %#', (typed, said) => {
    expect(codes(typed)).toBe(said);
  });

  test('keep the id of a question that was there, so that answers stay with it; an id of somebody else is a new one', () => {
    const first = wordingOf({ own: [question('Hobby')] });
    const kept = wordingOf(
      {
        own: [
          { ...question('Vrije tijd'), id: first.own[0]?.id ?? '' },
          { ...question('Reizen'), id: `own-${id(9)}` },
        ],
      },
      first,
    );
    expect(kept.own[0]).toMatchObject({ id: first.own[0]?.id, title: 'Vrije tijd' });
    expect(kept.own[1]?.id).not.toBe(`own-${id(9)}`);
  });

  test('give another mark to a document that somebody is reading', () => {
    const other = wordingOf(change('can', { title: 'Sterke kanten van {naam}' }));
    expect(stampOf(compose([], [], 'Samira', other))).not.toBe(stampOf(compose([], [], 'Samira')));
  });
});

describe('a question of the region', () => {
  const everything = fieldsOf('H1');

  test('goes to nobody by itself, and never to work or to care, whatever stands in the table', () => {
    let asked = 0;
    for (const kind of organisationKinds)
      for (const receivers of [[], guideKinds, organisationKinds]) {
        const set = setFor(kind, everything, { home: true }, [own({ receivers })]);
        asked++;
        expect([kind, set.has(`own-${id(1)}`)]).toEqual([
          kind,
          receivers.length > 0 && documentSets[kind] !== undefined,
        ]);
      }
    expect(asked).toBe(organisationKinds.length * 3);
    const closed = fieldsOf('H1', [{ exchange: 'H1', field: 'own-question' }]);
    expect(setFor('wi', closed, { home: false }, [own({ receivers: ['wi'] })]).has(`own-${id(1)}`)).toBe(false);
  });

  test('is seen beforehand as the young person reads it and as a receiver does', () => {
    const wording = { ...standardWording, own: [own({ receivers: ['mbo'] })] };
    const content = exampleOf(wording);
    expect(content.sections.map(({ title }) => title).at(-1)).toBe('Hobby');
    const titles = (kind: 'wi' | 'mbo') =>
      cutTo(content, setFor(kind, everything, { home: false }, wording.own)).sections.map(({ title }) => title);
    expect(titles('mbo')).toContain('Hobby');
    expect(titles('wi')).not.toContain('Hobby');
    expect(titles('mbo').join()).not.toContain('thuis');
  });

  test('goes into a file by its title, in the order of the region, and comes out of it the same to read', () => {
    const wording = {
      ...standardWording,
      sections: standardWording.sections.toReversed(),
      own: [own({}), own({ id: `own-${id(2)}`, title: 'Reizen?' })],
    };
    const content = exampleOf(wording);
    const text = writeFile({ number: 1, madeOn: today, content });
    expect(text).not.toContain(id(1));
    const read = readFile(text);
    const seen = ({ sections }: typeof content) => sections.map(({ title, lines }) => [title, lines]);
    expect(read.ok && seen(read.value.content)).toEqual(seen(content));
    const again = read.ok && readFile(writeFile(read.value));
    expect(again && again.ok && again.value.content).toEqual(read.ok && read.value.content);
    expect(schemaOf(2).properties.content.properties.sections.items.properties.id.enum).toContain('own');
  });

  test('is unknown to the first version of the file, which is still read; a version that is not there is refused by name', () => {
    const old = (content: object) =>
      JSON.stringify({ format: 'aanzet-overgangsdocument', version: 1, number: 1, madeOn: today, content });
    const fixed = { name: 'Samira', who: '18 jaar', sections: [{ id: 'proud', title: 'Trots', lines: ['Brood'] }] };
    expect(readFile(old(fixed))).toMatchObject({ ok: true, value: { version: 1, content: fixed } });
    const later = { ...fixed, sections: [{ id: 'own', title: 'Hobby', lines: ['Voetbal'] }] };
    expect(readFile(old(later))).toMatchObject({ ok: false, refusals: [{ code: 'document-unreadable' }] });
    expect(readFile(old(fixed).replace('"version":1', '"version":3'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'document-version', values: { version: '3', reads: '1 en 2' } }],
    });
    expect(schemaOf(1).properties.content.properties.sections.items.properties.id.enum).toEqual(sectionIds);
  });
});

test('of what a region set the last whose day has come holds; what was taken back never begins', () => {
  const one = (mark: string, validFrom: string, takenBack = false): Dated<string> => ({
    id: mark,
    value: mark,
    validFrom,
    setOn: today,
    by: '',
    why: '',
    takenBack,
  });
  const all = [one('c', '2026-09-01'), one('a', '2026-07-01'), one('b', '2026-07-01'), one('d', '2026-08-01', true)];
  const on = (day: string) => settingOn(all, day)?.value;
  expect([on(today), on('2026-07-01'), on('2026-08-02'), on('2026-09-01')]).toEqual([undefined, 'b', 'b', 'c']);
  expect(settingsAfter(all, '2026-07-01').map(({ id: mark }) => mark)).toEqual(['c']);
});
