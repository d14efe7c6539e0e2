import { pastDayProblems, textProblems } from '#domain/handover/problems.ts';
import type { HandoverState } from '#domain/handover/states.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { whoSaysYes, type YesRule } from '#domain/handover/yes.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { atHandover, type At } from './at.ts';
import type { RecordYes } from './commands.ts';
import { take } from './move.ts';
import { checkSpeaker, keptSpeakers } from './representatives.ts';
import { endAsk } from './yes-turn.ts';

type Said = Pick<RecordYes, 'answer' | 'by' | 'name' | 'ownView'>;
/** Whether who spoke is who must say yes by this rule, with a name, and the young person's own view where it is heard. */
export function checkWhoSaid(rule: YesRule, { answer, by, name = '', ownView = '' }: Said): Outcome<null> {
  // A no of the young person stops it whoever may say yes: nothing leaves the school on a doubt.
  if (answer === 'no' && by === 'self') return ok(null);
  if (rule.who === 'ask-capacity') return refuse('capacity-unknown', 'capacity');
  if (!rule.by.includes(by)) return refuse('wrong-person', 'by', { article: rule.article });
  const refusals: Refusal[] = [];
  if (by !== 'self') refusals.push(...textProblems(name, 120, 'name'));
  if (answer === 'yes' && rule.heard) refusals.push(...textProblems(ownView, 400, 'ownView'));
  return refusals.length > 0 ? { ok: false, refusals } : checkTexts(name, ownView);
}

function checkTexts(name: string, ownView: string): Outcome<null> {
  const reason = { was: '', because: 'what somebody says of themselves, and who speaks for them' };
  const checked = checkText(ownView, 'ownView', reason);
  return checked.ok ? checkText(name, 'name', reason) : checked;
}

async function checkPerson(step: Step, { handover, from }: At, command: RecordYes): Promise<Outcome<null>> {
  const person = await step.desk.people.find(handover.caseId);
  if (!person) return notFound;
  const { yes: basis } = kindRow(handover.kind);
  if (basis === 'none') return refuse('not-now');
  const known = await keptSpeakers(step, handover.caseId, person.birthDate, command.on);
  const { age, appointed } = known;
  const rule = whoSaysYes({ basis, from: from.kind, age, capacity: handover.capacity, appointed });
  const said = checkWhoSaid(rule, command);
  if (!said.ok) return said;
  const refusals = await checkSpeaker(step, known, { by: command.by, name: command.name ?? '', on: command.on });
  return refusals.length > 0 ? { ok: false, refusals } : said;
}

/**
 * Records the yes or no of the right person (yes.ts: WVO 2.31b, WEC 44a, WEB 9.2.13). Refuses the wrong person, a day to
 * come, unknown handelingsbekwaamheid, who speaks for nobody here (representative.ts), and a yes of another without the young person's own view. After a no nothing of it
 * is visible elsewhere, and the sender is on turn.
 */
export const recordYes = makeAct<RecordYes, { version: number; state: HandoverState }>(
  'edit-handover',
  async (step, command) => {
    const found = await atHandover(step, command.handoverId, 'hold');
    if (!found.ok) return found;
    const days = pastDayProblems(command.on, step.today, 'on');
    if (days.length > 0) return { ok: false, refusals: days };
    for (const checked of [
      await checkPerson(step, found.value, command),
      checkTexts(command.name ?? '', command.ownView ?? ''),
    ])
      if (!checked.ok) return checked;
    if (found.value.handover.version !== command.version) return refuse('changed-meanwhile');
    const { by, name, how, on, ownView, answer } = command;
    const moved = await take(step, found.value, {
      step: answer === 'yes' ? 'say-yes' : 'say-no',
      event: answer === 'yes' ? 'handover-yes' : 'handover-no',
      change: {
        yesBy: by,
        yesName: by === 'self' ? null : (name?.trim() ?? null),
        yesHow: how,
        yesOn: answer === 'yes' ? on : null,
        ownView: ownView?.trim() || null,
      },
    });
    if (!moved.ok) return moved;
    await endAsk(step, found.value);
    return ok({ version: moved.value.version, state: moved.value.state });
  },
);
