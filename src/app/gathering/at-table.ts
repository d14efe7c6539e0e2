import type { Member } from '#domain/access/actor.ts';
import { checkDecision, isPoint, type TypedDecision } from '#domain/gathering/decision.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { HandoverState } from '#domain/handover/states.ts';
import { ageOn, type Day } from '#law/day.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { TableAgreement, TableLine } from '../ports/gatherings.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { tableFor, type TableView } from './tables.ts';

export type Sixfold = {
  readonly age: number;
  readonly place: string;
  readonly school: string | null;
  readonly lastDay: Day | null;
  readonly turn: { readonly who: string; readonly dueOn: Day } | null;
  readonly contact: string | null;
};
export type AtTable = {
  readonly line: TableLine;
  readonly view: TableView;
  readonly facts: Sixfold;
  /** In the young person's own words; null = nothing to read here. */
  readonly sentence: string | null;
  readonly agreements: readonly TableAgreement[];
  readonly handover: {
    readonly id: string;
    readonly state: HandoverState;
    readonly to: string;
    readonly side: 'sender' | 'receiver';
    readonly takenOverOn: Day | null;
  } | null;
  /** Who may join for this young person, after an own yes: given an extract. Known to the own organisation only. */
  readonly guests: readonly string[];
  readonly decidedBy: string | null;
  /** The lines before and after in this block; ids only, so that no other name stands on the screen. */
  readonly before: string | null;
  readonly after: string | null;
  readonly place: { readonly at: number; readonly of: number };
  /** Who may be named for what is agreed. */
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly today: Day;
};

type OnLine = { readonly line: TableLine; readonly view: TableView };
/** A line that lies on the table, for who may do this act on its case. */
export async function onTable(step: Step, lineId: string): Promise<Outcome<OnLine>> {
  const line = await step.desk.tableLines.line(lineId);
  if (!line || line.stage !== 'on') return notFound;
  const [view, admitted] = [await tableFor(step, line.gatheringId), await admit(step, line.caseId)];
  return view.ok && admitted.ok ? ok({ line, view: view.value }) : notFound;
}

/** Nothing is decided before the day, or at a table that was called off. */
export const notNow = ({ table }: TableView, today: Day, field: string): Outcome<never> | undefined => {
  if (table.state === 'cancelled') return refuse('table-cancelled', field);
  return table.onDay > today ? refuse('table-not-yet', field) : undefined;
};

async function sentenceOf({ desk }: Step, caseId: string, handoverId: string | undefined): Promise<string | null> {
  const own = (await desk.documents.lines([caseId])).filter(({ kind, hidden }) => kind === 'text' && !hidden);
  const said = (section: string) => own.find((one) => one.section === section)?.text;
  const wrote = said('wants') ?? said('proud');
  if (wrote !== undefined || handoverId === undefined) return wrote ?? null;
  const blocks = await desk.handovers.blocks(handoverId);
  return blocks.find(({ id, goesAlong, text }) => id === 'wants' && goesAlong && text.trim() !== '')?.text ?? null;
}

async function factsOf(step: Step, { caseId }: TableLine): Promise<Sixfold | undefined> {
  const { people, cases, directory, handovers } = step.desk;
  const person = await people.find(caseId);
  const facts = await cases.find(caseId);
  if (!person || !facts) return undefined;
  const enrolment = await people.enrolment(caseId);
  const [received] = enrolment ? [] : await handovers.received([caseId]);
  const turn = await cases.turn(caseId);
  const holder = turn && (turn.holder.memberId ?? turn.holder.teamId ?? turn.holder.organisationId);
  const ids = [holder, facts.contactMemberId].filter((id) => id !== undefined && id !== null);
  const names = await directory.names(ids);
  const at = turn && (await directory.organisation(turn.holder.organisationId))?.shortName;
  return {
    age: ageOn(person.birthDate, step.today),
    place: person.place,
    school: enrolment?.schoolName ?? received?.shownSchool ?? null,
    lastDay: enrolment?.leftOn ?? enrolment?.expectedEnd ?? received?.shownEnd ?? null,
    turn: turn ? { who: [names.get(holder ?? ''), at].filter(Boolean).join(', '), dueOn: turn.dueOn } : null,
    contact: facts.contactMemberId === null ? null : (names.get(facts.contactMemberId) ?? null),
  };
}

async function handoverOf(step: Step, me: Member, caseId: string): Promise<AtTable['handover']> {
  const [latest] = await step.desk.handovers.ofCase(caseId);
  if (!latest) return null;
  const to = await step.desk.directory.organisation(latest.toOrganisationId);
  const side = latest.fromOrganisationId === me.organisationId ? 'sender' : 'receiver';
  const { id, state, takenOverOn } = latest;
  return { id, state, side, takenOverOn, to: to?.shortName ?? '' };
}

