export type FormError = { field: string; text: string };

/** What is wrong with one field; undefined = nothing. */
export const errorAt = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;

/** All errors of a form on top of the page. Takes the focus on load without script; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  if (errors.length === 0) return null;
  const title = errors.length === 1 ? 'Er is 1 ding niet goed' : `Er zijn ${errors.length} dingen niet goed`;
  return (
    <div class="sum stack" id="fouten" role="alert" tabIndex={-1} autofocus>
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
