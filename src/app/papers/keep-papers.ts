import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { blankFaults, blankIds, type Blanks } from '#domain/papers/blanks.ts';
import { linesOf } from '#domain/papers/paper.ts';
import { makeAct } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';
import { organisationFor, papersFor, type OnOrganisation } from './see-papers.ts';

type Fill = Pick<OnOrganisation, 'organisationId'> & { readonly blanks: Blanks };

/** Fills in what only the organisation knows; an empty one stays open. Refusals by field as `blankFaults`; not-found. */
export const fillPapers = makeAct<Fill, void>('fill-papers', async (step, { organisationId, blanks }) => {
  const found = await organisationFor(step, organisationId);
  if (!found.ok) return found;
  const refusals = blankFaults(blanks);
  if (refusals.length > 0) return { ok: false, refusals };
  const filled = blankIds.flatMap((id): readonly (readonly [string, string])[] => {
    const words = blanks[id]?.trim() ?? '';
    return words === '' ? [] : [[id, words]];
  });
  const { memberId } = memberOf(step);
  await step.desk.papers.keepBlanks(Object.fromEntries(filled), { organisationId, memberId, on: step.today });
  return ok(undefined);
});

type Settle = OnOrganisation & { readonly paper: string; readonly settledBy: string };
const mostLetters = 80;

/**
 * Keeps a paper as it is today, with who decided so. Refusals at `settledBy`: settled-by-missing, settled-by-too-long, bsn;
 * nothing-changed; not-found.
 */
export const settlePaper = makeAct<Settle, void>('settle-paper', async (step, command) => {
  const found = await organisationFor(step, command.organisationId);
  if (!found.ok) return found;
  const settledBy = command.settledBy.trim();
  const field = 'settledBy';
  if (settledBy === '') return refuse('settled-by-missing', field);
  if (settledBy.length > mostLetters) return refuse('settled-by-too-long', field, { most: mostLetters });
  if (findBsn(settledBy).found) return refuse('bsn', field);
  const one = (await papersFor(step, found.value, command.region)).find(({ paper }) => paper.id === command.paper);
  if (!one) return notFound;
  const { added, gone } = one.changes;
  if (one.settled && added.length + gone.length === 0) return refuse('nothing-changed', field);
  const version = (one.settled?.version ?? 0) + 1;
  const { organisationId, paper } = command;
  const by = { settledBy, settledOn: step.today, memberId: memberOf(step).memberId };
  await step.desk.papers.settle({ id: step.newId(), organisationId, paper, version, lines: linesOf(one.paper), ...by });
  return ok(undefined);
});
