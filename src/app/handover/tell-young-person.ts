import type { Day } from '#law/day.ts';
import { yesHows, type YesHow } from '#domain/handover/handover.ts';
import { pastDayProblems } from '#domain/handover/problems.ts';
import { ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { atHandover } from './at.ts';
import { take } from './move.ts';

type TellYoungPerson = {
  readonly handoverId: string;
  /** The version that the page showed. */
  readonly version: number;
  readonly on: Day;
  readonly how: YesHow;
};

/** Records that the young person knows of a hand-over for which nobody is asked for a yes: the day and how. */
export const tellYoungPerson = makeAct<TellYoungPerson, { version: number }>(
  'tell-young-person',
  async (step, { handoverId, version, on, how }) => {
    const found = await atHandover(step, handoverId, 'hold');
    if (!found.ok) return found;
    const days = pastDayProblems(on, step.today, 'on');
    if (days.length > 0) return { ok: false, refusals: days };
    if (!yesHows.includes(how)) return refuse('how-missing', 'how');
    if (found.value.handover.version !== version) return refuse('changed-meanwhile');
    const change = { toldOn: on, toldHow: how };
    const moved = await take(step, found.value, { step: 'tell', event: 'handover-told', change });
    return moved.ok ? ok({ version: moved.value.version }) : moved;
  },
);
