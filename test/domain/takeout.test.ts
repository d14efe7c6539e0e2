/** The file of an organisation that steps out: what is in it, what it refuses, and how it gets other ids. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { controlOf, readControl } from '#domain/takeout/control.ts';
import { readTakeOut } from '#domain/takeout/read.ts';
import { rekey } from '#domain/takeout/rekey.ts';
import type { FileTableName } from '#domain/takeout/tables.ts';
import { schemaText, writeTakeOut, type Line, type Part } from '#domain/takeout/write.ts';

const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());
const id = (n: number) => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const about = {
  name: 'De Eik',
  shortName: 'De Eik',
  kind: 'pro',
  brin: null,
  municipalityCode: null,
  phone: null,
  publicPhone: null,
} as const;
const [samira, jesse, karin, team] = [id(1), id(2), id(3), id(4)];
const member = {
  id: karin,
  team_id: team,
  name: 'Karin Smit',
  role: 'teamleider',
  job_title: 'mentor',
  mail: 'k@example.org',
  work_days: [1],
  may_be_public: false,
};
const aCase = {
  state: 'active',
  opened_on: '2026-06-01',
  opened_as: 'leaver-list',
  led: true,
  begun_here: true,
  contact_member_id: karin,
};
const person = {
  first_name: 'Samira',
  family_name: 'Benali',
  birth_date: '2008-03-11',
  place: 'Leusden',
  search_name: 'samira benali',
  person_key: 'k',
};
const lines = new Map<FileTableName, Line[]>([
  ['team', [{ id: team, name: 'Team Uitstroom' }]],
  ['member', [member]],
  [
    'cases',
    [
      { id: samira, ...aCase },
      { id: jesse, ...aCase, led: false },
    ],
  ],
  ['turn', [{ case_id: samira, member_id: karin, waits_for: 'self', due_on: '2026-06-10', since: '2026-06-01' }]],
  ['turn_task', [{ case_id: samira, verb: 'meet', why: 'met' }]],
  [
    'young_person',
    [
      { case_id: samira, ...person },
      { case_id: jesse, ...person },
    ],
  ],
  [
    'note',
    [{ id: id(5), case_id: samira, member_id: karin, written_on: '2026-06-02', text: 'Belde.', vreemd: 'blijft weg' }],
  ],
  [
    'case_event',
    [
      {
        id: id(6),
        case_id: samira,
        kind: 'assigned',
        on_day: '2026-06-02',
        details: { memberId: karin, handoverId: id(9), reason: 'x' },
      },
    ],
  ],
]);
const made = () => writeTakeOut(about, '2026-06-08', lines, hash);
const withPart = (parts: readonly Part[], name: string, text: string): { parts: Part[]; control: string } => {
  const next = parts.map((part) => (part.name === name ? { name, bytes: new TextEncoder().encode(text) } : part));
  const head = JSON.parse(new TextDecoder().decode(next[0]?.bytes)) as { files: { name: string; sha256: string }[] };
  for (const file of head.files) if (file.name === name) file.sha256 = Buffer.from(hash(text)).toString('hex');
  const said = JSON.stringify(head);
  return {
    parts: [{ name: 'inhoud.json', bytes: new TextEncoder().encode(said) }, ...next.slice(1)],
    control: controlOf(hash(said)),
  };
};
const code = (parts: readonly Part[], control: string) => {
  const read = readTakeOut(parts, control, hash);
  return read.ok ? 'ok' : read.refusals.map((r) => [r.code, r.values?.['line']].filter(Boolean).join(' ')).join();
};

describe('the file', () => {
  test('holds the columns of its tables and no other, each line as its schema says', () => {
    const { parts, control } = made();
    expect(control).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const note = new TextDecoder().decode(parts.find(({ name }) => name === 'note.jsonl')?.bytes);
    expect(note).toContain('Belde.');
    expect(note).not.toContain('vreemd');
    const schema = JSON.parse(schemaText()) as { $defs: Record<string, { required: string[] }> };
    expect(Object.keys(JSON.parse(note) as object)).toEqual(schema.$defs['note']?.required);
    expect(code(parts, control)).toBe('ok');
  });

  test('is read with its control number as people write it down', () => {
    const { control } = made();
    expect(readControl(` ${control.toLowerCase().replaceAll('-', ' ')} `)).toBe(control);
    expect(readControl('oi l0-1234 5678')).toBe('0110-1234-5678');
  });

  test.each([
    ['a line that is no JSON', 'note.jsonl', 'geen json\n', 'take-in-line 1'],
    ['a column that is not ours', 'team.jsonl', `{"id":"${team}","name":"x","__proto__":{"a":1}}\n`, 'take-in-line 1'],
    [
      'a day that does not exist',
      'summer_line.jsonl',
      `{"case_id":"${samira}","summer":"2026","member_id":"${karin}"}\n`,
      'take-in-line 1',
    ],
    [
      'details that go deep',
      'case_event.jsonl',
      `{"id":"${id(6)}","case_id":"${samira}","member_id":null,"kind":"x","on_day":"2026-06-02","details":{"a":${'['.repeat(9000)}${']'.repeat(9000)}}}\n`,
      'take-in-line 1',
    ],
    [
      'a BSN in a note',
      'note.jsonl',
      `{"id":"${id(5)}","case_id":"${samira}","member_id":"${karin}","written_on":"2026-06-02","text":"bsn 111222333","hidden_because":null,"kept_because":null,"corrects":null}\n`,
      'take-in-bsn 1',
    ],
    ['a very long text', 'team.jsonl', `{"id":"${team}","name":"${'x'.repeat(20_001)}"}\n`, 'take-in-line 1'],
  ])('refuses %s, also when the sums are right', (_what, name, text, expected) => {
    const { parts, control } = withPart(made().parts, name, text);
    expect(code(parts, control)).toBe(expected);
  });

  test('refuses an organisation that would keep the region', () => {
    const { parts, control } = writeTakeOut({ ...about, kind: 'beheer' }, '2026-06-08', lines, hash);
    expect(code(parts, control)).toBe('take-in-foreign');
  });
});

describe('coming in elsewhere', () => {
  const read = () => {
    const { parts, control } = made();
    const taken = readTakeOut(parts, control, hash);
    if (!taken.ok) throw new Error('refused');
    let n = 100;
    return rekey(taken.value, '2026-07-01', () => id(++n));
  };

  test('no id of before is left, and what a line points at points at the same', () => {
    const { rows, leaders } = read();
    expect(JSON.stringify([...rows])).not.toMatch(new RegExp([samira, jesse, karin, team, id(5), id(9)].join('|')));
    const [me] = rows.get('member') ?? [];
    expect(rows.get('case_event')?.[0]?.['details']).toEqual({ memberId: me?.['id'], reason: 'x' });
    expect(leaders).toEqual([me?.['id']]);
  });

  test('who was led runs on with exactly one turn, who was not is there to read', () => {
    const { rows } = read();
    expect(rows.get('cases')?.map(({ state, ended_on: ended }) => [state, ended])).toEqual([
      ['active', null],
      ['ended', '2026-06-08'],
    ]);
    expect(rows.get('turn')).toHaveLength(1);
    // A hand-over does not come along, so its task became to go on.
    expect(rows.get('turn_task')?.map(({ verb, why }) => [verb, why])).toEqual([['guide', 'taken-in']]);
  });

  test('two lines of one young person keep two keys', () => {
    const keys = read()
      .rows.get('young_person')
      ?.map((row) => row['person_key']);
    expect(new Set(keys).size).toBe(2);
  });
});
