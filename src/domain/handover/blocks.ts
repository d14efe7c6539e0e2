/**
 * What a hand-over tells, in the order of the overgangsdocument: first what goes well. There is no block for health,
 * and none may be added. `request` may be read before taking over, `after` only by who took over.
 */
export const blocks = [
  { id: 'proud', title: 'Hier is {naam} trots op', moment: 'after', goesAlong: true },
  { id: 'wants', title: 'Dit wil {naam}', moment: 'request', goesAlong: true },
  { id: 'can', title: 'Dit kan {naam} goed', moment: 'request', goesAlong: true },
  { id: 'helps-at-work', title: 'Dit helpt {naam} op het werk', moment: 'after', goesAlong: true },
  { id: 'helps-at-home', title: 'Dit helpt {naam} op school of thuis', moment: 'after', goesAlong: false },
  { id: 'done', title: 'Dit is al gedaan', moment: 'after', goesAlong: true },
  { id: 'to-do', title: 'Dit moet nog gebeuren', moment: 'request', goesAlong: true },
  { id: 'reach', title: 'Zo bereik je {naam}', moment: 'after', goesAlong: true },
] as const satisfies readonly {
  readonly id: string;
  readonly title: string;
  readonly moment: 'request' | 'after';
  readonly goesAlong: boolean;
}[];
export type BlockId = (typeof blocks)[number]['id'];
/** A block of one hand-over. */
export type Block = {
  readonly id: BlockId;
  readonly text: string;
  readonly goesAlong: boolean;
  readonly moment: 'request' | 'after';
};
export const longestBlock = 2000;
export const longestQuestion = 400;

/** A fresh set of the blocks that a hand-over can tell (`open`: the register of exchanges), filled with what is known already. */
export const freshBlocks = (open: ReadonlySet<string>, known: Partial<Record<BlockId, string>>): readonly Block[] =>
  blocks
    .filter(({ id }) => open.has(id))
    .map(({ id, moment, goesAlong }) => ({ id, moment, goesAlong, text: known[id] ?? '' }));

/** The blocks as they may leave: one that is not open stays, whatever was ticked. */
export const outgoing = (all: readonly Block[], open: ReadonlySet<string>): readonly Block[] =>
  all.map((block) => (block.goesAlong && !open.has(block.id) ? { ...block, goesAlong: false } : block));

/** The title of a block with the young person's first name. */
export const blockTitle = (id: BlockId, firstName: string): string =>
  (blocks.find((block) => block.id === id)?.title ?? '').replaceAll('{naam}', firstName);
