import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import type { DataRequest } from '#domain/request/request.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { WatchedRequest } from '../ports/requests.ts';

export type OnRequest = { readonly requestId: string };
/** A request with who it is about. `receivers` took over: they are told what was put right or removed (AVG 19). */
export type RequestView = {
  readonly request: DataRequest;
  readonly firstName: string;
  readonly name: string;
  readonly handler: string;
  readonly organisation: string;
  readonly receivers: readonly { readonly id: string; readonly name: string; readonly hasAccount: boolean }[];
  /** The own organisation still guides or is on turn: nothing can be removed now. */
  readonly guides: boolean;
};

/** Who took over from the own organisation. */
async function receiversOf({ desk }: Step, { caseId, organisationId }: DataRequest): Promise<RequestView['receivers']> {
  const taken = (await desk.handovers.ofCase(caseId)).filter(
    (h) => h.fromOrganisationId === organisationId && h.takenOverOn !== null,
  );
  const ids = [...new Set(taken.map((h) => h.toOrganisationId))];
  const found = await Promise.all(ids.map((id) => desk.directory.organisation(id)));
  return found.flatMap((one) => (one ? [{ id: one.id, name: one.name, hasAccount: one.hasAccount }] : []));
}

/** The request of the own organisation on a case that the actor may do this act on; else not-found. */
export async function findRequest(step: Step, { requestId }: OnRequest): Promise<Outcome<RequestView>> {
  const request = await step.desk.requests.find(requestId);
  if (!request) return notFound;
  const admitted = await admit(step, request.caseId);
  const person = await step.desk.people.find(request.caseId);
  if (!admitted.ok || !person) return notFound;
  const { facts } = admitted.value;
  const turn = await step.desk.cases.turn(request.caseId);
  const own = request.organisationId;
  const names = await step.desk.directory.names([request.memberId, own]);
  return ok({
    request,
    firstName: person.firstName,
    name: fullName(person),
    handler: names.get(request.memberId) ?? '',
    organisation: names.get(own) ?? '',
    receivers: await receiversOf(step, request),
    guides: facts.state === 'active' && (facts.leadOrganisationId === own || turn?.holder.organisationId === own),
  });
}

/** One request, for who guides. */
export const openRequest = makeAct<OnRequest, RequestView>('open-request', findRequest);

/** All requests: with names for who guides, and without for the privacy officer. */
export type RequestLists = {
  readonly own: readonly (DataRequest & { readonly name: string })[];
  readonly watched: readonly WatchedRequest[];
};
export const listRequests = makeAct<Record<never, never>, RequestLists>('list-requests', async ({ desk, actor }) =>
  actor.kind === 'member' && actor.role === 'privacy'
    ? ok({ own: [], watched: await desk.requests.watched() })
    : ok({ own: await desk.requests.list(), watched: [] }),
);
