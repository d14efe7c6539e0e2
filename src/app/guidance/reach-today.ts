import type { Member } from '#domain/access/actor.ts';
import { endedWork } from '#domain/guidance/destination.ts';
import { isSignal, inOrder, needOf, type Need } from '#domain/guidance/needs.ts';
import { nextMoment, rhythmOn, type Rhythm } from '#domain/guidance/rhythm.ts';
import { ok } from '#domain/outcome.ts';
import { nextWay, type NextWay } from '#domain/person/attempts.ts';
import type { NameParts } from '#domain/person/name.ts';
import type { Day } from '#law/day.ts';
import type { Register } from '#law/rule.ts';
import { makeAct } from '../house.ts';
import type { ToReach } from '../ports/lasting.ts';
import { memberOf } from '../turn/open-turn.ts';
import { countEnding } from './close-terms.ts';
import { dueToAsk } from './ask-many.ts';
import { askAgainFrom, planFacts } from './after-school.ts';

/** Somebody who needs a person today. */
export type ReachLine = NameParts & {
  readonly caseId: string;
  readonly need: Need;
  readonly contactMemberId: string | null;
  /** After misses: another way, or go there. */
  readonly way: NextWay | undefined;
};
export type ReachToday = {
  readonly lines: readonly ReachLine[];
  readonly signals: number;
  /** Whom we guide after school, on this list or not. */
  readonly guided: number;
  readonly whose: 'mine' | 'all';
  /** Of how many the term of the school ends within sixty days. */
  readonly termsEnding: number;
  /** To how many of these the law asks to offer again now. */
  readonly renewals: number;
  /** For how many it is time to be asked how it goes. */
  readonly toAsk: number;
  readonly names: ReadonlyMap<string, string>;
};
const most = 1000;

type Judging = { readonly me: Member; readonly today: Day; readonly rhythm: Rhythm; readonly rules: Register };
/** Whether somebody needs a person today, and why. */
export function needFor(one: ToReach, { me, today, rhythm, rules }: Judging): Need | undefined {
  const moment = nextMoment(rhythm, planFacts(one, me, today, rules));
  return needOf(
    {
      checkIn: one.checkIn,
      talkedAfterAnswer: one.talkedAfterAnswer,
      lostOn: endedWork(one.spells, today)?.endOn ?? null,
      talkedAfterLoss: one.talkedAfterEnd,
      heardOn: one.lastReachedOn,
      momentOn: moment?.on ?? null,
      askAgainOn: askAgainFrom(one.spells, today, rhythm.statusMonths),
    },
    today,
  );
}

/**
 * Who needs a person today: what was said first, then who was silent longest. Of who guides only the own young people, unless
 * `whose` asks for all of the organisation.
 */
export const reachToday = makeAct<{ readonly whose: 'mine' | 'all' }, ReachToday>(
  'see-to-reach',
  async (step, { whose }) => {
    const me = memberOf(step);
    const { desk, today, rules } = step;
    const found = await desk.lasting.toReach(me.organisationId, whose === 'mine' ? me.memberId : null, today, most);
    const { rhythm } = rhythmOn(await desk.lasting.rhythms(), today);
    const lines = found.flatMap((one): readonly ReachLine[] => {
      const need = needFor(one, { me, today, rhythm, rules });
      if (!need) return [];
      const { caseId, firstName, infix, familyName, contactMemberId } = one;
      const way = nextWay(one.misses.map((channel) => ({ channel, reached: false })));
      return [{ caseId, firstName, infix, familyName, contactMemberId, need, way }];
    });
    const colleagues = await desk.directory.colleagues(me.organisationId);
    return ok({
      lines: inOrder(lines),
      signals: lines.filter(({ need }) => isSignal(need.kind)).length,
      guided: found.length,
      whose,
      termsEnding: await countEnding(step, whose),
      renewals: await desk.guidance.countRenewals(me.organisationId, whose === 'mine' ? me.memberId : null),
      toAsk: dueToAsk(found, { me, today, rhythm, rules }).length,
      names: new Map(colleagues.map(({ id, name }) => [id, name])),
    });
  },
);
