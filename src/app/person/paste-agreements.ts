import { ok, refuse, type Refusal } from '#domain/outcome.ts';
import { readDue, type PastedRow } from '#domain/person/pasted-agreements.ts';
import { admit, makeAct } from '../house.ts';
import { dueFaults, wordsFaults } from './agreements.ts';
import { memberOf } from '../turn/open-turn.ts';

/** How many rows at once. */
export const mostPasted = 40;
type Row = Pick<PastedRow, 'line' | 'what' | 'who' | 'due'>;
type Paste = { readonly caseId: string; readonly rows: readonly Row[] };

const faultsOf = ({ line, what, who, due }: Row, today: string): readonly Refusal[] =>
  [...wordsFaults('what', what), ...wordsFaults('who', who), ...dueFaults(readDue(due, today) ?? '', today)].map(
    (fault) => ({ ...fault, field: `${fault.field === 'dueOn' ? 'due' : fault.field}-${line}` }),
  );

/**
 * Makes an agreement of each row of a pasted table, all or none. Refusals by line: `what-3`, `who-3`, `due-3`; 'no-rows',
 * 'too-many-rows'.
 */
export const pasteAgreements = makeAct<Paste, { readonly made: number }>('make-agreement', async (step, command) => {
  const { caseId, rows } = command;
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  if (rows.length === 0) return refuse('no-rows', 'table');
  if (rows.length > mostPasted) return refuse('too-many-rows', 'table', { most: mostPasted });
  const refusals = rows.flatMap((row) => faultsOf(row, step.today));
  if (refusals.length > 0) return { ok: false, refusals };
  const { organisationId, memberId } = memberOf(step);
  for (const { what, who, due } of rows)
    await step.desk.writing.addAgreement({
      id: step.newId(),
      caseId,
      organisationId,
      memberId,
      what: what.trim(),
      who: who.trim(),
      dueOn: readDue(due, step.today) ?? '',
      atTime: null,
      movedFrom: null,
      doneOn: null,
      version: 1,
    });
  return ok({ made: rows.length });
});
