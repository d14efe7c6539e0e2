import type { WorkStore } from '#app/ports/work.ts';
import type { Tx } from '../database.ts';
import type { Visit } from '../session.ts';

export const workStore = (_tx: Tx, _visit: Visit): WorkStore => ({});
