import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineNames } from '../engines.ts';
import { aFoundedHome } from './founded.ts';
import { inHere } from './in-here.ts';

const oneByte = `update access_event set job_title = overlay(job_title placing 'X' from 1 for 1)
  where line = (select min(line) + 5 from access_event) returning line`;

test.each(engineNames)(
  'one byte changed in the log by a superuser of %s is found, and the line is named',
  async (engine) => {
    const at = await aFoundedHome(engine);
    await inHere(at, async (here) => {
      expect(await here.run('audit', 'seal')).toMatchObject({ code: 0 });
      expect(await here.run('audit', 'verify')).toMatchObject({ code: 0 });
      expect(readFileSync(`${at.home}/seals.txt`, 'utf8')).toMatch(/^1 [0-9a-f]{64}$/m);
      const [changed] = await here.ask<{ line: number }>(oneByte);
      const { code, out } = await here.run('audit', 'verify');
      expect([code, out]).toEqual([1, expect.stringContaining(`regel ${changed?.line} is veranderd`)]);
    });
  },
);
