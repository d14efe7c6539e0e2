import { findBsn } from '#domain/bsn.ts';
import { endsWithoutTalk } from '#domain/guidance/farewell.ts';
import { ok, refuse, type Refusal } from '#domain/outcome.ts';
import { isEndReason } from '#domain/turn/ending.ts';
import { checkWhy, noWhy, type TypedWhy } from '#domain/wish/why-not.ts';
import { makeAct } from '../house.ts';
import { findTurn, type OnCase } from './open-turn.ts';
import { mustStay, stopCase } from './stop-case.ts';
import { besideWish } from '../wish/beside-wish.ts';

type EndCase = OnCase & {
  readonly reason: string;
  /** Own words; needed with reason 'other'. */
  readonly words: string | null;
  /** Somebody spoke about it with the young person, or the young person wishes it. */
  readonly youngPersonTold: boolean;
  /** Why it ends without what the young person wanted; left out = not said. */
  readonly why?: TypedWhy;
};
const mostWords = 200;

/**
 * "Begeleiding stopt": the turn goes with the case. Not while a hand-over is open, nor while another organisation is on
 * turn. After a death everything stops at once: record-death.ts.
 */
export const endCase = makeAct<EndCase, { readonly caseId: string }>('end-case', async (step, command) => {
  const found = await findTurn(step, command);
  if (!found.ok) return found;
  const { caseId, reason } = command;
  const words = command.words?.trim() || null;
  const why = command.why ? checkWhy(command.why) : ok(noWhy);
  const faults = [...reasonFaults(reason, words), ...talkFaults(reason, command.youngPersonTold)];
  if (!why.ok || faults.length > 0) return { ok: false, refusals: [...faults, ...(why.ok ? [] : why.refusals)] };
  const { version } = found.value.facts;
  const stays = await mustStay(step, found.value);
  if (stays) return stays;
  const told = command.youngPersonTold ? 'yes' : 'no';
  const details = { reason, told, ...(words !== null && { words }) };
  const ended = await stopCase(step, { caseId, version }, { kind: 'ended', reason }, { kind: 'ended', details });
  if (ended.ok) await besideWish(step, { caseId, decision: 'ended', why: why.value });
  return ended;
});

/** Nothing ends without a talk or a wish of the young person (A05 R7); who cannot be reached is 'geen contact'. */
const talkFaults = (reason: string, told: boolean): readonly Refusal[] =>
  isEndReason(reason) && endsWithoutTalk(reason, told) ? refuse('end-without-talk', 'told').refusals : [];

function reasonFaults(reason: string, words: string | null): readonly Refusal[] {
  if (!isEndReason(reason)) return refuse('reason-unknown', 'reason').refusals;
  if (words === null) return reason === 'other' ? refuse('words-missing', 'words').refusals : [];
  if (findBsn(words).found) return refuse('bsn', 'words').refusals;
  return words.length > mostWords ? refuse('words-too-long', 'words', { most: mostWords }).refusals : [];
}
