import type { IntakeStore } from '#app/ports/intake.ts';
import type { Tx } from '../database.ts';
import { batchStore } from './batch-store.ts';
import { finishStore } from './finish-store.ts';
import { leaverStore } from './leaver-store.ts';
import { lineStore } from './line-store.ts';
import { memoryStore } from './memory-store.ts';

/** Reading lists, under the rights of the school that reads. */
export const intakeStore = (tx: Tx): IntakeStore => ({
  ...batchStore(tx),
  ...lineStore(tx),
  ...leaverStore(tx),
  ...finishStore(tx),
  ...memoryStore(tx),
});
