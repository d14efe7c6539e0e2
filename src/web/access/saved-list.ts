import type { ExportMark } from '#app/ports/exports.ts';
import { reasonWords } from '#domain/access/exporting.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { tableOut } from '#web/daily/table-out.tsx';
import type { Reply, Visit } from '#web/door/visit.ts';

/** A list on its way out: the name of the file without what comes after a dot, and cells as they are. */
export type SavedList = {
  readonly name: string;
  /** On paper, and the list to go back to from there. */
  readonly title: string;
  readonly back: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Read by another system: no line above the heads. */
  readonly forSystem?: true;
};
const lines = (n: number) => (n === 1 ? '1 regel' : `${n} regels`);

/**
 * The list the way that was chosen (web/daily/table-out.tsx), with its mark at the end of each row, so that a part of it has
 * one too; who and why stand in the first line.
 */
export function savedList(visit: Visit<Member>, mark: ExportMark, list: SavedList): Promise<Reply> {
  const { actor, house } = visit;
  const said = `Meegenomen door ${actor.name}, ${actor.organisationName}, op ${longDay(mark.madeOn)}. Waarvoor: ${reasonWords(mark.reason, mark.words)}. ${lines(mark.rows)}. Kenmerk ${mark.mark}.`;
  const example = house.demo && !list.forSystem ? ['voorbeeld: verzonnen mensen'] : [];
  return tableOut(visit, {
    name: `${list.name}${house.demo ? '-voorbeeld' : ''}-${mark.mark}`,
    title: list.title,
    above: list.forSystem ? [] : [...example, said],
    heads: list.heads,
    rows: list.rows,
    mark: mark.mark,
    back: list.back,
  });
}
