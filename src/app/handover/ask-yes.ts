/** A colleague asks who speaks for a young person for a yes or no, by a mail link and a code that is told. */
import type { Actor } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { exchange, fieldsOf } from '#domain/exchange/register.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { answerBy, askFaults, lastDayOfAsk, type ShownAsk, type SpeakerKind } from '#domain/handover/yes-ask.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { GivenAsk } from '../ports/yes-asks.ts';
import { memberOf } from '../turn/open-turn.ts';
import { atHandover, type At } from './at.ts';
import type { OnHandover } from './commands.ts';
import { freshLink, type LinkSecrets } from './link.ts';
import { see } from './open-handover.ts';
import type { SenderView } from './views.ts';
import { endAsk, turnWaits } from './yes-turn.ts';
import { sentBy } from '../notice/tell-lost.ts';

type AskedOne = { readonly id: string; readonly kind: SpeakerKind; readonly name: string };
/** How a question by link stands: it waits, it was answered, or the hand-over changed and nobody can answer any more. */
export type AskStanding = 'waits' | 'answered' | 'stopped';
export type YesAskForm = {
  readonly handoverId: string;
  readonly version: number;
  readonly caseId: string;
  readonly firstName: string;
  readonly fullName: string;
  /** Who may be asked: decides here, and the proof was seen. */
  readonly speakers: readonly AskedOne[];
  readonly ownView: string;
  /** Why nobody can be asked by link now. */
  readonly closed: 'self' | 'not-read' | 'shielded' | 'no-speaker' | null;
  readonly preview: ShownAsk;
  /** The day on which an answer is asked, when it goes today. */
  readonly answerBy: Day;
  readonly ask: (GivenAsk & { readonly standing: AskStanding }) | null;
};

const isSpeakerKind = (by: string): by is SpeakerKind => ['parent', 'guardian', 'curator', 'mentor'].includes(by);
const askable = ({ speakers, yes }: SenderView): readonly AskedOne[] =>
  speakers.flatMap(({ id, kind, name, standing }) =>
    standing === 'speaks' && isSpeakerKind(kind) && yes?.by.includes(kind) ? [{ id, kind, name }] : [],
  );

function closedBecause(view: SenderView): YesAskForm['closed'] {
  if (view.shielded) return 'shielded';
  if (view.yes?.who !== 'representative') return 'self';
  if (view.handover.state !== 'read') return 'not-read';
  return askable(view).length === 0 ? 'no-speaker' : null;
}

/** What goes along, as who takes over will read it; by the register of exchanges. */
async function shownOf(step: Step, view: SenderView, birthDate: Day): Promise<ShownAsk> {
  const { name, organisationName, organisationId, memberId } = memberOf(step);
  const colleague = await step.desk.directory.colleague(memberId);
  const phone = colleague?.phone ?? (await step.desk.directory.organisation(organisationId))?.phone ?? null;
  const open = fieldsOf('vraag-om-ja');
  const { kind } = view.between;
  const { purpose } = exchange(kind);
  return {
    firstName: view.youngPerson.firstName,
    fullName: view.youngPerson.fullName,
    age: view.youngPerson.age,
    birthDate,
    place: view.youngPerson.place,
    school: view.asTaker.youngPerson.schoolName,
    lastSchoolDay: view.asTaker.youngPerson.expectedEnd,
    question: view.handover.question,
    blocks: view.asTaker.blocks.filter(({ id }) => open.has(id)).map(({ title, text }) => ({ title, text })),
    asker: { name, organisation: organisationName, phone },
    receiver: { name: view.receiver.name, organisation: view.receiver.organisation },
    purpose,
    article: view.yes?.article ?? '',
    basis: view.yes?.basis ?? 'statutory',
  };
}

/** How a question that went stands now. */
export function standingOf(ask: GivenAsk, { handover }: Pick<SenderView, 'handover'>, today: Day): AskStanding {
  if (ask.answer !== null) return 'answered';
  const same = handover.state === 'read' && handover.version === ask.handoverVersion;
  return same && today <= ask.expiresOn ? 'waits' : 'stopped';
}

type Ready = { readonly at: At; readonly view: SenderView; readonly form: YesAskForm; readonly birthDate: Day };
async function readForm(step: Step, { handoverId }: OnHandover): Promise<Outcome<Ready>> {
  const found = await atHandover(step, handoverId, step.act === 'see-yes-ask' ? 'look' : 'hold');
  if (!found.ok) return found;
  const seen = await see(step, handoverId);
  if (!seen.ok) return seen;
  const view = seen.value;
  const person = await step.desk.people.find(found.value.handover.caseId);
  if (view.as !== 'sender' || view.yes === null || !person) return notFound;
  const { handover, youngPerson } = view;
  const ask = view.yesAsk;
  const form: YesAskForm = {
    handoverId,
    version: handover.version,
    caseId: handover.caseId,
    firstName: youngPerson.firstName,
    fullName: youngPerson.fullName,
    speakers: askable(view),
    ownView: handover.ownView ?? '',
    closed: closedBecause(view),
    answerBy: answerBy(step.today),
    preview: await shownOf(step, view, person.birthDate),
    ask: ask && { ...ask, standing: standingOf(ask, view, step.today) },
  };
  return ok({ at: found.value, view, form, birthDate: person.birthDate });
}