/** The lines of one block in the order of the screen: those of the same organisation, by name. */
async function blockOf(step: Step, { gatheringId, organisationId }: TableLine): Promise<readonly string[]> {
  const all = await step.desk.tableLines.lines(gatheringId);
  return all.filter((one) => one.stage === 'on' && one.organisationId === organisationId).map(({ id }) => id);
}

/** One young person at the table, for who may do this act on that case. Refusals: not-found. */
export async function atTable(step: Step, lineId: string): Promise<Outcome<AtTable>> {
  const found = await onTable(step, lineId);
  if (!found.ok) return found;
  const { line, view } = found.value;
  const me = memberOf(step);
  const facts = await factsOf(step, line);
  if (!facts) return notFound;
  const { tableLines, directory, extracts } = step.desk;
  const handover = await handoverOf(step, me, line.caseId);
  const given = line.organisationId === me.organisationId ? await extracts.ofCase(line.caseId) : [];
  const open = given.filter(({ closedOn }) => closedOn === null).map(({ toOrganisationId }) => toOrganisationId);
  const all = await directory.organisations();
  const block = await blockOf(step, line);
  const at = block.indexOf(line.id);
  const seats = new Set([
    line.organisationId,
    ...view.parties.filter(({ part }) => part === 'core').map((one) => one.organisationId),
  ]);
  return ok({
    line,
    view,
    facts,
    sentence: await sentenceOf(step, line.caseId, handover?.id),
    agreements: (await tableLines.agreements(line.gatheringId)).filter((one) => one.lineId === line.id),
    handover,
    guests: all.filter(({ id }) => open.includes(id)).map(({ shortName }) => shortName),
    decidedBy: line.decidedBy === null ? null : ((await directory.names([line.decidedBy])).get(line.decidedBy) ?? null),
    before: block[at - 1] ?? null,
    after: block[at + 1] ?? null,
    place: { at: at + 1, of: block.length },
    parties: all.filter(({ id }) => seats.has(id)).map(({ id, shortName }) => ({ id, name: shortName })),
    today: step.today,
  });
}
/** One young person at the table: one screen, and nobody else's name on it. Refusals: not-found. */
export const openAtTable = makeAct<{ readonly lineId: string }, AtTable>('open-at-table', (step, { lineId }) =>
  atTable(step, lineId),
);

type Decide = { readonly lineId: string; readonly version: number; readonly typed: TypedDecision };
/** Of two who write at once the second sees what the first wrote, and loses nothing of the own words. */
async function fasterThan(step: Step, lineId: string): Promise<Outcome<never>> {
  const now = await step.desk.tableLines.line(lineId);
  const names = now?.decidedBy ? await step.desk.directory.names([now.decidedBy]) : new Map<string, string>();
  return refuse('table-changed', 'decision', { who: names.get(now?.decidedBy ?? '') ?? 'Iemand' });
}

/**
 * Writes down what the table decided, now or afterwards from paper, with the day of the table. Agreed asks for an agreement with
 * a person and a day; taken over for a hand-over that was taken over. Refusals as `checkDecision`; table-not-yet, agreement-first,
 * take-over-first, table-changed; not-found.
 */
export const decideAtTable = makeAct<Decide, { readonly after: string | null }>(
  'decide-at-table',
  async (step, command) => {
    const found = await onTable(step, command.lineId);
    if (!found.ok) return found;
    const { line, view } = found.value;
    const checked = checkDecision(command.typed, view.table.onDay, step.today);
    // What may never be written is said first, also of a table that is not there yet.
    if (!checked.ok && checked.refusals.some(({ code }) => code === 'bsn')) return checked;
    const closed = notNow(view, step.today, 'decision');
    if (closed) return closed;
    if (!checked.ok) return checked;
    const { decision } = checked.value;
    if (line.version !== command.version) return fasterThan(step, line.id);
    if (decision === 'agreed') {
      const agreed = (await step.desk.tableLines.agreements(line.gatheringId)).filter((one) => one.lineId === line.id);
      if (!agreed.some((one) => !isPoint(one))) return refuse('agreement-first', 'decision');
    }
    if (decision === 'taken-over') {
      const [handover] = await step.desk.handovers.ofCase(line.caseId);
      if (!handover?.takenOverOn || handover.state === 'withdrawn') return refuse('take-over-first', 'decision');
    }
    const { memberId } = memberOf(step);
    const done = await step.desk.tableLines.decide(line, checked.value, { memberId, enteredOn: step.today });
    if (!done) return fasterThan(step, line.id);
    await note(step, line.caseId, { kind: 'table-decided', details: { decision, on: checked.value.decidedOn } });
    const block = await blockOf(step, line);
    return ok({ after: block[block.indexOf(line.id) + 1] ?? null });
  },
);
