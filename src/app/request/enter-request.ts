import { findBsn } from '#domain/bsn.ts';
import { ok, refuse, type Refusal } from '#domain/outcome.ts';
import {
  answerBy,
  correctable,
  mayAsk,
  requestKinds,
  seenHows,
  type Correctable,
  type RequestKind,
  type SeenHow,
} from '#domain/request/request.ts';
import type { YesBy } from '#domain/handover/yes.ts';
import { ageOn, isDay } from '#law/day.ts';
import { admit, makeAct } from '../house.ts';
import { memberOf, note } from '../turn/open-turn.ts';

export type EnterRequest = {
  readonly caseId: string;
  readonly kind: RequestKind | undefined;
  readonly askedBy: YesBy | undefined;
  readonly askedName: string;
  readonly seenHow: SeenHow | undefined;
  readonly askedOn: string;
  readonly words: string;
  readonly field: Correctable | undefined;
  readonly becomes: string;
};
const most = 400;

/** A text that may stay empty: not too long, and no BSN. */
const textFaults = (value: string, field: string): readonly Refusal[] =>
  value.length > most
    ? [{ code: 'words-too-long', field, values: { most } }]
    : findBsn(value).found
      ? [{ code: 'bsn', field }]
      : [];

function faultsOf(c: EnterRequest, today: string): readonly Refusal[] {
  const missing = (isThere: boolean, code: string, field: string): readonly Refusal[] =>
    isThere ? [] : [{ code, field }];
  const corrects = c.kind === 'correction';
  return [
    ...missing(c.kind !== undefined && c.kind in requestKinds, 'request-kind', 'kind'),
    ...missing(!corrects || (c.field !== undefined && c.field in correctable), 'correct-what', 'field'),
    ...missing(!corrects || c.becomes.trim() !== '', 'correct-into', 'becomes'),
    ...missing(!(corrects && c.field === 'birthDate') || isDay(c.becomes.trim()), 'correct-day', 'becomes'),
    ...missing(c.askedBy !== undefined, 'asked-by', 'askedBy'),
    ...missing(c.askedBy === undefined || c.askedBy === 'self' || c.askedName.trim() !== '', 'asked-name', 'askedName'),
    ...missing(c.seenHow !== undefined && c.seenHow in seenHows, 'seen-how', 'seenHow'),
    ...missing(isDay(c.askedOn) && c.askedOn <= today, 'asked-on', 'askedOn'),
    ...textFaults(c.askedName, 'askedName'),
    ...textFaults(c.words, 'words'),
    ...textFaults(c.becomes, 'becomes'),
  ];
}

/**
 * A colleague writes down what a young person, or who speaks for one, asks about the data: who it is was seen, and no copy was
 * kept. The month begins on the day of asking. Refusals by field; asked-by-age with who may ask.
 */
export const enterRequest = makeAct<EnterRequest, { readonly requestId: string }>(
  'enter-request',
  async (step, command) => {
    const admitted = await admit(step, command.caseId);
    if (!admitted.ok) return admitted;
    const faults = faultsOf(command, step.today);
    const { caseId, kind, askedBy, seenHow, askedOn, field } = command;
    if (faults.length > 0 || !kind || !askedBy || !seenHow) return { ok: false, refusals: faults };
    const person = await step.desk.people.find(caseId);
    if (person && !mayAsk(ageOn(person.birthDate, askedOn)).includes(askedBy)) return refuse('asked-by-age', 'askedBy');
    const { organisationId, memberId } = memberOf(step);
    const id = step.newId();
    await step.desk.requests.enter({
      id,
      caseId,
      organisationId,
      memberId,
      kind,
      askedBy,
      askedName: askedBy === 'self' ? null : command.askedName.trim(),
      seenHow,
      askedOn,
      dueOn: answerBy(askedOn, false),
      extendedBecause: null,
      words: command.words.trim() || null,
      field: kind === 'correction' ? (field ?? null) : null,
      was: null,
      becomes: kind === 'correction' ? command.becomes.trim() : null,
      state: 'open',
      decidedOn: null,
      refusedBecause: null,
    });
    await note(step, caseId, { kind: 'request-entered' });
    return ok({ requestId: id });
  },
);
