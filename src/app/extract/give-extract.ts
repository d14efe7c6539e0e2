import { extractKinds, readableUntil, schoolTypeIn, type ExtractKind } from '#domain/extract/kinds.ts';
import type { Extract } from '#domain/extract/extract.ts';
import { findBsn } from '#domain/bsn.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import { blockTitle } from '#domain/handover/blocks.ts';
import { pastDayProblems, textProblems } from '#domain/handover/problems.ts';
import { whoSaysYes, type YesRule } from '#domain/handover/yes.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import type { Member } from '#domain/access/actor.ts';
import { knownBlocks } from '../handover/begin-handover.ts';
import { textRefusals } from '../handover/edit-handover.ts';
import { freshLink, keepLink, type LinkSecrets } from '../handover/link.ts';
import { checkWhoSaid } from '../handover/record-yes.ts';
import { checkSpeaker, keptSpeakers, type KeptSpeakers } from '../handover/representatives.ts';
import { admit, makeAct, type Act, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Organisation } from '../ports/directory.ts';
import type { PersonRecord } from '../ports/people.ts';
import type { ExtractForm, GiveExtract, Given } from './commands.ts';

const mailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const mostOfRequest = 400;

type Able = { readonly me: Member; readonly person: PersonRecord };
/** Who leads and may give one of this young person. Afgeschermd goes to nobody without a name here: then one calls. */
async function able(step: Step, kind: ExtractKind, caseId: string): Promise<Outcome<Able>> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const person = await step.desk.people.find(caseId);
  if (step.actor.kind !== 'member' || !person) return notFound;
  if (!extractKinds[kind].from.includes(step.actor.organisationKind)) return notFound;
  if (admitted.value.facts.state !== 'active') return refuse('case-ended');
  if (await step.desk.cases.isShielded(caseId)) return refuse('shielded-no-extract');
  return ok({ me: step.actor, person });
}

const yesRule = ({ me }: Able, { age, appointed }: KeptSpeakers, capacity: GiveExtract['capacity']): YesRule =>
  whoSaysYes({ basis: 'toestemming', from: me.organisationKind, age, capacity, appointed });

const formOf = async (step: Step, kind: ExtractKind, caseId: string): Promise<Outcome<ExtractForm>> => {
  const found = await able(step, kind, caseId);
  if (!found.ok) return found;
  const { person } = found.value;
  const row = extractKinds[kind];
  const known: Partial<Record<string, string>> = await knownBlocks(step, caseId);
  const open = fieldsOf(kind, await step.desk.exchanges.narrowed());
  const all = await step.desk.directory.organisations();
  return ok({
    kind,
    firstName: person.firstName,
    fullName: fullName(person),
    parties: all
      .filter((o) => row.to.includes(o.kind))
      .map(({ id, name, hasAccount, phone }) => ({ organisationId: id, name, hasAccount, phone })),
    blocks: row.blocks
      .filter((id) => open.has(id))
      .map((id) => ({ id, title: blockTitle(id, person.firstName), text: known[id] ?? '' })),
    yes: yesRule(found.value, await keptSpeakers(step, caseId, person.birthDate, step.today), 'unknown'),
  });
};

function toWhom(to: Outcome<Organisation>, { name, mail }: GiveExtract): readonly Refusal[] {
  const refusals = [...(to.ok ? [] : to.refusals), ...textProblems(name, 80, 'name')];
  if (findBsn(name).found) refusals.push({ code: 'bsn', field: 'name' });
  if (findBsn(mail).found) refusals.push({ code: 'bsn', field: 'mail' });
  if (mail.trim() && !(to.ok && to.value.hasAccount) && !mailShape.test(mail.trim()))
    refusals.push({ code: 'no-mail-address', field: 'mail' });
  return refusals;
}

function saysTooMuch(kind: ExtractKind, text: string, field: string): readonly Refusal[] {
  const found = kind === 'H13' ? schoolTypeIn(text) : undefined;
  return found === undefined ? [] : [{ code: 'school-type', field, values: { found } }];
}

function whatItSays(kind: ExtractKind, { request, keepRequestBecause, texts }: GiveExtract): readonly Refusal[] {
  const row = extractKinds[kind];
  const refusals: Refusal[] = [
    ...textProblems(request, mostOfRequest, 'request'),
    ...textRefusals(request, 'request', { was: '', because: keepRequestBecause }),
    ...saysTooMuch(kind, request, 'request'),
  ];
  for (const { id, text, keepBecause } of texts) {
    if (!row.blocks.includes(id)) refusals.push({ code: 'unknown-block', field: 'texts' });
    refusals.push(...textRefusals(text, id, { was: '', because: keepBecause }), ...saysTooMuch(kind, text, id));
  }
  if (!texts.some(({ text }) => text.trim())) refusals.push({ code: 'nothing-goes-along', field: row.blocks[0] ?? '' });
  return refusals;
}

async function partyOf(step: Step, kind: ExtractKind, organisationId: string): Promise<Outcome<Organisation>> {
  const to = await step.desk.directory.organisation(organisationId);
  return to && !to.mergedIntoId && extractKinds[kind].to.includes(to.kind)
    ? ok(to)
    : refuse('party-missing', 'organisationId');
}

