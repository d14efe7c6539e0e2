import type { Day } from '#law/day.ts';

/** A municipality that went into another on a day; one that was split has a row for each part. */
type Merger = { readonly code: string; readonly name: string; readonly into: string; readonly on: Day };
export type Mergers = ReadonlyMap<string, readonly Merger[]>;
/** What this file needs of the facts (place.ts). */
type Facts = {
  readonly municipalities: ReadonlyMap<string, { readonly name: string }>;
  readonly mergers: Mergers;
};

/**
 * The municipality that a code stands for on a day: itself before it merged, then the one it went into, and so on. A code
 * of a municipality that was split stays what it is: nobody can say into which part somebody fell.
 */
export function municipalityOn({ mergers }: Pick<Facts, 'mergers'>, code: string, day: Day): string {
  const [merged, ...parts] = mergers.get(code) ?? [];
  return merged && parts.length === 0 && merged.on <= day ? municipalityOn({ mergers }, merged.into, day) : code;
}

/** Whether this municipality is there on a day: for a list to choose from. */
export const isThere = ({ mergers }: Pick<Facts, 'mergers'>, code: string, day: Day): boolean =>
  !(mergers.get(code) ?? []).some(({ on }) => on <= day);

/** How a municipality is or was called; a case of before a merger keeps the name of its time. Undefined = no such code. */
export const municipalityName = ({ municipalities, mergers }: Facts, code: string): string | undefined =>
  municipalities.get(code)?.name ?? mergers.get(code)?.[0]?.name;

/** Reads data/herindelingen.csv. Throws when a row leads to a municipality that is neither in the list nor merged itself. */
export function readMergers(rows: readonly (readonly string[])[], isKnown: (code: string) => boolean): Mergers {
  const mergers = new Map<string, Merger[]>();
  for (const [code = '', name = '', into = '', on = ''] of rows)
    mergers.set(code, [...(mergers.get(code) ?? []), { code, name, into, on }]);
  for (const { code, into } of [...mergers.values()].flat())
    if (!isKnown(into) && !mergers.has(into)) throw new Error(`${code} merges into ${into}, which is unknown`);
  return mergers;
}
