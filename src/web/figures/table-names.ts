import type { ReplacedTable, StoredTable } from '#app/ports/counts.ts';
import { fullDay, longDay } from '#domain/day-words.ts';
import { ageWords } from '#domain/figures/board-figures.ts';
import type { Day } from '#law/day.ts';

const nameOf = ({ title, source, about }: StoredTable): string =>
  `${title}. Gaat over ${fullDay(about)}. Bron: ${source}`;
const loaded = (table: StoredTable): string => `${nameOf(table)}. Ingelezen op ${longDay(table.loadedOn)}`;

/** A name for each table by id; those with one name are told apart by `more`, and then by their place. */
function named<T extends StoredTable>(tables: readonly T[], name: (table: T) => string, more: (table: T) => string) {
  const groups = [...Map.groupBy(tables, name)];
  return new Map(
    groups.flatMap(([bare, of]) =>
      of.map((table, at): readonly [string, string] => [
        table.id,
        of.length === 1 ? bare : `${more(table)} (${at + 1} van ${of.length})`,
      ]),
    ),
  );
}

/**
 * What each table is called above its numbers, by id. Of two that were kept under one name before that was asked about, each also says
 * when it was read.
 */
export function tableNames(tables: readonly StoredTable[], today: Day): ReadonlyMap<string, string> {
  const name = ({ title, source, about }: StoredTable) =>
    `${title}. Gaat over ${fullDay(about)}, ${ageWords(about, today)} geleden. Bron: ${source}`;
  return named(tables, name, (table) => `${name(table)}. Ingelezen op ${longDay(table.loadedOn)}`);
}

/** The same of tables that were replaced, with the days between which they held. */
export function replacedNames(replaced: readonly ReplacedTable[]): ReadonlyMap<string, string> {
  const name = (table: ReplacedTable) => `${loaded(table)}, vervangen op ${longDay(table.replacedOn)}`;
  return named(replaced, name, name);
}
