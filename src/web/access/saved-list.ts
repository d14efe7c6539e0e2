import type { Taken } from '#app/access/take-along.ts';
import { exchangeOf } from '#domain/exchange/register.ts';
import type { ActName } from '#domain/access/acts.ts';
import { reasonWords } from '#domain/access/exporting.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { tableOut, type ColumnOut } from '#web/daily/table-out.tsx';
import type { Reply, Visit } from '#web/door/visit.ts';

/** A list on its way out: the name of the file without what comes after a dot, and cells as they are. */
export type SavedList = {
  readonly name: string;
  /** On paper, and the list to go back to from there. */
  readonly title: string;
  readonly back: string;
  readonly columns: readonly ColumnOut[];
  readonly rows: readonly (readonly string[])[];
  /** Read by another system: no line above the heads. */
  readonly forSystem?: true;
};
const lines = (n: number) => (n === 1 ? '1 regel' : `${n} regels`);

/**
 * The list the way that was chosen (web/daily/table-out.tsx), with its mark at the end of each row, so that a part of it has
 * one too; who and why stand in the first line.
 */
export function savedList(
  visit: Visit<Member>,
  { mark, fields }: Pick<Taken<unknown>, 'mark' | 'fields'>,
  list: SavedList,
): Promise<Reply> {
  const { actor, house } = visit;
  const said = `Meegenomen door ${actor.name}, ${actor.organisationName}, op ${longDay(mark.madeOn)}. Waarvoor: ${reasonWords(mark.reason, mark.words)}. ${lines(mark.rows)}. Kenmerk ${mark.mark}.`;
  const example = house.demo && !list.forSystem ? ['voorbeeld: verzonnen mensen'] : [];
  return tableOut(visit, {
    name: `${list.name}${house.demo ? '-voorbeeld' : ''}-${mark.mark}`,
    title: list.title,
    above: list.forSystem ? [] : [...example, said],
    exchange: exchangeOf(mark.act as ActName).id,
    fields,
    columns: list.columns,
    rows: list.rows,
    mark: mark.mark,
    back: list.back,
  });
}
