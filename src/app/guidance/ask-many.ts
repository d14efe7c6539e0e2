/** "Hoe gaat het?" to many at once, each by the own channel; who has none is called. */
import type { Actor, Member } from '#domain/access/actor.ts';
import { linkDays } from '#domain/guidance/check-in.ts';
import { nextMoment, rhythmOn, type Moment, type Rhythm } from '#domain/guidance/rhythm.ts';
import { ok, type Refusal } from '#domain/outcome.ts';
import type { NameParts } from '#domain/person/name.ts';
import { addDays, type Day } from '#law/day.ts';
import type { Register } from '#law/rule.ts';
import { makeAct, type House } from '../house.ts';
import type { Reachable, ToReach } from '../ports/lasting.ts';
import { memberOf } from '../turn/open-turn.ts';
import { planFacts } from './after-school.ts';
import { askCheckIn } from './check-ins.ts';

/** Somebody whose check moment has come. */
export type AskLine = NameParts & { readonly caseId: string; readonly moment: Moment } & Reachable;
export type ToAsk = { readonly lines: readonly AskLine[]; readonly whose: 'mine' | 'all' };

/** A question that can still be answered is not asked again. */
const waits = ({ checkIn }: ToReach, today: Day): boolean =>
  checkIn !== null && checkIn.answer === null && addDays(checkIn.askedOn, linkDays) >= today;

type Judging = {
  readonly me: Member;
  readonly today: Day;
  readonly rhythm: Rhythm;
  readonly rules: Register;
};
/** Whose check moment has come and who was not asked yet. */
export const dueToAsk = (found: readonly ToReach[], { me, today, rhythm, rules }: Judging) =>
  found.flatMap((one) => {
    const moment = nextMoment(rhythm, planFacts(one, me, today, rules));
    return moment && moment.on <= today && !waits(one, today) ? [{ one, moment }] : [];
  });

const most = 1000;
/** Whom to ask, with by what each can be reached; of who asks, or of everybody there. */
export const seeToAsk = makeAct<Pick<ToAsk, 'whose'>, ToAsk>('see-to-ask', async (step, { whose }) => {
  const me = memberOf(step);
  const { desk, today, rules } = step;
  const found = await desk.lasting.toReach(me.organisationId, whose === 'mine' ? me.memberId : null, today, most);
  const { rhythm } = rhythmOn(await desk.lasting.rhythms(), today);
  const due = dueToAsk(found, { me, today, rhythm, rules });
  const by = await desk.lasting.reachable(
    me.organisationId,
    due.map(({ one }) => one.caseId),
  );
  const lines = due.map(({ one: { caseId, firstName, infix, familyName }, moment }) => {
    const { phone = null, mail = null, prefers = null } = by.get(caseId) ?? {};
    return { caseId, firstName, infix, familyName, moment, phone, mail, prefers };
  });
  return ok({ lines, whose });
});

export type AskedMany = {
  readonly sent: readonly string[];
  /** Nothing can be sent: somebody calls. */
  readonly toCall: readonly string[];
  readonly failed: readonly { readonly caseId: string; readonly refusals: readonly Refusal[] }[];
};
const byVoice: readonly string[] = ['no-channel-of-person', 'check-in-by-voice'];

/** Asks each in an act of its own, with a line of its own in the log: one that fails leaves the others. */
export async function askMany(house: House, actor: Actor, caseIds: readonly string[]): Promise<AskedMany> {
  const sent: string[] = [];
  const toCall: string[] = [];
  const failed: { caseId: string; refusals: readonly Refusal[] }[] = [];
  for (const caseId of caseIds) {
    const asked = await askCheckIn(house, actor, { caseId, by: 'own' });
    if (asked.ok) sent.push(caseId);
    else if (asked.refusals.some(({ code }) => byVoice.includes(code))) toCall.push(caseId);
    else failed.push({ caseId, refusals: asked.refusals });
  }
  return { sent, toCall, failed };
}
