import { useContext } from 'preact/hooks';
import { Kit } from './kit-words.ts';
import { useNoDay } from './typed-days.ts';

export type FormError = { field: string; text: string };

/** What is wrong with one field; undefined = nothing. */
export const errorAt = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;

/** All errors of a form on top of the page. Takes the focus on load without script; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const { faults } = useContext(Kit);
  const noDay = useNoDay();
  if (errors.length === 0) return null;
  return (
    <div class="sum stack" id="fouten" role="alert" tabIndex={-1} autofocus>
      <h2>{faults(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.text}`}>
            <a href={`#${error.field}`}>{noDay(error.field) ?? error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
