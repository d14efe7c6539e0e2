import type { Published } from '#domain/figures/published.ts';
import type { Slice } from '#domain/figures/statline-slice.ts';

const MINUTES = 15;
const MOST = 5;

/** What was read and waits for an answer: in the memory of this process, one for each colleague, a quarter of an hour. */
function waiting<T>() {
  const held = new Map<string, { readonly memberId: string; readonly read: T; readonly timer: NodeJS.Timeout }>();
  const drop = (key: string): void => {
    clearTimeout(held.get(key)?.timer);
    held.delete(key);
  };
  return {
    hold(key: string, memberId: string, read: T): void {
      for (const [other, one] of held) if (one.memberId === memberId) drop(other);
      const [oldest] = held.keys();
      if (held.size >= MOST && oldest !== undefined) drop(oldest);
      const timer = setTimeout(() => drop(key), MINUTES * 60_000);
      timer.unref();
      held.set(key, { memberId, read, timer });
    },
    /** What this colleague holds; undefined when it is gone or of somebody else. */
    of(key: string, memberId: string): T | undefined {
      const one = held.get(key);
      return one?.memberId === memberId ? one.read : undefined;
    },
    drop,
  };
}

/** What was read of a file of StatLine, until its columns are chosen. Public numbers only; after a restart the page asks for the file again. */
export const heldSlices = waiting<Slice>();
/** A table that is there already with other numbers, until somebody says whether it replaces that one. */
export const heldTables = waiting<Published>();
