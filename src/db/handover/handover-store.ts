import type { HandoverStore } from '#app/ports/handovers.ts';
import type { Tx } from '../database.ts';

export const handoverStore = (_tx: Tx): HandoverStore => ({});
