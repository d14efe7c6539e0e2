import type { ComponentChildren } from 'preact';

export type Column = { label: string; numeric?: boolean | undefined };
export type TableProps = {
  caption: string;
  columns: readonly Column[];
  /** Rows of cells in the order of the columns; the first cell names the row. */
  rows: readonly (readonly ComponentChildren[])[];
  /** A last row with totals. */
  total?: readonly ComponentChildren[] | undefined;
  /** Said instead of the table when there are no rows. */
  empty?: string | undefined;
};

function Row({ cells, columns }: { cells: readonly ComponentChildren[]; columns: readonly Column[] }) {
  return (
    <tr>
      {cells.map((cell, at) =>
        at === 0 ? (
          <th scope="row" key={at}>
            {cell}
          </th>
        ) : (
          <td key={at} class={columns[at]?.numeric ? 'num' : undefined}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );
}

/** A table with caption and scopes; numbers line up at the end. Too wide for a phone: it scrolls inside its own frame. */
export function Table({ caption, columns, rows, total, empty = 'Er is niets om te laten zien.' }: TableProps) {
  if (rows.length === 0) return <p class="quiet">{empty}</p>;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`Tabel: ${caption}`}>
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.label} class={column.numeric ? 'num' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <Row key={at} cells={cells} columns={columns} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row cells={total} columns={columns} />
          </tfoot>
        )}
      </table>
    </div>
  );
}
