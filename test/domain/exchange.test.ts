/** The register of exchanges against the running program: every way out has a row, and every row a way out. */
import { describe, expect, test } from 'vitest';
import { acts, type ActName } from '#domain/access/acts.ts';
import { calendarFeed } from '#domain/calendar/calendar-file.ts';
import { mayNarrow, openFields, pass } from '#domain/exchange/exchange.ts';
import { fields, type FieldId } from '#domain/exchange/fields.ts';
import { exchange, exchanges, fieldsOf, leaves } from '#domain/exchange/register.ts';
import { extractKinds } from '#domain/extract/kinds.ts';
import { blocks, outgoing } from '#domain/handover/blocks.ts';
import { handoverKinds } from '#domain/handover/kinds.ts';
import { copyText } from '#domain/register/out.ts';
import { mailJobs } from '#jobs/reactions.ts';
import { pages } from '#web/pages.ts';
import { read } from '../house/source.ts';

const byRow = new Set(exchanges.flatMap((row) => row.acts));
const named = (keep: (name: ActName) => boolean): readonly ActName[] =>
  (Object.keys(acts) as ActName[]).filter((name) => keep(name));
const actOf = (name: ActName): { how: string; roles: readonly string[]; purpose: string } => acts[name];

describe('every way out has a row', () => {
  test('each act that takes something along, each act of a guest, and each act on the two facts', () => {
    const out = named((name) => {
      const { how, roles, purpose } = actOf(name);
      return how === 'exported' || roles.includes('guest') || (purpose === 'F14' && name !== 'go-on-without-school');
    });
    expect(out.length).toBeGreaterThan(20);
    expect(out.filter((name) => !byRow.has(name))).toEqual([]);
  });

  test('each kind of hand-over and of extract, with its own parts and no other', () => {
    for (const { id, blocks: which } of [...handoverKinds, ...Object.values(extractKinds)]) {
      const told = blocks.map((block) => block.id).filter((block) => which === 'all' || which.includes(block));
      expect([id, blocks.map((block) => block.id).filter((block) => fieldsOf(id).has(block))]).toEqual([id, told]);
    }
  });

  test('each job that mails, and nothing else in the program sends a mail', () => {
    expect(exchanges.flatMap(({ jobs = [] }) => jobs).toSorted()).toEqual([...mailJobs].toSorted());
    const senders = [...read('src/{app,jobs,web,domain,db}/**/*.{ts,tsx}')].filter(([, text]) =>
      /\bsend\(\{/.test(text),
    );
    expect(senders.map(([file]) => file)).toEqual(['src/app/notice/mail.ts']);
  });

  test('each page that hands out a file names its row, and an unknown row lets nothing out', () => {
    const source = [...read('src/web/**/*.{ts,tsx}')].map(([, text]) => text).join('\n');
    const replies = [...source.matchAll(/kind: 'file',\s+(\w+)/g)];
    expect(replies.length).toBeGreaterThan(6);
    expect(replies.filter(([, next]) => next !== 'exchange')).toEqual([]);
    for (const [, id = ''] of source.matchAll(/exchange: '([^']+)'/g)) expect(exchange(id).id).toBe(id);
    expect(() => exchange('ansichtkaart')).toThrow('no exchange is called');
  });
});

describe('no row without a way out', () => {
  test('each row names acts of the program, once, and fields with words', () => {
    expect(new Set(exchanges.map(({ id }) => id)).size).toBe(exchanges.length);
    for (const row of exchanges) {
      expect([row.id, row.acts.filter((name) => !(name in acts))]).toEqual([row.id, []]);
      expect([row.id, Object.keys(row.fields).filter((field) => !(field in fields))]).toEqual([row.id, []]);
      expect([row.id, row.acts.length > 0, Object.keys(row.fields).length > 0]).toEqual([row.id, true, true]);
    }
  });

  test('each act of a row is reached by a page or by the program', () => {
    const byPage = new Set<string>(pages.map(({ act }) => act));
    const elsewhere = [...byRow].filter((name) => !byPage.has(name) && !actOf(name).roles.includes('system'));
    // A guest, a calendar and the summer link come in by doors of their own: then the act itself is in src/app.
    expect(elsewhere.filter((name) => !inApp(name))).toEqual([]);
  });

  test('each field is in some row', () => {
    const used = new Set(exchanges.flatMap((row) => Object.keys(row.fields)));
    expect(Object.keys(fields).filter((field) => !used.has(field))).toEqual([]);
  });
});
const appSource = [...read('src/app/**/*.ts')].map(([, text]) => text).join('\n');
const inApp = (name: string): boolean => appSource.includes(`'${name}'`);

describe('a field that the row does not name', () => {
  const asked = { name: 'Samira', 'birth-date': '2008-03-11', school: 'De Eik', reach: '06' };

  test.each(exchanges.map((row) => [row.id, row] as const))('does not leave by %s, whatever is asked', (id, row) => {
    const everything = Object.fromEntries(Object.keys(fields).map((field) => [field, 'x']));
    expect(Object.keys(leaves(id, everything)).toSorted()).toEqual(Object.keys(row.fields).toSorted());
    expect(leaves(id, { bsn: '111222333' } as Partial<Record<FieldId, string>>)).toEqual({});
  });

  test('can be taken out for one organisation when it is a choice, and never when the law or the exchange needs it', () => {
    const row = exchange('H1');
    const out = (Object.keys(fields) as FieldId[]).map((field) => ({ exchange: 'H1', field }));
    const left = openFields(row, out);
    expect([...left].map((field) => row.fields[field])).not.toContain('ours');
    expect(pass(left, asked)).toEqual({ name: 'Samira', 'birth-date': '2008-03-11', reach: '06' });
    expect([mayNarrow(row, 'proud'), mayNarrow(row, 'name'), mayNarrow(row, 'used')]).toEqual([true, false, false]);
    expect(openFields(row, [{ exchange: 'H2', field: 'proud' }])).toEqual(openFields(row));
  });

  test('narrowing never adds one', () => {
    for (const row of exchanges)
      for (const field of Object.keys(fields) as FieldId[])
        expect([...openFields(row, [{ exchange: row.id, field }])].every((one) => one in row.fields)).toBe(true);
  });

  test('is no part of a hand-over although somebody ticked it', () => {
    const ticked = blocks.map(({ id, moment }) => ({ id, moment, goesAlong: true, text: 'x' }));
    const gone = outgoing(ticked, fieldsOf('H3')).filter(({ goesAlong }) => goesAlong);
    expect(gone.map(({ id }) => id)).toEqual(['reach']);
  });

  test('stands in no calendar and no text for a register', () => {
    const planted = { id: 'a', on: '2026-06-09', at: '10:00', version: 1, name: 'Samira', place: 'Leusden' };
    expect(calendarFeed('m', [planted], [], '2026-06-08')).not.toMatch(/Samira|Leusden/);
    const moment = {
      system: 'JVS',
      dossierNumber: 'D1',
      onDay: '2026-06-08',
      channel: 'call',
      reached: true,
      nextOn: null,
      outcome: null,
      reason: null,
      handler: 'Mo Achterberg',
      active: true,
      name: 'Samira',
    } as const;
    const all = copyText([moment], fieldsOf('kopie-voor-register'));
    expect(all).toContain('Mo Achterberg');
    expect(all).not.toContain('Samira');
    const less = fieldsOf('kopie-voor-register', [{ exchange: 'kopie-voor-register', field: 'handler' }]);
    expect(copyText([moment], less)).not.toContain('Mo Achterberg');
  });
});
