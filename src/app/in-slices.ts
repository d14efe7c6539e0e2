import type { House } from './house.ts';

/** How many cases a sweep takes in one transaction: on the embedded engine all others wait for it. */
export const AT_ONCE = 50;
/** How many were done, and after which case the next slice begins; null = there are no more. */
export type Slice = { readonly done: number; readonly last: string | null };

/** What a slice of at most AT_ONCE rows, in the order of their cases, leaves for the next. */
export const sliceOf = (rows: readonly { readonly caseId: string }[], done: number): Slice => ({
  done,
  last: rows.length < AT_ONCE ? null : (rows.at(-1)?.caseId ?? null),
});

/** Slice after slice, with room for others in between. Returns how many were done; cut off halfway, the next time does the rest. */
export async function inSlices(house: House, slice: (after: string | null) => Promise<Slice>): Promise<number> {
  let { done, last } = await slice(null);
  while (last !== null) {
    await house.pause();
    const next = await slice(last);
    done += next.done;
    last = next.last;
  }
  return done;
}
