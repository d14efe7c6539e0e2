import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';

/** Kinds of meeting of organisations. Only an overstaptafel is about young people by name. */
const sorts = {
  table: 'Overstaptafel',
  network: 'Netwerkbespreking',
  consultation: 'Beleidsoverleg',
  board: 'Bestuurlijk overleg',
} as const;
export type Sort = keyof typeof sorts;
const levels = { operational: 'Uitvoering', policy: 'Beleid', board: 'Bestuur' } as const;
export type Level = keyof typeof levels;
export type GatheringState = 'planned' | 'held' | 'cancelled';

/** Part in a meeting: the core team stays, a school has a block, a guest comes for one young person after a yes. */
export type Part = 'core' | 'block' | 'guest';
export type Party = {
  readonly organisationId: string;
  readonly part: Part;
  /** 'hh:mm'; null = the whole meeting. */
  readonly begins: string | null;
  readonly ends: string | null;
};
export type Gathering = {
  readonly id: string;
  /** Who calls it together, and who sees to it. */
  readonly organisationId: string;
  readonly memberId: string;
  readonly sort: Sort;
  readonly kindId: string | null;
  readonly level: Level;
  readonly title: string;
  readonly onDay: Day;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly place: string;
  readonly state: GatheringState;
  /** Counts moves, for calendars. */
  readonly sequence: number;
  readonly version: number;
};

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** '9.30', '9:30' or '09:30' as '09:30'; null when empty, undefined when it is no time. */
export function readClock(typed: string): string | null | undefined {
  if (typed === '') return null;
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:](\d{2})(?: uur)?$/.exec(typed) ?? [];
  const read = `${hours.padStart(2, '0')}:${minutes}`;
  return clock.test(read) ? read : undefined;
}

export type TypedTable = {
  readonly kindId: string | undefined;
  readonly onDay: Day | undefined;
  readonly place: string;
  /** Core parties by id. */
  readonly core: readonly string[];
  /** What was typed for each school: 'hh:mm' both, empty = no block. */
  readonly blocks: readonly { readonly organisationId: string; readonly begins: string; readonly ends: string }[];
};
export type PlannedTable = {
  readonly onDay: Day;
  readonly place: string;
  readonly parties: readonly Party[];
  readonly kindId: string;
};

type Slot = { readonly organisationId: string; readonly begins: string; readonly ends: string };
function readBlocks(typed: TypedTable['blocks']): {
  readonly slots: readonly Slot[];
  readonly refusals: readonly Refusal[];
} {
  const refusals: Refusal[] = [];
  const slots: Slot[] = [];
  for (const block of typed) {
    if (block.begins === '' && block.ends === '') continue;
    const [begins, ends] = [readClock(block.begins), readClock(block.ends)];
    const field = `begins-${block.organisationId}`;
    if (!begins || !ends) refusals.push({ code: 'no-clock', field });
    else if (ends <= begins) refusals.push({ code: 'block-backwards', field });
    else if (slots.some((other) => begins < other.ends && other.begins < ends))
      refusals.push({ code: 'block-overlaps', field });
    else slots.push({ organisationId: block.organisationId, begins, ends });
  }
  return { slots: slots.toSorted((a, b) => (a.begins < b.begins ? -1 : 1)), refusals };
}

/**
 * A table of what was typed: the core team for the whole meeting, each sending school in a block of its own, and no two blocks
 * at once. Refusals by field: kind-missing, no-day, in-the-past, too-long, bsn, core-missing, blocks-missing, no-clock,
 * block-backwards, block-overlaps.
 */
export function checkTable(typed: TypedTable, today: Day): Outcome<PlannedTable> {
  const { kindId, onDay, place, core } = typed;
  const { slots, refusals: wrong } = readBlocks(typed.blocks);
  const day = (): readonly Refusal[] => {
    if (onDay === undefined || !isDay(onDay)) return [{ code: 'no-day', field: 'onDay' }];
    return onDay < today ? [{ code: 'in-the-past', field: 'onDay' }] : [];
  };
  const where = (): readonly Refusal[] => {
    if (place.length > 120) return [{ code: 'too-long', field: 'place', values: { most: 120 } }];
    return findBsn(place).found ? [{ code: 'bsn', field: 'place' }] : [];
  };
  const first = typed.blocks[0]?.organisationId ?? '';
  const refusals = [
    ...(kindId === undefined ? [{ code: 'kind-missing', field: 'kind' }] : []),
    ...day(),
    ...where(),
    ...(core.length === 0 ? [{ code: 'core-missing', field: 'core' }] : []),
    ...(slots.length === 0 && wrong.length === 0 ? [{ code: 'blocks-missing', field: `begins-${first}` }] : []),
    ...wrong,
  ];
  if (kindId === undefined || refusals.length > 0) return { ok: false, refusals };
  const parties: readonly Party[] = [
    ...core.map((organisationId) => ({ organisationId, part: 'core' as const, begins: null, ends: null })),
    ...slots
      .filter(({ organisationId }) => !core.includes(organisationId))
      .map((slot) => ({ ...slot, part: 'block' as const })),
  ];
  return ok({ kindId, onDay: onDay ?? today, place, parties });
}
