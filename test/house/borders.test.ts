import { expect, test } from 'vitest';
import { breaches } from './borders.ts';
import { read } from './source.ts';

const sources = read('src/**/*.{ts,tsx}');
const planted = (file: string, line: string) => breaches(new Map([[file, line]]));

test('nobody crosses a border', () => expect(breaches(sources)).toEqual([]));

test('a word between quotes is no import', () => {
  expect(planted('src/domain/directory/x.ts', "export type Y = Pick<Z, 'from' | 'until'>;")).toEqual([]);
});
test('the check sees the whole house', () => expect(sources.size).toBeGreaterThan(5));

test.each([
  ['domain/turn', "import { x } from '#db/database.ts';"],
  ['domain/turn', "import type { X } from '../../db/database.ts';"],
  ['domain/turn', "export * from '#db/database.ts';"],
  ['domain/turn', "const f = () => import('#db/x.ts');"],
  ['domain/turn', "type X = import('#db/x.ts').X;"],
  ['domain/turn', "const w = new URL('../../db/x.ts', import.meta.url);"],
  ['domain/turn', "import fs from 'node:fs';"],
  ['domain/turn', "import pg from 'pg';"],
  ['domain/turn', "import '#web/x.tsx';"],
  ['domain/turn', "import { x } from '../../../test/people.ts';"],
  ['domain/turn', "import {\n  a,\n  b,\n} from '#app/x.ts';"],
  ['law/school', "import { x } from '#domain/day.ts';"],
  ['app/turn', "import { sql } from 'kysely';"],
  ['app/turn', "import { x } from '#db/database.ts';"],
  ['app/turn', "import { readFileSync } from 'node:fs';"],
  ['web/turn', "import { x } from '#db/database.ts';"],
  ['web/turn', "import { x } from '#outside/mail/smtp.ts';"],
  ['web/turn', "import { x } from '#cli/turn/list.ts';"],
  ['web/turn', "import pg from 'pg';"],
  ['cli/turn', "import { x } from '#web/turn/list.ts';"],
  ['cli/turn', "import { x } from '#jobs/outbox.ts';"],
  ['jobs/turn', "import { x } from '#db/database.ts';"],
  ['outside/mail', "import { x } from '#db/database.ts';"],
  ['db/turn', "import { x } from '#web/kit/page.tsx';"],
  ['api/turn', "import { x } from '#web/kit/page.tsx';"],
  ['web/turn', "import { x } from '#main/server.tsx';"],
  ['app/turn', "import { x } from '#app/handover/steps/meet.ts';"],
  ['app/turn', "import { x } from '#fixtures/region.ts';"],
  ['nowhere/turn', ''],
])('a planted breach in %s is found: %s', (street, line) =>
  expect(planted(`src/${street}/x.ts`, line)).toHaveLength(1),
);

test.each([
  ['domain/turn/x.ts', "// import '#db/x.ts'\nimport { a } from '#law/a.ts';\nimport { b } from './b.ts';"],
  ['domain/turn/x.ts', "const url = 'https://x.nl';\n/* from '#db/x.ts' */"],
  ['domain/turn/x.test.ts', "import { test } from 'vitest';\nimport { a } from '../../../test/people.ts';"],
  ['app/handover/x.ts', "import { x } from './steps/meet.ts';\nimport { v7 } from 'uuid';"],
  ['app/handover/x.ts', "import { x } from '#app/turn/show.ts';\nimport type { P } from '#app/ports/turns.ts';"],
  ['db/migrate.ts', "const dir = new URL('./migrations/', import.meta.url);"],
  ['main/server.tsx', "import { x } from '#db/embedded/lock.ts';\nimport pg from 'pg';\nimport '#web/a/b/c.ts';"],
  ['main/demo.ts', "import { x } from '#fixtures/region.ts';"],
])('what is allowed is left alone: %s', (file, text) => expect(planted(`src/${file}`, text)).toEqual([]));
