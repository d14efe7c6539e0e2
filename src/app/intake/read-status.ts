import type { Actor, OrganisationKind } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { forgetOn, readStatuses, type StatusFault, type StatusRow } from '#domain/intake/status.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import type { StatusLine } from '../ports/statuses.ts';
import { openFile, type ListFile } from './begin-import.ts';

const mostRows = 5000;
const mostShown = 1000;
/** Who has a part in the transition to an mbo: the school that somebody leaves, and the Doorstroompunt. */
export const followsTransition = (kind: OrganisationKind): boolean =>
  ['pro', 'vso', 'vo', 'doorstroompunt'].includes(kind);
/** Two lists, each with its own ground: how applications stand (F11), and who is expected to go (F10). */
export const statusLists = { vva: 'read-status', groslijst: 'read-gross-list' } as const;
export type StatusListKind = keyof typeof statusLists;

type ReadStatus = ListFile & {
  readonly list: StatusListKind;
  /** Lines that cannot be used are left out; else nothing is kept while there is one. */
  readonly leaveFaults: boolean;
};
export type ReadStatuses = { readonly kept: number; readonly faults: readonly StatusFault[] };
type Keep = {
  readonly rows: readonly StatusRow[];
  readonly faults: readonly StatusFault[];
  readonly leaveFaults: boolean;
};

const keepAs = (kind: StatusListKind) =>
  makeAct<Keep, ReadStatuses>(statusLists[kind], async ({ desk, actor, today }, { rows, faults, leaveFaults }) => {
    if (actor.kind !== 'member') return refuse('not-allowed');
    const { organisationId } = actor;
    const cases = await desk.statuses.match(organisationId, rows);
    const known = rows.flatMap((row) => {
      const caseId = cases.get(row.line);
      return caseId === undefined ? [] : [{ ...row, caseId }];
    });
    const strangers = rows
      .filter(({ line }) => !cases.has(line))
      .map(({ line }) => ({ line, code: 'nobody' as const }));
    const all = [...faults, ...strangers].toSorted((a, b) => a.line - b.line);
    if (all.length > 0 && !leaveFaults) return ok({ kept: 0, faults: all });
    const ground = kind === 'vva' ? 'F11' : 'F10';
    if (known.length > 0)
      await desk.statuses.keep(organisationId, ground, known, { readOn: today, forgetOn: forgetOn(today) });
    return ok({ kept: known.length, faults: all });
  });
const keeps = { vva: keepAs('vva'), groslijst: keepAs('groslijst') };

/**
 * Reads how applications stand of own young people, known by exactly their name and birth date. Nobody is added, and of who
 * is not known nothing is kept. With a line that cannot be used nothing is kept either, until `leaveFaults`. Refusals:
 * not-allowed, those of the file, forbidden-column, status-columns, too-many-rows.
 */
export async function readStatusList(house: House, actor: Actor, command: ReadStatus): Promise<Outcome<ReadStatuses>> {
  const here = actor.kind === 'member' && followsTransition(actor.organisationKind);
  if (!here || !mayEver(actor, statusLists[command.list])) return refuse('not-allowed');
  const opened = await openFile(house, command);
  if (!opened.ok) return opened;
  const read = readStatuses(opened.value.table, house.today());
  if (!read) return refuse('status-columns', 'file');
  if (read.rows.length > mostRows) return refuse('too-many-rows', 'file', { most: mostRows });
  return keeps[command.list](house, actor, { ...read, leaveFaults: command.leaveFaults });
}

/** How applications stand, for this purpose and on this page only. */
export const seeStatuses = makeAct<Record<never, never>, readonly StatusLine[]>('see-status', async ({ desk, actor }) =>
  actor.kind === 'member' && followsTransition(actor.organisationKind)
    ? ok(await desk.statuses.statuses(actor.organisationId, mostShown))
    : refuse('not-allowed'),
);

/** Once a day: what was for a transition that is over goes. */
export const forgetStatuses = (house: House): Promise<void> =>
  house.withActor({ kind: 'system', name: 'sweeper' }, 'sweep', (desk) => desk.statuses.forget(house.today()));
