import { pastDayProblems, textProblems } from '#domain/handover/problems.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { atHandover } from './at.ts';
import type { RecordReading } from './commands.ts';
import { take } from './move.ts';

/** Records that it was read with the young person (on a day, with whom), or why not yet. */
export const recordReading = makeAct<RecordReading, { version: number }>('edit-handover', async (step, command) => {
  const found = await atHandover(step, command.handoverId, 'hold');
  if (!found.ok) return found;
  const on = command.on ?? step.today;
  const refusals = [
    ...(command.together ? pastDayProblems(on, step.today, 'on') : []),
    ...textProblems(command.words, 200, 'words'),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const checked = checkText(command.words, 'words', { was: '', because: 'a name is needed here' });
  if (!checked.ok) return checked;
  if (found.value.handover.version !== command.version) return refuse('changed-meanwhile');
  const moved = await take(step, found.value, {
    step: 'read',
    event: command.together ? 'handover-read' : 'handover-not-read',
    change: { readTogether: command.together, readOn: command.together ? on : null, readWith: command.words.trim() },
  });
  return moved.ok ? ok({ version: moved.value.version }) : moved;
});
