import { dropRoadKeys, makeRoadKey, noteOnTheRoad, openRoadLetter } from '#app/guidance/on-the-road.ts';
import { oneOnTheRoad, seeOnTheRoad, type Named } from '#app/guidance/see-on-the-road.ts';
import type { Member } from '#domain/access/actor.ts';
import { sessionLimits } from '#domain/access/session.ts';
import { calledOnTheRoad, roadResults, roadWays, type RoadResult } from '#domain/guidance/on-the-road.ts';
import { notFound, type Outcome, type Refusal } from '#domain/outcome.ts';
import { id, isId, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { RoadBody, type Coming } from './on-the-road-parts.tsx';

type Visitor = Visit<Member>;
const wayNames = Object.keys(roadWays) as (keyof typeof roadWays)[];
const resultNames = Object.keys(roadResults) as RoadResult[];
const once = 'once';

/** A computer of more people keeps nothing. */
const isShared = ({ caller }: Visitor): boolean => caller.ends?.idleFor === sessionLimits.sharedIdle;

/** Whom to choose from: of today, with the one from whose page this was opened, or of whom was typed, first. */
async function peopleFor(visit: Visitor, caseId: string | undefined): Promise<readonly Named[] | undefined> {
  const { house, actor } = visit;
  const listed = await seeOnTheRoad(house, actor, {});
  if (!listed.ok) return undefined;
  if (caseId === undefined || listed.value.some((one) => one.caseId === caseId)) return listed.value;
  const one = await oneOnTheRoad(house, actor, { caseId });
  return one.ok ? [one.value, ...listed.value] : listed.value;
}

type Back = { readonly form: Typed; readonly refusals: readonly Refusal[] };
async function roadPage(visit: Visitor, back?: Back): Promise<Reply> {
  const chosen = back ? id(back.form, 'caseId') : [visit.query.get('bij') ?? ''].find(isId);
  const named = await peopleFor(visit, chosen);
  if (!named) return gone;
  const people = calledOnTheRoad(named);
  // Not yours, hidden and not there are one answer, and what was typed stays with who typed it.
  const refusals = back && isGone(back.refusals) ? [{ code: 'road-nobody', field: 'caseId' }] : (back?.refusals ?? []);
  const errors = errorsOf(refusals, 'result');
  const coming: Coming = {
    people,
    chosen:
      people.find(({ caseId }) => caseId === chosen)?.caseId ?? (people.length === 1 ? people[0]?.caseId : undefined),
    errors,
    typed: back?.form,
    once: (back && id(back.form, once)) ?? visit.house.newId(),
    shared: isShared(visit),
  };
  return show(
    <Shell visit={visit} title="Onderweg" crumbs={[{ label: 'Mijn werk', href: '/werk' }]} wrong={errors.length > 0}>
      <RoadBody visit={visit} {...coming} />
    </Shell>,
    back ? statusOf(refusals) : 200,
  );
}

const noted = ({ house, actor, today }: Visitor, form: Typed) => {
  const caseId = id(form, 'caseId');
  if (caseId === undefined) return { ok: false, refusals: [{ code: 'road-who', field: 'caseId' }] } as const;
  return noteOnTheRoad(house, actor, {
    once: id(form, once) ?? house.newId(),
    caseId,
    way: oneOf(form, 'way', wayNames),
    result: oneOf(form, 'result', resultNames),
    on: text(form, 'on') || today,
    nextOn: text(form, 'nextOn'),
    text: text(form, 'text'),
    keepBecause: text(form, 'keepBecause'),
  });
};

async function write(visit: Visitor): Promise<Reply> {
  const kept = await noted(visit, visit.form);
  if (!kept.ok) return roadPage(visit, { form: visit.form, refusals: kept.refusals });
  return go('/onderweg', kept.value.called ? 'check-in-call' : 'road-kept');
}

const json = (body: unknown): Reply => ({
  kind: 'file',
  exchange: 'zonder-mensen',
  name: 'antwoord.json',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

async function giveKey(visit: Visitor): Promise<Reply> {
  if (isShared(visit)) return gone;
  const made = await makeRoadKey(visit.house, visit.actor, { sessionId: visit.caller.sessionId ?? null });
  return made.ok ? json(made.value) : gone;
}

/** The form in a letter, once it is open. */
async function letterIn({ house, actor, form }: Visitor): Promise<Outcome<Typed>> {
  const [keyId, about] = [id(form, 'key'), id(form, once)];
  if (keyId === undefined || about === undefined) return notFound;
  const opened = await openRoadLetter(house, actor, { keyId, once: about, letter: text(form, 'letter') });
  if (!opened.ok) return opened;
  const typed = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(opened.value)) typed.set(name, [...(typed.get(name) ?? []), value]);
  return { ok: true, value: typed.set(once, [about]) };
}

/** A letter that no key opens any more: there is nothing to show, and the device throws it away. */
async function lost(visit: Visitor): Promise<Reply> {
  const reply = await roadPage(visit, { form: new Map(), refusals: [{ code: 'road-lost', field: 'text' }] });
  return reply.kind === 'page' ? { ...reply, status: 410 } : reply;
}

async function receive(visit: Visitor): Promise<Reply> {
  const typed = await letterIn(visit);
  if (!typed.ok) return lost(visit);
  const kept = await noted(visit, typed.value);
  if (!kept.ok) return roadPage(visit, { form: typed.value, refusals: kept.refusals });
  return visit.form.has('stil') ? json({ kept: true }) : go('/onderweg', 'road-kept');
}

async function wipe({ house, actor }: Visitor): Promise<Reply> {
  await dropRoadKeys(house, actor, {});
  return { kind: 'go', to: '/onderweg', notice: 'road-wiped', wipes: true };
}

/** Onderweg: what was heard, also where there is no internet (decision 0028). */
export const onTheRoadPages: readonly Page[] = [
  page('GET /onderweg', 'see-on-the-road', (visit) => roadPage(visit)),
  page('POST /onderweg', 'note-on-the-road', write),
  page('POST /onderweg/sleutel', 'note-on-the-road', giveKey),
  page('POST /onderweg/later', 'note-on-the-road', receive),
  page('POST /onderweg/wissen', 'note-on-the-road', wipe),
];
