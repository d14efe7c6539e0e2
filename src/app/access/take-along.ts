import type { ActName } from '#domain/access/acts.ts';
import { openFields } from '#domain/exchange/exchange.ts';
import type { FieldId } from '#domain/exchange/fields.ts';
import { exchangeOf } from '#domain/exchange/register.ts';
import { markOf, whyFaults, type Why } from '#domain/access/exporting.ts';
import { ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Act, type Step } from '../house.ts';
import type { ExportMark, KeptExport } from '../ports/exports.ts';

/** What was taken along, the mark that has to stand in the file, and the fields that may go along now. */
export type Taken<R> = { readonly found: R; readonly mark: ExportMark; readonly fields: ReadonlySet<FieldId> };

/**
 * Makes an act that takes a list out of Aanzet; there is no other way to one. It asks why, counts the rows, and keeps who,
 * why, how many and the mark in the register of exports, in the transaction that reads the list. A list of nobody counts
 * too. Refuses besides what `read` refuses: why-missing, why-words-missing, why-too-long, bsn.
 */
export const makeExport = <C, R>(
  name: ActName,
  rowsIn: (found: R) => number,
  read: (step: Step, command: C) => Promise<Outcome<R>>,
): Act<C & { readonly why: Why }, Taken<R>> =>
  makeAct(name, async (step, command) => {
    const { actor, desk, newId, today } = step;
    if (actor.kind !== 'member') return refuse('not-allowed');
    const { reason, words } = command.why;
    const refusals = whyFaults(command.why);
    // Nobody is read, and logged as taken along, before there is a reason.
    if (reason === undefined || refusals.length > 0) return { ok: false, refusals };
    const found = await read(step, command);
    if (!found.ok) return found;
    const id = newId();
    const mark: ExportMark = {
      id,
      organisationId: actor.organisationId,
      memberId: actor.memberId,
      act: name,
      reason,
      words: reason === 'other' ? words.trim() : null,
      rows: rowsIn(found.value),
      mark: markOf(id),
      madeOn: today,
    };
    await desk.exports.keep(mark);
    return ok({ found: found.value, mark, fields: openFields(exchangeOf(name), await desk.exchanges.narrowed()) });
  });

const mostLines = 200;

/** The register of exports of the own organisation, newest first. */
export const seeExports = makeAct<Record<never, never>, readonly KeptExport[]>('see-exports', async ({ desk }) =>
  ok(await desk.exports.ofOwnOrganisation(mostLines)),
);
