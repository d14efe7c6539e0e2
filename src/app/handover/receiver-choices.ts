import { closuresIn } from '#domain/calendar/closures.ts';
import { kindBetween } from '#domain/handover/kinds.ts';
import { answerDay } from '#domain/handover/move.ts';
import { notFound, ok } from '#domain/outcome.ts';
import type { Day } from '#domain/day.ts';
import { canGuide, isAway } from '#domain/turn/staff.ts';
import { admit, makeAct } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';
import type { ReceiverChoice } from './views.ts';

function choiceOf(colleague: Colleague, all: readonly Colleague[], today: Day): ReceiverChoice['colleagues'][number] {
  const away = isAway(colleague, today);
  const standIn = away ? all.find((c) => c.id === colleague.standInId) : undefined;
  return {
    memberId: colleague.id,
    name: colleague.name,
    jobTitle: colleague.jobTitle,
    standIn: standIn ? { memberId: standIn.id, name: standIn.name } : null,
    absentUntil: away ? colleague.absentUntil : null,
  };
}

/**
 * Who can be asked: every organisation to which a ground leads, first the one of the municipality of residence (R21: where
 * somebody lives decides, not where the school stands). Colleagues who are away come with their stand-in.
 */
export const receiverChoices = makeAct<{ readonly caseId: string }, readonly ReceiverChoice[]>(
  'open-handover',
  async (step, { caseId }) => {
    const { actor, desk, today } = step;
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    if (actor.kind !== 'member' || admitted.value.relation !== 'lead') return notFound;
    const person = await desk.people.find(caseId);
    const choices: ReceiverChoice[] = [];
    for (const { id, name, kind, hasAccount, phone, municipalityCode } of await desk.directory.organisations()) {
      const row = kindBetween(actor.organisationKind, kind);
      if (!row) continue;
      const closures = await desk.directory.closures(id);
      const colleagues = await desk.directory.colleagues(id);
      choices.push({
        organisationId: id,
        name,
        hasAccount,
        phone,
        closed: closuresIn(today, answerDay(today, row.answerWorkingDays, closures), closures),
        proposed: municipalityCode !== null && municipalityCode === (person?.municipalityCode ?? null),
        colleagues: colleagues.filter((c) => canGuide(c.role)).map((c) => choiceOf(c, colleagues, today)),
      });
    }
    return ok(choices.toSorted((a, b) => Number(b.proposed) - Number(a.proposed)));
  },
);
