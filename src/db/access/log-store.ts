import type { LogStore } from '#app/ports/log.ts';
import type { Tx } from '../database.ts';

export const logStore = (_tx: Tx): LogStore => ({});