/** Who can be asked, what they will read, and how a question that went stands. Refusal: not-found. */
export const seeYesAsk = makeAct<OnHandover, YesAskForm>('see-yes-ask', async (step, command) => {
  const ready = await readForm(step, command);
  return ready.ok ? ok(ready.value.form) : ready;
});

export type AskYes = OnHandover & {
  readonly version: number;
  readonly speakerId: string;
  readonly mail: string;
  readonly ownView: string;
  /** Why a word that says too much stays in what the young person thinks. */
  readonly keepBecause?: string;
};
export type AskedYes = { readonly code: string; readonly name: string; readonly answerBy: Day; readonly until: Day };

function faultsOf({ form }: Ready, { speakerId, mail, ownView, keepBecause = '' }: AskYes): readonly Refusal[] {
  const checked = checkText(ownView, 'ownView', { was: form.ownView, because: keepBecause });
  return [
    ...(form.speakers.some(({ id }) => id === speakerId) ? [] : [{ code: 'ask-whom', field: 'speaker' }]),
    ...(findBsn(mail).found ? [{ code: 'bsn', field: 'mail' }] : []),
    ...(findBsn(keepBecause).found ? [{ code: 'bsn-in-reason', field: 'ownView' }] : []),
    ...askFaults({ mail, ownView }),
    ...(checked.ok ? [] : checked.refusals),
  ];
}

const ask = makeAct<AskYes & { readonly secrets: LinkSecrets }, AskedYes>('ask-yes', async (step, command) => {
  const ready = await readForm(step, command);
  if (!ready.ok) return ready;
  const { at, view, form } = ready.value;
  if (form.version !== command.version) return refuse('changed-meanwhile');
  if (form.closed !== null) return refuse(`ask-${form.closed}`, 'speaker');
  const refusals = faultsOf(ready.value, command);
  const speaker = form.speakers.find(({ id }) => id === command.speakerId);
  if (refusals.length > 0 || !speaker) return { ok: false, refusals };
  const { desk, today, newId } = step;
  const { organisationId, memberId } = memberOf(step);
  // What the young person thinks is the school's to keep: who is asked does not read it.
  await desk.handovers.change(at.handover, { ownView: command.ownView.trim() });
  const until = lastDayOfAsk(today, {
    kind: speaker.kind,
    endOn: view.speakers.find(({ id }) => id === speaker.id)?.endOn ?? null,
    birthDate: ready.value.birthDate,
    basis: kindRow(at.handover.kind).yes === 'statutory' ? 'statutory' : 'toestemming',
  });
  const id = newId();
  const due = answerBy(today) < until ? answerBy(today) : until;
  await desk.yesAsks.make({
    id,
    caseId: form.caseId,
    organisationId,
    memberId,
    handoverId: form.handoverId,
    handoverVersion: at.handover.version + 1,
    representativeId: speaker.id,
    kind: speaker.kind,
    name: speaker.name,
    shown: form.preview,
    tokenHash: command.secrets.tokenHash,
    codeHash: command.secrets.codeHash,
    askedOn: today,
    answerBy: due,
    expiresOn: until,
  });
  // Token and address stand in the outbox until the mail is out, and are wiped then.
  const sender = sentBy(step, at.handover.caseId);
  const payload = { token: command.secrets.token, to: command.mail.trim(), ...sender };
  await desk.outbox.announce({ id: newId(), kind: 'yes-link', organisationId, payload, onceKey: id });
  await turnWaits(step, at, { dueOn: due, kind: speaker.kind });
  return ok({ code: command.secrets.code, name: speaker.name, answerBy: due, until });
});
/**
 * Mails a link without a name, and gives a code to tell by voice; a link made before ends. Who asked stays on turn by name, with a
 * day. Refusals by field: ask-whom, ask-mail, text-missing, text-too-long, sensitive, bsn; ask-self, ask-not-read, ask-shielded,
 * ask-no-speaker; changed-meanwhile, not-found.
 */
export const askYes = (house: House, actor: Actor, command: AskYes): Promise<Outcome<AskedYes>> =>
  ask(house, actor, { ...command, secrets: freshLink(house) });

/** The link opens nothing any more, and the turn waits for nobody. Refusal: not-found. */
export const closeYesAsk = makeAct<OnHandover, null>('ask-yes', async (step, { handoverId }) => {
  const found = await atHandover(step, handoverId, 'hold');
  if (!found.ok) return found;
  return (await endAsk(step, found.value, 'yes-ask-over')) ? ok(null) : notFound;
});
