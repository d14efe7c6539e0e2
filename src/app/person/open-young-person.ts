import { acts, type ActName, type Relation } from '#domain/access/acts.ts';
import type { Member } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { ageOn, type Day } from '#law/day.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { leadStays } from '#domain/handover/kinds.ts';
import { hasArrived, isHandedOver } from '#domain/handover/states.ts';
import { mirrorEndsOn } from '#domain/handover/mirror.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { mayDecide } from '#domain/turn/approach.ts';
import { canGuide } from '#domain/turn/staff.ts';
import type { Turn } from '#domain/turn/turn.ts';
import { extractLines } from '../extract/open-extract.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { EnrolmentRecord } from '../ports/people.ts';
import { afterSchool } from '../guidance/after-school.ts';
import { guidanceOf } from '../guidance/guidance-of.ts';
import { climbedOf } from '../ladder/word-climbed.ts';
import { lawOf } from '../law/law-of.ts';
import { writesInRecord } from './admit-to-write.ts';
import { schoolToTell } from './signal-back.ts';
import { draftOf } from './drafts.ts';
import { agreementsOf, mergedOf, written } from './one-person.ts';
import { sharedStoryOf } from './shared-story.ts';
import { whoAnswers } from './who-answers.ts';
import { wishOf } from '../wish/wish-of.ts';
import { openTurn, whoIs } from './who.ts';
import type { CallNow, Former, HandedOver, HandoverNow, Who, YoungPersonView } from './young-person-view.ts';

const firstEntries = 20;
/** `entries`: how many lines of the timeline, 20 when left out. */
export type OpenYoungPerson = { readonly caseId: string; readonly entries?: number };

async function handoverNow({ desk }: Step, me: Member, handovers: readonly Handover[]): Promise<HandoverNow | null> {
  const last = handovers[0];
  if (!last || last.state === 'withdrawn') return null;
  const names = await desk.directory.names([last.toOrganisationId, last.fromOrganisationId]);
  return {
    handoverId: last.id,
    state: last.state,
    receiver: names.get(last.toOrganisationId) ?? '',
    receiverPerson: (last.takenOverBy ?? last.toName)?.split(',')[0] ?? null,
    sender: names.get(last.fromOrganisationId) ?? '',
    sentByUs: last.fromOrganisationId === me.organisationId,
    since: last.takenOverOn ?? last.sentOn ?? last.begunOn,
    answerDueOn: last.answerDueOn,
    meetOn: last.meetOn,
  };
}

/** The hand-over by which the own organisation gave the case away. */
const ownDone = (me: Member, handovers: readonly Handover[]): Handover | undefined =>
  handovers.find(
    ({ state, kind, fromOrganisationId }) =>
      isHandedOver(state) && !leadStays(kind) && fromOrganisationId === me.organisationId,
  );

const arrivedOf = (done: Handover | undefined): HandedOver | null =>
  done && hasArrived(done.state)
    ? { handoverId: done.id, asks: done.state === 'arrived-asked', dueOn: done.answerDueOn }
    : null;

async function formerOf(
  { desk, today }: Step,
  me: Member,
  { facts, relation, leftOn }: Admitted & { readonly leftOn: Day | null },
  handovers: readonly Handover[],
): Promise<Former | null> {
  if (relation !== 'record') return null;
  const done = ownDone(me, handovers);
  const ends = mirrorEndsOn(me.organisationKind, { leftOn, doneOn: done?.metOn ?? done?.takenOverOn ?? null }, today);
  if (ends !== null && ends < today) return { over: true, since: ends };
  const names = await desk.directory.names([facts.leadOrganisationId]);
  return {
    over: false,
    organisation: names.get(facts.leadOrganisationId) ?? '',
    takenOverOn: done?.takenOverOn ?? null,
    metOn: done?.metOn ?? null,
    hasNextTurn: facts.state === 'active',
  };
}

/** Who took over without an account is no colleague here: the name that was given, and the phone of the organisation. */
async function takerOf({ desk }: Step, me: Member, handovers: readonly Handover[]): Promise<Who | null> {
  const done = ownDone(me, handovers);
  const organisation = done && (await desk.directory.organisation(done.toOrganisationId));
  if (!organisation) return null;
  const name = done.takenOverBy?.split(',')[0] ?? organisation.name;
  return { name, jobTitle: null, organisation: organisation.name, phone: organisation.phone, away: null };
}

/** School and last day: of the own record, else frozen on the hand-over by which it came here. */
function schoolOf(me: Member, enrolment: EnrolmentRecord | undefined, handovers: readonly Handover[]) {
  if (enrolment) return { school: enrolment.schoolName, stopsOn: enrolment.leftOn ?? enrolment.expectedEnd };
  const received = handovers.find((h) => h.toOrganisationId === me.organisationId && h.sentOn !== null);
  return { school: received?.shownSchool ?? null, stopsOn: received?.shownEnd ?? null };
}

/** Who the young person is, as far as this relation goes. Another's record is never shown beyond what was sent. */
async function about({ desk, today }: Step, me: Member, { facts, relation }: Admitted, handovers: readonly Handover[]) {
  const found = await desk.people.find(facts.caseId);
  if (!found) return undefined;
  const { birthDate, ...person } = found;
  const own = facts.recordOrganisationId === me.organisationId;
  const enrolment = own ? await desk.people.enrolment(facts.caseId) : undefined;
  const knows = own || relation === 'lead' || relation === 'taken-over' || relation === 'emergency';
  return {
    person,
    ownRecord: own,
    age: ageOn(birthDate, today),
    birthDate: knows ? birthDate : null,
    ...schoolOf(me, enrolment, handovers),
    enrolment,
    contact: own ? await desk.people.contact(facts.caseId) : undefined,
    fromRegister:
      own && me.organisationKind === 'doorstroompunt' && (await desk.register.dossiers(facts.caseId)).length > 0,
  };
}
type Admitted = { readonly facts: CaseFacts; readonly relation: Relation };

