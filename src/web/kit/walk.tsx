import { href as fileAt } from './assets.ts';
import { Link } from './link.tsx';

export type WalkProps = {
  /** What is walked through: "Jongeren in dit blok". */
  label: string;
  before?: string | undefined;
  after?: string | undefined;
  at: number;
  of: number;
};

/** To the next and the one before of a few pages, without naming them; with a script also by the arrow keys (assets/tafel.js). */
export function Walk({ label, before, after, at, of }: WalkProps) {
  return (
    <nav class="row" aria-label={label}>
      {before && (
        <Link href={before} class="button" step="prev">
          Vorige
        </Link>
      )}
      <span>
        {at} van {of}
      </span>
      {after && (
        <Link href={after} class="button" step="next">
          Volgende
        </Link>
      )}
      <script type="module" src={fileAt('tafel.js')} />
    </nav>
  );
}
