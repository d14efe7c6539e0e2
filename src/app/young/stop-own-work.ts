/** "Mijn baan stopt", on the own page: what runs ends, and a named colleague calls. */
import { findBsn } from '#domain/bsn.ts';
import { looksAlarming } from '#domain/notice/alarming.ts';
import { guidedUntil, rhythmOn, type RhythmNow } from '#domain/guidance/rhythm.ts';
import { groundEndsOn, hasTerm } from '#domain/law/school-term.ts';
import { notFound, ok, refuse, type Refusal } from '#domain/outcome.ts';
import { addMonths, isDay, type Day } from '#law/day.ts';
import { nextWorkingDay } from '#law/working-days.ts';
import type { OrganisationKind } from '#domain/access/actor.ts';
import { makeAct, type Step } from '../house.ts';
import { callSoon } from '../guidance/call-soon.ts';
import { tell } from '../notice/tell.ts';
import type { OwnCard } from '../ports/young.ts';
import { answererOf } from './decide.ts';
import { youngOf } from './own-page.ts';

export const mostWords = 200;
type StopOwnWork = {
  /** '' when left empty, undefined when it does not exist. */
  readonly lastDay: Day | undefined;
  /** In the own words of the young person; '' when there are none. */
  readonly words: string;
};
/** What happens next, to say it. */
export type StoppedWork = {
  readonly who: string;
  readonly phone: string | null;
  readonly callBy: Day;
  /** Until when somebody guides from now on, and whether the region agreed so; null when the last day of school is not known. */
  readonly until: Day | null;
  readonly origin: RhythmNow['origin'];
  /** What was written may be about danger: the page says whom to call now. */
  readonly alarming: boolean;
};

/** A last day lies within a year of today: what is farther is a slip of the year, and would move until when there is help. */
const mostMonthsAway = 12;
function lastDayFault(lastDay: Day | undefined, today: Day): string | undefined {
  if (lastDay === undefined || !isDay(lastDay)) return 'own-last-day';
  const near = lastDay >= addMonths(today, -mostMonthsAway) && lastDay <= addMonths(today, mostMonthsAway);
  return near ? undefined : 'own-last-day-far';
}
function faultsOf({ lastDay, words }: StopOwnWork, today: Day): readonly Refusal[] {
  const day = lastDayFault(lastDay, today);
  return [
    ...(day === undefined ? [] : [{ code: day, field: 'lastDay' }]),
    ...(findBsn(words).found ? [{ code: 'bsn', field: 'words' }] : []),
    ...(words.length > mostWords ? refuse('words-too-long', 'words', { most: mostWords }).refusals : []),
  ];
}

/** By rule guidance counts anew from the day on which what ran was lost (S-199), within what the law lets do. */
function untilOf({ lead, stopsOn }: OwnCard, now: RhythmNow, lostOn: Day | null, today: Day): Day | null {
  if (stopsOn === null) return null;
  const kind = lead.kind as OrganisationKind;
  const lawUntil = hasTerm(kind) ? groundEndsOn(kind, stopsOn, today) : null;
  return guidedUntil(now.rhythm, { begin: stopsOn, lostOn, lawUntil });
}

type Signal = { readonly caseId: string; readonly organisationId: string; readonly memberId: string };
/** As the program does it, in the act of the young person: the turn, or that the fixed contact person hears of it. */
async function signal(step: Step, of: Signal, { lastDay, words }: { lastDay: Day; words: string }) {
  const { desk, today, newId } = step;
  const { caseId, organisationId, memberId } = of;
  const alarming = looksAlarming(words);
  const ended = await desk.lasting.endRunning({ caseId, organisationId, endOn: lastDay, today, mark: newId() });
  const said = { id: newId(), ...of, answer: 'stopped', words: words || null, missed: null, on: today } as const;
  await desk.lasting.saidByYoung(said);
  const soon = alarming ? { dueOn: nextWorkingDay(today) } : {};
  const called = await callSoon(
    step,
    { caseId, organisationId, verb: 'call', why: 'work-stopped', ...soon },
    'work-stopped',
  );
  if (alarming) await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'alarming', caseId });
  return (
    called && {
      dueOn: called.dueOn,
      alarming,
      lostOn: ended ? lastDay : null,
      now: rhythmOn(await desk.lasting.rhythms(), today),
    }
  );
}

/**
 * The young person says that work or school stops. The fixed contact person calls within the days that the region agreed; at words
 * that may be about danger today, and hears so at once. Refusals by field: own-last-day, own-last-day-far; bsn, words-too-long; not-found.
 */
export const stopOwnWork = makeAct<StopOwnWork, StoppedWork>('stop-own-work', async (step, command) => {
  const { caseId, organisationId } = youngOf(step);
  const card = await step.desk.own.card(caseId);
  if (card?.state !== 'active') return notFound;
  const refusals = faultsOf(command, step.today);
  if (refusals.length > 0) return { ok: false, refusals };
  const { lastDay = '', words } = command;
  const done = await step.desk.own.asProgram(async () => {
    const memberId = await answererOf(step, organisationId, card.contact?.memberId);
    return memberId === undefined ? undefined : signal(step, { caseId, organisationId, memberId }, { lastDay, words });
  });
  if (!done) return notFound;
  const { contact, lead } = card;
  return ok({
    who: contact?.name ?? lead.name,
    phone: contact?.phone ?? lead.phone,
    callBy: done.dueOn,
    until: untilOf(card, done.now, done.lostOn, step.today),
    origin: done.now.origin,
    alarming: done.alarming,
  });
});
