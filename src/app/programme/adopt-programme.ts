import { freeze } from '#domain/programme/adoption.ts';
import { check } from '#domain/programme/completeness.ts';
import { decidedSaid } from '#domain/programme/agreed.ts';
import { decisionsOf } from '#domain/programme/decided.ts';
import { consentsOf } from '#domain/programme/consent.ts';
import { heardOf } from '#domain/programme/hearing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { mostOfHow, textFaults } from '#domain/programme/free-text.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { enoughForRegion } from '../money/enough-said.ts';
import { memberOf } from '../turn/open-turn.ts';
import { fileToWrite } from './programme-file.ts';

/** Which text a page showed: when a part is written anew meanwhile, it is another. */
export const textMark = ({ sections }: Pick<Programme, 'sections'>): string =>
  sections.map(({ id, version }) => `${id.slice(-4)}${version}`).join('.');

type Adopt = {
  /** Which college decided, and on what day, in words. */
  readonly decision: string;
  /** The text that was on the page (`textMark`). */
  readonly seen: string;
};
/**
 * Adopts the whole text as it stands, for ever. Refusals: not-found; programme-owner-only (also for a delegate who writes);
 * programme-changed when a part was written meanwhile; decision-missing, text-too-long, bsn; adoption-blocked with what is missing.
 */
export const adoptProgramme = makeAct<Adopt, { readonly number: number }>(
  'adopt-programme',
  async (step, { decision, seen }) => {
    const file = await fileToWrite(step, 'owns');
    if (!file.ok) return file;
    const { programme, entries, towns, budget } = file.value;
    if (textMark(programme) !== seen) return refuse('programme-changed');
    const refusals = textFaults(decision, 'decision', { most: mostOfHow, missing: 'adoption-decision-missing' });
    if (refusals.length > 0) return { ok: false, refusals };
    const heard = heardOf(entries).map(({ content }) => content);
    // A version that was withdrawn keeps its number.
    const [last] = await step.desk.programmeFile.adoptedLines(programme.id);
    const number = (last?.number ?? 0) + 1;
    const consents = consentsOf(programme, towns, entries);
    const frozen = freeze({ ...programme, adoptedVersion: number }, check(file.value, step.today), {
      consents,
      heard,
      budget,
      enough: await enoughForRegion(step),
      decided: decidedSaid(decisionsOf(programme, entries)),
    });
    if (!frozen.ok) return frozen;
    const { memberId, name } = memberOf(step);
    const adopted = { number, adoptedOn: step.today, by: name, decision: decision.trim(), frozen: frozen.value };
    const kept = await step.desk.programmeFile.adopt(programme.id, adopted, { memberId, name, on: step.today });
    return kept ? ok({ number }) : refuse('programme-changed');
  },
);
