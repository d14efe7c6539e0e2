/** A colleague lets somebody look along with a young person, takes that away, and answers what they ask. */
import type { Actor, OrganisationKind } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import { groundOf, lastDayOfLink, mostOfAnswer, partNames, wordsFaults, type Ground } from '#domain/parents/link.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { checkWay, type Channel, type GiveWay } from '#domain/young/way.ts';
import { ageOn, isDay, type Day } from '#law/day.ts';
import { freshLink, type LinkSecrets } from '../handover/link.ts';
import { keptSpeakers, speakersOf } from '../handover/representatives.ts';
import { admit, makeAct, type House, type Step } from '../house.ts';
import type { AskedAlong, GivenLink } from '../ports/parents.ts';
import { memberOf, note } from '../turn/open-turn.ts';
import { sentBy } from '../notice/tell-lost.ts';

type OnCase = { readonly caseId: string };
type MayLook = { readonly id: string; readonly name: string };
export type ParentForm = {
  readonly caseId: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly age: number;
  readonly ground: Ground;
  /** Who can get a link: of who decides, with the proof seen. Empty where the young person says to whom. */
  readonly speakers: readonly MayLook[];
  /** Nobody looks along with who is afgeschermd. */
  readonly shielded: boolean;
  readonly active: boolean;
  readonly links: readonly GivenLink[];
  readonly questions: readonly (AskedAlong & { readonly name: string })[];
};
type Ready = {
  readonly form: ParentForm;
  readonly lead: OrganisationKind;
  readonly birthDate: Day;
  readonly ends: ReadonlyMap<string, Day | null>;
};

async function readForm(step: Step, { caseId }: OnCase): Promise<Outcome<Ready>> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const { desk, today } = step;
  const person = await desk.people.find(caseId);
  if (!person) return notFound;
  const { age, appointed } = await keptSpeakers(step, caseId, person.birthDate, today);
  const lead = memberOf(step).organisationKind;
  const ground = groundOf({ age, lead, appointed });
  const speaking = (await speakersOf(step, caseId, age, today)).filter(({ standing }) => standing === 'speaks');
  const form: ParentForm = {
    caseId,
    firstName: person.firstName,
    fullName: fullName(person),
    age: ageOn(person.birthDate, today),
    ground,
    speakers: ground === 'own-yes' ? [] : speaking.map(({ id, name }) => ({ id, name })),
    shielded: (await desk.cases.isShielded(caseId)) !== undefined,
    active: admitted.value.facts.state === 'active',
    links: (await desk.parents.links(caseId)).filter(({ expiresOn }) => today <= expiresOn),
    questions: await desk.parents.questions(caseId),
  };
  return ok({ form, lead, birthDate: person.birthDate, ends: new Map(speaking.map(({ id, endOn }) => [id, endOn])) });
}

/** Who looks along, who could, and what they asked. Refusal: not-found. */
export const seeParentLinks = makeAct<OnCase, ParentForm>('see-parent-links', async (step, command) => {
  const ready = await readForm(step, command);
  return ready.ok ? ok(ready.value.form) : ready;
});

export type GiveLink = OnCase & {
  /** Of who decides; left out where the young person says to whom. */
  readonly speakerId: string;
  readonly name: string;
  /** The day on which the young person said yes; '' when left empty, undefined when it does not exist. */
  readonly yesOn: Day | undefined;
  readonly shows: readonly string[];
  readonly channel: Channel | undefined;
  readonly to: string;
};
type Typed = GiveLink & { readonly bounds: { readonly sms: boolean; readonly examples: boolean } };
const wayOf = ({ channel, to, bounds }: Typed) =>
  checkWay({ channel, to, codeBy: 'told', codeTo: '' } satisfies GiveWay, { shielded: false, ...bounds });

function whoFaults(
  { ground, speakers }: ParentForm,
  { speakerId, name, yesOn }: GiveLink,
  today: Day,
): readonly Refusal[] {
  if (ground !== 'own-yes')
    return speakers.some(({ id }) => id === speakerId) ? [] : refuse('along-whom', 'speaker').refusals;
  return [
    ...(name === '' || name.length > 120 ? [{ code: 'along-name', field: 'name' }] : []),
    ...(findBsn(name).found ? [{ code: 'bsn', field: 'name' }] : []),
    ...(yesOn === undefined || !isDay(yesOn) || yesOn > today ? [{ code: 'along-yes', field: 'yesOn' }] : []),
  ];
}