/** The page of one young person: aan zet, vaste contactpersoon and hand-over apart; own notes and agreements. */
export const openYoungPerson = makeAct<OpenYoungPerson, YoungPersonView>('open-young-person', lookAt);

/** The page within an act that may open it; what may be done there is asked for how the actor stands to the case. */
export async function lookAt(step: Step, command: OpenYoungPerson): Promise<Outcome<YoungPersonView>> {
  const { desk, actor, today } = step;
  const admitted = await admit(step, command.caseId);
  if (!admitted.ok) return admitted;
  if (actor.kind !== 'member') return refuse('not-allowed');
  const { facts, relation } = admitted.value;
  const { caseId } = facts;
  const handovers = await desk.handovers.ofCase(caseId);
  const known = await about(step, actor, admitted.value, handovers);
  if (!known) return notFound;
  const merged = await mergedOf(step, caseId);
  const records = [caseId, ...merged.map((each) => each.caseId)];
  const turn = await desk.cases.turn(caseId);
  const former = await formerOf(step, actor, { ...admitted.value, leftOn: known.stopsOn }, handovers);
  const hides = former?.over ?? false;
  const attempts = former ? [] : await desk.outcomes.attempts(caseId);
  const outcome = former ? undefined : await desk.outcomes.current(caseId);
  return ok({
    caseId,
    relation,
    version: facts.version,
    state: hides ? 'ended' : facts.state,
    endedOn: hides ? null : facts.endedOn,
    linkedTo: facts.state === 'linked' ? ((await desk.cases.linkOf(caseId))?.intoCaseId ?? null) : null,
    outcome,
    decides: relation === 'lead' && mayDecide(actor.organisationKind),
    attempts,
    ...known,
    open: former ? null : await openTurn(desk, turn, actor, today),
    callNow: former ? null : await callNow(step, turn, facts, known.person.municipalityCode, handovers),
    contactPerson: hides
      ? null
      : ((await whoIs(desk, facts.contactMemberId, today)) ?? (former && (await takerOf(step, actor, handovers)))),
    contactMemberId: hides ? null : facts.contactMemberId,
    handover: former ? null : await handoverNow(step, actor, handovers),
    former,
    handedOver: former ? arrivedOf(ownDone(actor, handovers)) : null,
    guidance: hides ? null : await guidanceOf(desk, actor, facts),
    afterSchool: hides ? null : await afterSchool(step, actor, { facts, schoolEnd: known.stopsOn, attempts }),
    law: hides ? null : await lawOf(step, actor, { caseId, relation, turn }),
    ...(await besideIt(step, admitted.value, handovers)),
    merged,
    mergedInto: (await desk.records.mergedInto(caseId))?.intoCaseId ?? null,
    agreements: await agreementsOf(step, records),
    ...(await written(step, records, command.entries ?? firstEntries, hides ? actor.organisationId : undefined)),
    draft: await draftOf(step, { form: 'note', reference: caseId }),
    shielded: await desk.cases.isShielded(caseId),
    may: mayNow(actor, relation, hides || outcome?.kind === 'term-over'),
  });
}

/** What goes on beside the turn: a question that climbed, a school to tell, extracts that were given, an own story, a wish. */
const besideIt = async (step: Step, { facts, relation }: Admitted, handovers: readonly Handover[]) => ({
  climbed: relation === 'lead' ? await climbedOf(step, facts.caseId) : null,
  schoolToTell: await schoolToTell(step, facts, handovers),
  extracts: await extractLines(step, facts.caseId),
  story: relation === 'lead' ? await sharedStoryOf(step, facts.caseId) : null,
  wish: relation === 'lead' || relation === 'record' ? await wishOf(step, facts.caseId) : null,
});

/** What this colleague may do here; in a record whose term is over nobody writes. */
const mayNow = (me: Member, relation: Relation, isOver: boolean): ReadonlySet<ActName> =>
  new Set(
    (Object.keys(acts) as ActName[]).filter(
      (act) => may(me, act, relation) && !(isOver && writesInRecord.includes(act)),
    ),
  );

/** Who answers today when who is on turn, or who keeps the contact, is closed. */
async function callNow(
  { desk, today, places }: Step,
  turn: Turn | undefined,
  { contactMemberId, leadOrganisationId }: CaseFacts,
  municipalityCode: string | null,
  handovers: readonly Handover[],
): Promise<CallNow | null> {
  const contact = contactMemberId === null ? undefined : await desk.directory.colleague(contactMemberId);
  const organisationIds = [
    turn?.holder.organisationId ?? leadOrganisationId,
    contact?.organisationId ?? leadOrganisationId,
  ];
  const handover = handovers.find(({ sentOn, closedOn }) => sentOn !== null && closedOn === null);
  return whoAnswers(desk, places(), { organisationIds, handover, municipalityCode }, today);
}

/** For the forms beside the page: who could be on turn or become contact person here. */
export const formChoices = makeAct<
  Record<never, never>,
  { readonly colleagues: readonly Choice[]; readonly teams: readonly Choice[] }
>('see-directory', async ({ desk, actor }) => {
  if (actor.kind !== 'member') return refuse('not-allowed');
  const colleagues = await desk.directory.colleagues(actor.organisationId);
  return ok({
    colleagues: colleagues.filter(({ role }) => canGuide(role)).map(({ id, name }) => ({ id, name })),
    teams: await desk.directory.teams(actor.organisationId),
  });
});
export type Choice = { readonly id: string; readonly name: string };
