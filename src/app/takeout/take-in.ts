import type { Actor } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { addDays } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { readTakeOut, type TakenOut } from '#domain/takeout/read.ts';
import { rekey, type Rekeyed } from '#domain/takeout/rekey.ts';
import { fileTableNames, tableOf } from '#domain/takeout/tables.ts';
import { makeAct, type House, type Step } from '../house.ts';
import { freshToken } from '../directory/invite.ts';

type File = { readonly bytes: Uint8Array; readonly control: string };
export type CameIn = {
  readonly organisationId: string;
  readonly name: string;
  readonly people: number;
  readonly running: number;
  readonly colleagues: number;
  readonly invited: number;
};
const MOST_BYTES = 100 * 1024 * 1024;
const AT_ONCE = 1000;
const DAYS = 14;

/** Looks at a file without a database: what is in it, and whether anything of it was changed. */
export function lookAtTakeOut(house: Pick<House, 'zip' | 'hash'>, { bytes, control }: File): Outcome<TakenOut> {
  if (bytes.length === 0) return refuse('nothing-chosen', 'file');
  const parts = house.zip.unpack(bytes, MOST_BYTES);
  if (parts === 'too-large') return refuse('take-in-large', 'file');
  if (parts === 'unreadable') return refuse('take-in-foreign', 'file');
  return readTakeOut(parts, control, house.hash);
}

/** The entry that opens for it: the one that is there without account, or a new one. */
async function entry(step: Step, { contents }: TakenOut): Promise<Outcome<string>> {
  const { directory } = step.desk;
  const about = contents.organisation;
  const there = (await directory.organisations()).find(
    (one) => one.kind === about.kind && (one.name === about.name || (one.brin !== null && one.brin === about.brin)),
  );
  if (there?.hasAccount) return refuse('take-in-works-here', 'file');
  const id = there?.id ?? step.newId();
  if (there) await step.desk.takeOut.opens(id);
  else await directory.addOrganisation({ ...about, id, hasAccount: true, worksSo: null, formerNames: [] });
  return ok(id);
}

async function store({ desk }: Step, organisationId: string, { rows }: Rekeyed): Promise<void> {
  for (const name of fileTableNames) {
    if (tableOf(name).readOnly) continue;
    const all = rows.get(name) ?? [];
    for (let at = 0; at < all.length; at += AT_ONCE)
      await desk.takeOut.bringIn(organisationId, name, all.slice(at, at + AT_ONCE));
  }
}

async function invite(step: Step, organisationId: string, memberId: string, house: House): Promise<void> {
  const { token, tokenHash } = freshToken(house);
  const id = step.newId();
  await step.desk.takeOut.invite(organisationId, memberId, id, tokenHash, [step.today, addDays(step.today, DAYS)]);
  const payload = { invitationId: id, token };
  await step.desk.outbox.announce({ id: step.newId(), kind: 'invitation', organisationId, payload, onceKey: id });
}

const bringIn = (house: House) =>
  makeAct<TakenOut, CameIn>('take-in', async (step, file) => {
    if (!keepsRegion(step.actor)) return notFound;
    const opened = await entry(step, file);
    if (!opened.ok) return opened;
    const organisationId = opened.value;
    const fresh = rekey(file, step.today, step.newId);
    await store(step, organisationId, fresh);
    for (const memberId of fresh.leaders) await invite(step, organisationId, memberId, house);
    const cases = fresh.rows.get('cases') ?? [];
    return ok({
      organisationId,
      name: file.contents.organisation.name,
      people: cases.length,
      running: cases.filter(({ state }) => state === 'active').length,
      colleagues: fresh.rows.get('member')?.length ?? 0,
      invited: fresh.leaders.length,
    });
  });

/**
 * An organisation comes in with the file of its step out: all of it or nothing, in one transaction. Who keeps the region does
 * it and reads no young person. Its teamleiders get a link. Refusals: those of readTakeOut, take-in-large,
 * take-in-works-here, nothing-chosen.
 */
export async function takeIn(house: House, actor: Actor, file: File): Promise<Outcome<CameIn>> {
  if (!mayEver(actor, 'take-in') || !keepsRegion(actor)) return notFound;
  const looked = lookAtTakeOut(house, file);
  if (!looked.ok) return looked;
  return bringIn(house)(house, actor, looked.value);
}
