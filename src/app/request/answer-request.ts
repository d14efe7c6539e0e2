import type { System } from '#domain/access/actor.ts';
import { personKeys } from '#domain/intake/person.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { searchName } from '#domain/person/search-name.ts';
import {
  answerBy,
  longerReasons,
  noReasonsFor,
  type DataRequest,
  type LongerReason,
  type NoReason,
} from '#domain/request/request.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { findRequest, type OnRequest, type RequestView } from './open-request.ts';

type Longer = OnRequest & { readonly because: LongerReason | undefined };
/** Two months more, said within the first month and with a reason. Refusals: not-found, longer-why, longer-late, decided-before. */
export const prolongRequest = makeAct<Longer, OnRequest>('answer-request', async (step, command) => {
  const found = await findRequest(step, command);
  if (!found.ok) return found;
  const { request } = found.value;
  if (command.because === undefined || !(command.because in longerReasons)) return refuse('longer-why', 'because');
  if (request.extendedBecause !== null || step.today > request.dueOn) return refuse('longer-late', 'because');
  const change = { dueOn: answerBy(request.askedOn, true), extendedBecause: command.because };
  return (await step.desk.requests.change(request.id, change)) ? ok(command) : refuse('decided-before');
});

/** The value that stands now, and putting the other in its place. */
async function putRight(step: Step, { caseId, organisationId, field, becomes }: DataRequest): Promise<Outcome<string>> {
  const { people, records, requests } = step.desk;
  const person = await people.find(caseId);
  if (!person || becomes === null) return notFound;
  if (field === 'phone' || field === 'mail') {
    const contact = (await people.contact(caseId)) ?? { phone: null, mail: null, postcode: null, parentContact: null };
    await records.keepContact(caseId, organisationId, { ...contact, [field]: becomes });
    return ok(contact[field] ?? '');
  }
  if (field === 'other' || field === null) return ok('');
  if (person.organisationId !== organisationId) return refuse('request-not-ours', 'answer');
  const now = { ...person, [field]: becomes };
  // Another record, perhaps a hidden one, may have this key: by its own id too, as after another name.
  const key = `${personKeys({ ...now, studentNumber: null }).nameKey}|${caseId}`;
  if (field === 'birthDate') await requests.setBirthDate(caseId, becomes, key);
  else await records.rename(caseId, { ...now, searchName: searchName(now.firstName, now.infix, now.familyName), key });
  return ok(person[field]);
}

/** Who took over hears it; who has no account is called by who answers (the page says so). */
async function tellReceivers(step: Step, { request, receivers }: RequestView, kind: 'corrected' | 'removed') {
  for (const { id, hasAccount } of receivers)
    if (hasAccount)
      await tell(step, { to: { organisationId: id, teamId: null, memberId: null }, kind, caseId: request.caseId });
}

type Decision = OnRequest & { readonly answer: 'yes' | 'no' | undefined; readonly because: NoReason | undefined };
type Decided = { readonly refusedBecause: NoReason | null; readonly state: DataRequest['state'] };

function decisionOf({ request, guides }: RequestView, { answer, because }: Decision): Outcome<Decided> {
  if (answer === undefined) return refuse('request-answer', 'answer');
  if (answer === 'no')
    return because !== undefined && noReasonsFor(request.kind).includes(because)
      ? ok({ refusedBecause: because, state: 'refused' })
      : refuse('request-why-not', 'because');
  if (request.kind !== 'deletion') return ok({ refusedBecause: null, state: 'done' });
  return guides ? refuse('still-guides', 'answer') : ok({ refusedBecause: null, state: 'agreed' });
}

/**
 * Answers a request. A correction is done at once, with both values kept, and who took over is told (AVG 19). Removing everything
 * waits for the privacy officer. Refusals: not-found, request-answer, request-why-not, still-guides, request-not-ours, decided-before.
 */
export const answerRequest = makeAct<Decision, OnRequest>('answer-request', async (step, command) => {
  const found = await findRequest(step, command);
  if (!found.ok) return found;
  const view = found.value;
  const { request } = view;
  if (request.state !== 'open') return refuse('decided-before');
  const decision = decisionOf(view, command);
  if (!decision.ok) return decision;
  const { state, refusedBecause } = decision.value;
  const corrects = request.kind === 'correction' && state === 'done';
  const was = corrects ? await putRight(step, request) : ok(null);
  if (!was.ok) return was;
  const decided = { by: memberOf(step).memberId, on: step.today };
  if (!(await step.desk.requests.change(request.id, { state, refusedBecause, decided, was: was.value })))
    return refuse('decided-before');
  if (corrects) await tellReceivers(step, view, 'corrected');
  if (state === 'agreed') await tellReceivers(step, view, 'removed');
  await note(step, request.caseId, { kind: state === 'refused' ? 'request-refused' : 'request-answered' });
  return ok({ requestId: request.id });
});

/** The privacy officer says yes to removing: the second person. The program does it. Refusals: decided-before. */
export const approveRemoval = makeAct<OnRequest, null>('approve-removal', async (step, { requestId }) => {
  if (!(await step.desk.requests.approveRemoval(requestId))) return refuse('decided-before');
  const { organisationId } = memberOf(step);
  const payload = { requestId };
  await step.desk.outbox.announce({ id: step.newId(), kind: 'remove', organisationId, payload, onceKey: requestId });
  return ok(null);
});

const sweeper: System = { kind: 'system', name: 'sweeper' };
/** Removes what two people said yes to: once, whole, and nothing else. */
export const removeOnRequest = (house: House, requestId: string): Promise<boolean> =>
  house.withActor(sweeper, 'remove-on-request', ({ requests }) => requests.remove(requestId));
