import { markOf } from '#domain/access/exporting.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { fileUntil } from '#domain/takeout/steps.ts';
import { fileTableNames, type FileTableName } from '#domain/takeout/tables.ts';
import { writeTakeOut, type Line, type Part } from '#domain/takeout/write.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { Of } from './step-out.ts';

type Read = { readonly parts: readonly Part[]; readonly control: string };
export type TakenFile = { readonly bytes: Uint8Array; readonly control: string; readonly madeOn: Day };

async function everything({ desk }: Step): Promise<ReadonlyMap<FileTableName, readonly Line[]>> {
  const lines = new Map<FileTableName, readonly Line[]>();
  for (const name of fileTableNames) lines.set(name, await desk.takeOut.lines(name));
  return lines;
}

const read = (house: Pick<House, 'hash'>) =>
  makeAct<Of, Read>('take-out', async (step, { organisationId }) => {
    const { desk, actor, today, newId } = step;
    if (actor.kind !== 'member' || actor.organisationId !== organisationId) return notFound;
    const [one, about] = [await desk.takeOut.newest(organisationId), await desk.directory.organisation(organisationId)];
    if (!one || !about || one.askedBy !== actor.memberId) return notFound;
    if (one.state !== 'open' && one.state !== 'ready') return refuse('no-yes');
    if (today > (fileUntil(one) ?? '')) return refuse('yes-over');
    if (await desk.takeOut.isBarred()) return refuse('barred');
    const lines = await everything(step);
    const { name, shortName, kind, brin, municipalityCode, phone, publicPhone } = about;
    const facts = { name, shortName, kind, brin, municipalityCode, phone, publicPhone };
    const { parts, control } = writeTakeOut(facts, today, lines, house.hash);
    if (!(await desk.takeOut.change(one, { takenOn: today, control }))) return notFound;
    const id = newId();
    const who = { organisationId, memberId: actor.memberId, act: 'take-out', reason: 'step-out' as const, words: null };
    await desk.exports.keep({ id, ...who, rows: lines.get('cases')?.length ?? 0, mark: markOf(id), madeOn: today });
    return ok({ parts, control });
  });

/**
 * All data of the own organisation as one zip, for the teamleider who asked, after another person said yes. Kept in the
 * register of exports, and in the log for each young person. Refusals: 'not-found', 'no-yes', 'yes-over' and 'barred'.
 */
export async function takeOut(house: House, actor: Actor, command: Of): Promise<Outcome<TakenFile>> {
  const done = await read(house)(house, actor, command);
  if (!done.ok) return done;
  const { parts, control } = done.value;
  return ok({ bytes: house.zip.pack(parts, house.today()), control, madeOn: house.today() });
}
