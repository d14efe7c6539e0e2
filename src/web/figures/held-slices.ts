import type { Slice } from '#domain/figures/statline-slice.ts';

type Held = { readonly memberId: string; readonly slice: Slice; readonly timer: NodeJS.Timeout };

const MINUTES = 15;
const MOST = 5;
const held = new Map<string, Held>();

function drop(key: string): void {
  clearTimeout(held.get(key)?.timer);
  held.delete(key);
}

/**
 * What was read of a file of StatLine waits here until its columns are chosen: in the memory of this process, one for each
 * colleague, a quarter of an hour. Public numbers only. After a restart the page asks for the file again.
 */
export function holdSlice(key: string, memberId: string, slice: Slice): void {
  for (const [other, one] of held) if (one.memberId === memberId) drop(other);
  const [oldest] = held.keys();
  if (held.size >= MOST && oldest !== undefined) drop(oldest);
  const timer = setTimeout(() => drop(key), MINUTES * 60_000);
  timer.unref();
  held.set(key, { memberId, slice, timer });
}

/** The slice that this colleague holds; undefined when it is gone or of somebody else. */
export function heldSlice(key: string, memberId: string): Slice | undefined {
  const one = held.get(key);
  return one?.memberId === memberId ? one.slice : undefined;
}

/** Forgets it: its table was kept. */
export const dropSlice = drop;
