import type { IntakeStore } from '#app/ports/intake.ts';
import type { Tx } from '../database.ts';
import type { Visit } from '../session.ts';

export const intakeStore = (_tx: Tx, _visit: Visit): IntakeStore => ({});
