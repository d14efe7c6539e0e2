import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Link } from './link.tsx';
import { safeHref } from './safe-href.ts';

export type FilterProps = {
  /** Path of the list itself; the choices become its query. */
  action: string;
  /** Select and Field components, all `optional`. */
  children: ComponentChildren;
  /** What is chosen now; `without` is the same list without that one. */
  chosen?: readonly { text: string; without: string }[] | undefined;
  /** The list without any filter. */
  clear?: string | undefined;
  submit?: string | undefined;
};

function Chosen({ chosen, clear }: { chosen: NonNullable<FilterProps['chosen']>; clear?: string | undefined }) {
  return (
    <div class="row chips">
      {chosen.map(({ text, without }) => (
        <Link key={text} href={without} class="chip">
          <span>
            <span class="sr">Haal weg: </span>
            {text}
          </span>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </Link>
      ))}
      {clear && chosen.length > 1 && <Link href={clear}>Wis alle filters</Link>}
    </div>
  );
}

/** A filter as a plain GET form: open on a wide screen, folded on a phone. Never put names of people in it: they would end up in the address. */
export function Filter({ action, children, chosen = [], clear, submit = 'Laat zien' }: FilterProps) {
  return (
    <div class="stack">
      <details class="filter">
        <summary>Filter{chosen.length > 0 && ` (${chosen.length})`}</summary>
        <form action={safeHref(action)} method="get">
          {children}
          <Button>{submit}</Button>
        </form>
      </details>
      {chosen.length > 0 && <Chosen chosen={chosen} clear={clear} />}
    </div>
  );
}