const give = makeAct<
  Typed & { readonly secrets: LinkSecrets },
  { readonly name: string; readonly channel: Channel; readonly until: Day }
>('give-parent-link', async (step, command) => {
  const ready = await readForm(step, command);
  if (!ready.ok) return ready;
  const { form, lead, birthDate, ends } = ready.value;
  if (!form.active || form.shielded) return refuse('along-shielded', 'channel');
  const way = wayOf(command);
  const faults = [...whoFaults(form, command, step.today), ...('channel' in way ? [] : way)];
  if (faults.length > 0 || !('channel' in way)) return { ok: false, refusals: faults };
  const { desk, today, newId } = step;
  const { organisationId, memberId } = memberOf(step);
  const own = form.ground === 'own-yes';
  const speaker = form.speakers.find(({ id }) => id === command.speakerId);
  const name = own ? command.name : (speaker?.name ?? '');
  const until = lastDayOfLink(today, {
    ground: form.ground,
    lead,
    birthDate,
    endOn: own ? null : (ends.get(command.speakerId) ?? null),
  });
  // One link a person: a new one ends the one before.
  for (const one of form.links) if (one.name === name) await desk.parents.close(form.caseId, one.id);
  const id = newId();
  await desk.parents.make({
    id,
    caseId: form.caseId,
    organisationId,
    memberId,
    ground: form.ground,
    representativeId: own ? null : (speaker?.id ?? null),
    name,
    shows: partNames.filter((part) => command.shows.includes(part)),
    yesOn: own ? (command.yesOn ?? null) : null,
    channel: way.channel,
    tokenHash: command.secrets.tokenHash,
    codeHash: command.secrets.codeHash,
    madeOn: today,
    expiresOn: until,
  });
  if (way.to !== null) {
    // Token and address stand in the outbox until it is out, and are wiped then.
    const sender = sentBy(step, form.caseId);
    const payload = { token: command.secrets.token, to: way.to, channel: way.channel, ...sender };
    await desk.outbox.announce({ id: newId(), kind: 'parent-link', organisationId, payload, onceKey: id });
  }
  await note(step, form.caseId, { kind: 'looks-along' });
  return ok({ name, channel: way.channel, until });
});

export type GivenLinkNow = {
  readonly name: string;
  readonly channel: Channel;
  readonly until: Day;
  /** To tell, once. */
  readonly code: string;
  /** Of a card only: what stands in its square. Not kept. */
  readonly token: string | null;
};
/**
 * Gives a link to look along; the code is shown once and told. Refusals by field: along-whom, along-name, along-yes, bsn, along-shielded,
 * way-channel, way-number, way-mail, way-no-sms; not-found.
 */
export async function giveParentLink(house: House, actor: Actor, command: GiveLink): Promise<Outcome<GivenLinkNow>> {
  const secrets = freshLink(house);
  const bounds = { sms: house.sms === true, examples: house.demo };
  const given = await give(house, actor, { ...command, bounds, secrets });
  if (!given.ok) return given;
  return ok({ ...given.value, code: secrets.code, token: given.value.channel === 'card' ? secrets.token : null });
}

/** This link opens nothing any more, at the next request. Why is not said there. Refusal: not-found. */
export const closeParentLink = makeAct<OnCase & { readonly linkId: string }, null>(
  'give-parent-link',
  async (step, { caseId, linkId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    if (!(await step.desk.parents.close(caseId, linkId))) return notFound;
    await note(step, caseId, { kind: 'looks-along-over' });
    return ok(null);
  },
);

/** The answer to a question of who looks along; read there. Refusals: words-missing, bsn, words-too-long; not-found. */
export const answerParent = makeAct<OnCase & { readonly questionId: string; readonly words: string }, null>(
  'answer-parent',
  async (step, { caseId, questionId, words }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    const refusals = wordsFaults(words, 'words', mostOfAnswer);
    if (refusals.length > 0) return { ok: false, refusals };
    const { memberId } = memberOf(step);
    const done = await step.desk.parents.answer(caseId, questionId, { words, on: step.today, memberId });
    if (!done) return notFound;
    await note(step, caseId, { kind: 'along-answered' });
    return ok(null);
  },
);
