import { isDay, type Day } from '#law/day.ts';
import type { Refusal } from '../outcome.ts';
import { longestBlock, longestQuestion, type Block } from './blocks.ts';
import type { Handover } from './handover.ts';
import { kindRow, type Course } from './kinds.ts';

export type SendFacts = {
  readonly handover: Handover;
  readonly blocks: readonly Block[];
  readonly receiverHasAccount: boolean;
  readonly shielded: boolean;
};

function agreedProblems({ handover, blocks }: SendFacts): readonly Refusal[] {
  const found: Refusal[] = [];
  if (!blocks.some((block) => block.goesAlong && block.text.trim()))
    found.push({ code: 'nothing-goes-along', field: 'blocks' });
  if (handover.readTogether === null) found.push({ code: 'read-first', field: 'reading' });
  if (handover.yesOn === null) found.push({ code: 'yes-first', field: 'yes' });
  return found;
}
const toldProblems = ({ handover }: SendFacts): readonly Refusal[] =>
  handover.toldOn === null ? [{ code: 'tell-first', field: 'tell' }] : [];
const problemsOn: Readonly<Record<Course, (facts: SendFacts) => readonly Refusal[]>> = {
  asked: agreedProblems,
  told: toldProblems,
  involves: toldProblems,
  arrives: () => [],
};

/** Why a hand-over cannot be sent yet; empty = it can. An afgeschermd case goes only to a named colleague with an account. */
export function sendProblems(facts: SendFacts): readonly Refusal[] {
  const { handover, receiverHasAccount, shielded } = facts;
  const found: Refusal[] = [];
  if (!handover.question.trim()) found.push({ code: 'question-missing', field: 'question' });
  const { course, necessity } = kindRow(handover.kind);
  if (necessity && !handover.necessity?.trim()) found.push({ code: 'necessity-missing', field: 'question' });
  found.push(...problemsOn[course](facts));
  if (shielded && !(receiverHasAccount && handover.toMemberId))
    found.push({ code: 'shielded-needs-name', field: 'receiver' });
  return found;
}

/** A day on which something happened: a real one, not in the future. */
export function pastDayProblems(day: Day, today: Day, field: string): readonly Refusal[] {
  if (!isDay(day)) return [{ code: 'no-day', field }];
  return day > today ? [{ code: 'in-the-future', field }] : [];
}
/** A day that is planned: a real one, from today on. */
export function comingDayProblems(day: Day, today: Day, field: string): readonly Refusal[] {
  if (!isDay(day)) return [{ code: 'no-day', field }];
  return day < today ? [{ code: 'in-the-past', field }] : [];
}
/** A text that must be there, and not longer than the most. */
export function textProblems(text: string, most: number, field: string): readonly Refusal[] {
  if (!text.trim()) return [{ code: 'empty', field }];
  return text.length > most ? [{ code: 'too-long', field, values: { most } }] : [];
}
/** Blocks and question may be empty while they are written, not too long. */
export const lengthProblems = (text: string, field: string): readonly Refusal[] => {
  const most = field === 'question' ? longestQuestion : longestBlock;
  return text.length > most ? [{ code: 'too-long', field, values: { most } }] : [];
};