/** The yes, as it stands on the row. */
type Yes = Pick<Extract, 'yesBy' | 'yesName' | 'yesOn' | 'yesHow'>;
async function readYes(step: Step, found: Able, command: GiveExtract): Promise<Outcome<Yes>> {
  const { by, how, on, byName = '', ownView = '' } = command;
  const days = pastDayProblems(on, step.today, 'on');
  if (by === undefined || how === undefined || days.length > 0)
    return {
      ok: false,
      refusals: [
        ...(by === undefined ? [{ code: 'by-missing', field: 'by' }] : []),
        ...(how === undefined ? [{ code: 'how-missing', field: 'how' }] : []),
        ...days,
      ],
    };
  const known = await keptSpeakers(step, command.caseId, found.person.birthDate, on);
  const checked = checkWhoSaid(yesRule(found, known, command.capacity), { answer: 'yes', by, name: byName, ownView });
  const wrong = checked.ok ? await checkSpeaker(step, known, { by, name: byName, on }) : [];
  const said = wrong.length > 0 ? { ok: false as const, refusals: wrong } : checked;
  // The name of who speaks for the young person has a field of its own.
  if (!said.ok)
    return { ok: false, refusals: said.refusals.map((r) => (r.field === 'name' ? { ...r, field: 'byName' } : r)) };
  return ok({ yesBy: by, yesName: by === 'self' ? null : byName.trim(), yesOn: on, yesHow: how });
}

type ExtractOf = { readonly kind: ExtractKind; readonly me: Member; readonly to: Organisation; readonly yes: Yes };
const extractOf = (step: Step, { kind, me, to, yes }: ExtractOf, command: GiveExtract): Extract => ({
  ...yes,
  id: step.newId(),
  caseId: command.caseId,
  kind,
  fromOrganisationId: me.organisationId,
  fromMemberId: me.memberId,
  toOrganisationId: to.id,
  toName: command.name.trim(),
  toMail: to.hasAccount ? null : command.mail.trim() || null,
  state: 'given',
  request: command.request.trim(),
  givenOn: step.today,
  closedOn: null,
  result: null,
});

type Asked = GiveExtract & { readonly secrets: LinkSecrets };
const give =
  (kind: ExtractKind) =>
  async (step: Step, command: Asked): Promise<Outcome<Given>> => {
    const found = await able(step, kind, command.caseId);
    if (!found.ok) return found;
    const { me, person } = found.value;
    const to = await partyOf(step, kind, command.organisationId);
    const yes = await readYes(step, found.value, command);
    const refusals = [...toWhom(to, command), ...whatItSays(kind, command), ...(yes.ok ? [] : yes.refusals)];
    if (!to.ok || !yes.ok || refusals.length > 0) return { ok: false, refusals };
    const extract = extractOf(step, { kind, me, to: to.value, yes: yes.value }, command);
    const leaving = fieldsOf(kind, await step.desk.exchanges.narrowed());
    const texts = command.texts
      .filter(({ id, text }) => leaving.has(id) && text.trim())
      .map(({ id, text }) => ({ id, text: text.trim() }));
    const ownView = command.ownView?.trim() || null;
    await step.desk.extracts.give(extract, { name: fullName(person), texts }, { capacity: command.capacity, ownView });
    await open(step, extract, me);
    if (to.value.hasAccount)
      await tell(step, {
        to: { organisationId: to.value.id, teamId: null, memberId: null },
        kind: 'extract',
        caseId: null,
      });
    const byLink = extract.toMail !== null;
    if (byLink) await keepLink(step, { handover: extract, from: { id: me.organisationId } }, command.secrets);
    return ok({ extractId: extract.id, code: byLink ? command.secrets.code : null });
  };

/** From now on it can be read, for three months: the request and its texts, and nothing else of the case. */
async function open({ desk, today, newId }: Step, extract: Extract, me: Member): Promise<void> {
  await desk.cases.share({
    id: newId(),
    caseId: extract.caseId,
    organisationId: extract.toOrganisationId,
    ground: extract.kind,
    blocks: ['request'],
    from: today,
    until: readableUntil(today),
    purpose: extract.kind,
    reference: extract.id,
  });
  await desk.writing.addEvent({
    id: newId(),
    caseId: extract.caseId,
    organisationId: me.organisationId,
    alsoOrganisationId: null,
    memberId: me.memberId,
    kind: extract.kind === 'H13' ? 'extract-given' : 'referred',
    onDay: today,
    details: { extractId: extract.id },
  });
}

const giveWork = makeAct<Asked, Given>('make-extract', give('H13'));
const giveCare = makeAct<Asked, Given>('refer', give('H14'));
/**
 * Gives an extract to who finds work (H13): for this party, with a yes for this party. Turn and lead stay. Refuses with
 * everything that is missing at once, a word that tells the kind of school, and who may not say yes.
 */
export const makeExtract: Act<GiveExtract, Given> = (house, actor, command) =>
  giveWork(house, actor, { ...command, secrets: freshLink(house) });
/** Refers to care (H14): the request, what the young person wants and how to reach him or her. Nothing comes back but one word. */
export const refer: Act<GiveExtract, Given> = (house, actor, command) =>
  giveCare(house, actor, { ...command, secrets: freshLink(house) });

/** What the form of an extract shows. */
export const extractForm = makeAct<{ readonly caseId: string }, ExtractForm>('make-extract', (step, { caseId }) =>
  formOf(step, 'H13', caseId),
);
/** What the form of a referral shows. */
export const referralForm = makeAct<{ readonly caseId: string }, ExtractForm>('refer', (step, { caseId }) =>
  formOf(step, 'H14', caseId),
);
