import type { CodeWord } from '#domain/figures/code-words.ts';
import { ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import type { StoredCount } from '../ports/register-counts.ts';

export type RegisterCounts = {
  readonly counts: readonly StoredCount[];
  /** What codes mean, as any Doorstroompunt said it. */
  readonly words: readonly CodeWord[];
  /** Names of schools in the directory by BRIN. */
  readonly schools: ReadonlyMap<string, string>;
};

/** What the own organisation counted of files of DUO. */
export const seeRegisterCounts = makeAct<Record<never, never>, RegisterCounts>(
  'see-register-counts',
  async ({ desk }) => {
    const organisations = await desk.directory.organisations();
    const schools = new Map(
      organisations.flatMap(({ brin, name }) => (brin ? [[brin.slice(0, 4), name] as const] : [])),
    );
    return ok({ counts: await desk.registerCounts.all(), words: await desk.registerCounts.codeWords(), schools });
  },
);
