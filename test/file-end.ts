/** What a test file leaves open although the worker that runs it goes on with the next one: test/setup.ts ends it. */
const ends: (() => Promise<unknown>)[] = [];

/** Does this when the test file is done. */
export const atFileEnd = (end: () => Promise<unknown>): void => void ends.push(end);

export async function endFile(): Promise<void> {
  for (const end of ends.splice(0)) await end();
}
