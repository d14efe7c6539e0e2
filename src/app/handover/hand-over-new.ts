import type { Actor, Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { executes } from '#domain/directory/mandate.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import { freshBlocks } from '#domain/handover/blocks.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { kindsBetween } from '#domain/handover/kinds.ts';
import { textProblems } from '#domain/handover/problems.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { personKeys } from '#domain/intake/person.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { checkNewPerson, mayBegin } from '#domain/person/new-person.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { placeOf, recordOf, turnOf, type AddYoungPerson } from '../intake/add-young-person.ts';
import type { Organisation } from '../ports/directory.ts';
import { answerTerm, readAnswers } from './answer-term.ts';
import { draftOf } from './begin-handover.ts';
import type { Sent } from './commands.ts';
import { kindsTo } from './kinds-to.ts';
import { freshLink, type LinkSecrets } from './link.ts';
import { send } from './send-handover.ts';

type HandOverNew = Omit<AddYoungPerson, 'who' | 'isAnother' | 'expectedEnd'> & { readonly question: string };
type Placed = HandOverNew & {
  readonly placeFound: string;
  readonly codeFound: string;
  readonly secrets: LinkSecrets;
};
type HandedOver = Sent & { readonly handoverId: string };

/** The Doorstroompunt that carries out WEB 9.2.5 for who lives there, and a team of it that can be on turn. */
async function receiverOf(step: Step, me: Member, home: string): Promise<Outcome<Handover>> {
  const { directory } = step.desk;
  const mandates = await directory.mandates();
  const found = executes(mandates, '9.2.5', home, step.today);
  const to = (await directory.organisations()).find(({ id }) => id === found);
  if (!to) return refuse('nobody-there', 'place');
  const from = { id: me.organisationId, kind: me.organisationKind };
  const [kind] = kindsTo(step, [from, to], { moved: null, home, mandates, outOfSchool: 'not-met' });
  if (!kind) return refuse('other-college', 'place');
  const [team] = await directory.teams(to.id);
  if (!team) return refuse('receiver-without-team', 'place');
  const asked = {
    kind: kind.id,
    toOrganisationId: to.id,
    toMemberId: null,
    toTeamId: team.id,
    toName: null,
    toMail: null,
  };
  return ok(draftOf(step, step.newId(), me.organisationId, me.memberId, asked));
}

/** Nothing may be refused after the first row is written: a refusal keeps what was written before it. */
async function ready(step: Step, handover: Handover, to: Organisation): Promise<Outcome<unknown>> {
  const term = await answerTerm(step, { handover, to });
  return readAnswers(term, undefined);
}

async function write(step: Step, me: Member, command: Placed, draft: Handover): Promise<void> {
  const { desk, today, newId } = step;
  const { caseId } = draft;
  const whole = { ...command, who: 'me', expectedEnd: null } as const;
  const { nameKey: key } = personKeys({ ...command, infix: command.infix.trim() || null, studentNumber: null });
  const turn = { ...turnOf(step, me, caseId, false), verb: 'prepare-handover' as const };
  const about = { caseId, organisationId: me.organisationId, openedOn: today, openedAs: 'by-hand' };
  await desk.cases.open({ ...about, pseudonym: newId(), turn });
  await desk.cases.setContact(caseId, me.memberId);
  await desk.people.add(recordOf(me, whole, { caseId, key, today }));
  const phone = command.phone.trim();
  const open = fieldsOf(draft.kind, await desk.exchanges.narrowed());
  const blocks = freshBlocks(open, phone ? { reach: `Bel of app ${phone}.` } : {});
  await desk.handovers.begin({ ...draft, question: command.question.trim() }, blocks);
}

const handOver = makeAct<Placed, HandedOver>('hand-over-new', async (step, command) => {
  const me = step.actor;
  if (me.kind !== 'member') return refuse('not-allowed');
  const { nameKey } = personKeys({ ...command, infix: command.infix.trim() || null, studentNumber: null });
  const there = await step.desk.people.withKey(me.organisationId, nameKey);
  if (there !== undefined) return refuse('already-there', 'familyName', { caseId: there });
  const draft = await receiverOf(step, me, command.codeFound);
  if (!draft.ok) return draft;
  const from = await step.desk.directory.organisation(me.organisationId);
  const to = await step.desk.directory.organisation(draft.value.toOrganisationId);
  if (!from || !to) throw new Error('a hand-over names an organisation that is not in the directory');
  const answers = await ready(step, draft.value, to);
  if (!answers.ok) return refuse('receiver-closed', 'place', { name: to.name, phone: to.phone ?? '' });
  await write(step, me, command, draft.value);
  const { caseId, id } = draft.value;
  const [handover, facts] = [await step.desk.handovers.find(id), await step.desk.cases.find(caseId)];
  if (!handover || !facts) throw new Error('what was just written is not there');
  const sent = await send(
    step,
    { handover, facts, relation: 'lead', side: 'sender', from, to },
    command.secrets,
    undefined,
  );
  if (!sent.ok) throw new Error(`a new hand-over was refused: ${sent.refusals.map(({ code }) => code).join(' ')}`);
  return ok({ ...sent.value, handoverId: id });
});

/**
 * Leerplicht hands a young person over to the Doorstroompunt of where he or she lives (H6): typed here, because its own
 * register is elsewhere, and there at once. It adds nobody to keep. Refuses by field, all at once.
 */
export async function handOverNew(house: House, actor: Actor, command: HandOverNew): Promise<Outcome<HandedOver>> {
  if (actor.kind !== 'member' || !mayEver(actor, 'hand-over-new')) return refuse('not-allowed');
  if (!mayHandOverNew(actor)) return refuse('not-allowed');
  const placed = placeOf(house, command);
  // As the receiver would have to type it: leerplicht itself adds nobody.
  const checked = checkNewPerson({ ...command, expectedEnd: null }, 'doorstroompunt', house.today());
  const said = checkText(command.question, 'question', { was: '' });
  const refusals = [
    ...[checked, placed, said].flatMap((outcome) => (outcome.ok ? [] : outcome.refusals)),
    ...textProblems(command.question, 400, 'question'),
  ];
  if (!placed.ok || refusals.length > 0) return { ok: false, refusals };
  const { placeFound, codeFound } = placed.value;
  if (codeFound === null) return refuse('place-without-municipality', 'place');
  return handOver(house, actor, { ...command, placeFound, codeFound, secrets: freshLink(house) });
}

/** Only who keeps its own young people elsewhere, and hands over by law. */
export const mayHandOverNew = ({ organisationKind }: Member): boolean =>
  !mayBegin(organisationKind) &&
  kindsBetween(organisationKind, 'doorstroompunt').some(({ course }) => course === 'arrives');
