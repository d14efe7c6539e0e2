import { addYears, isDay } from '#law/day.ts';
import { readTime } from '#domain/calendar/time.ts';
import { calendarFile } from '#domain/calendar/calendar-file.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { leaves } from '#domain/exchange/register.ts';
import { notFound, ok, refuse, type Refusal } from '#domain/outcome.ts';
import { admit, makeAct } from '../house.ts';
import type { Agreement } from '../ports/writing.ts';
import { admitToWrite } from './admit-to-write.ts';

const mostLetters = 200;
export type MakeAgreement = {
  readonly caseId: string;
  readonly what: string;
  readonly who: string;
  /** Unchecked: '' when no day was given. */
  readonly dueOn: string;
  /** As typed; left out or '' = any time of the day. */
  readonly atTime?: string;
};

/** What may be wrong with what is agreed, or with who does it. */
export function wordsFaults(field: 'what' | 'who', words: string): readonly Refusal[] {
  if (words.trim() === '') return refuse(`${field}-missing`, field).refusals;
  if (words.length > mostLetters) return refuse('text-too-long', field, { most: mostLetters }).refusals;
  // A mother or brother may well be who does something; only the forbidden number stops here.
  const checked = checkText(words, field, { was: words });
  return checked.ok ? [] : checked.refusals;
}
/** An agreement is for today or later, and within a year. */
export function dueFaults(dueOn: string, today: string): readonly Refusal[] {
  if (!isDay(dueOn)) return refuse('no-day', 'dueOn').refusals;
  if (dueOn < today) return refuse('due-past', 'dueOn').refusals;
  return dueOn > addYears(today, 1) ? refuse('due-too-far', 'dueOn').refusals : [];
}

const timeFaults = (atTime: string): readonly Refusal[] =>
  readTime(atTime) === undefined ? refuse('no-time', 'atTime').refusals : [];

/** Makes an agreement: what, who, by which day at the latest, and at what time when it is an appointment. Refusals per field, all at once. */
export const makeAgreement = makeAct<MakeAgreement, { readonly agreementId: string }>(
  'make-agreement',
  async (step, { caseId, what, who, dueOn, atTime = '' }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    const { actor, desk, today } = step;
    if (actor.kind !== 'member') return refuse('not-allowed');
    const refusals = [
      ...wordsFaults('what', what),
      ...wordsFaults('who', who),
      ...dueFaults(dueOn, today),
      ...timeFaults(atTime),
    ];
    if (refusals.length > 0) return { ok: false, refusals };
    const id = step.newId();
    await desk.writing.addAgreement({
      id,
      caseId,
      organisationId: actor.organisationId,
      memberId: actor.memberId,
      what: what.trim(),
      who: who.trim(),
      dueOn,
      atTime: readTime(atTime) || null,
      movedFrom: null,
      doneOn: null,
      version: 1,
    });
    return ok({ agreementId: id });
  },
);

/** Puts an agreement on done, today. 'changed-meanwhile' when somebody else was faster. */
export const finishAgreement = makeAct<
  { readonly caseId: string; readonly agreementId: string; readonly version: number },
  Record<never, never>
>('finish-agreement', async (step, { caseId, agreementId, version }) => {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { writing } = step.desk;
  if (!(await writing.agreement(caseId, agreementId))) return notFound;
  const done = await writing.finishAgreement(caseId, agreementId, step.today, version);
  return done ? ok({}) : refuse('changed-meanwhile');
});

type OneAgreement = { readonly caseId: string; readonly agreementId: string };

/** Opens an agreement again that was put on done today. Refusals: not-found, too-late, undo-too-late. */
export const undoFinish = makeAct<OneAgreement, Record<never, never>>('undo-finish', async (step, command) => {
  const { caseId, agreementId } = command;
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { writing } = step.desk;
  const now = await writing.agreement(caseId, agreementId);
  if (!now?.doneOn) return notFound;
  if (now.doneOn !== step.today) return refuse('too-late');
  return (await writing.unfinishAgreement(caseId, agreementId, step.today, now.version))
    ? ok({})
    : refuse('undo-too-late');
});

/** One agreement that is still open, to put it off. 'not-found' also when it is done. */
export const readAgreement = makeAct<OneAgreement, { readonly agreement: Agreement; readonly firstName: string }>(
  'move-agreement',
  async (step, { caseId, agreementId }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    const agreement = await step.desk.writing.agreement(caseId, agreementId);
    const person = await step.desk.people.find(caseId);
    return agreement?.doneOn === null && person ? ok({ agreement, firstName: person.firstName }) : notFound;
  },
);

/** Puts an agreement off, or gives it another time. Refusals per field; 'changed-meanwhile' when somebody was faster. */
export const moveAgreement = makeAct<
  OneAgreement & { readonly version: number; readonly dueOn: string; readonly atTime: string },
  Record<never, never>
>('move-agreement', async (step, { caseId, agreementId, version, dueOn, atTime }) => {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const { writing } = step.desk;
  const now = await writing.agreement(caseId, agreementId);
  if (now?.doneOn !== null) return notFound;
  const refusals = [...dueFaults(dueOn, step.today), ...timeFaults(atTime)];
  if (refusals.length > 0) return { ok: false, refusals };
  const movedFrom = dueOn === now.dueOn ? now.movedFrom : now.dueOn;
  const moved = await writing.moveAgreement({ ...now, dueOn, atTime: readTime(atTime) || null, movedFrom, version });
  return moved ? ok({}) : refuse('changed-meanwhile');
});

/** An agreement as a file for one's own calendar: when, and nothing else. */
export const agreementForCalendar = makeAct<OneAgreement, { readonly file: string }>(
  'export-agreement',
  async (step, { caseId, agreementId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const agreement = await step.desk.writing.agreement(caseId, agreementId);
    if (agreement?.doneOn !== null) return notFound;
    const { id, dueOn, atTime, version } = agreement;
    const { time = null } = leaves('agenda', { time: atTime }, await step.desk.exchanges.narrowed());
    return ok({ file: calendarFile({ id, on: dueOn, at: time, version }, step.today) });
  },
);
