/**
 * Across every printed sheet, and on paper only: that it is an example, who printed it and when. Whoever leaves paper
 * about is known. Not for screen readers: nothing of it is on the screen.
 */
export function Watermark({ lines }: { lines: readonly string[] }) {
  const [first, ...rest] = lines;
  if (first === undefined) return null;
  return (
    <p class="mark" aria-hidden="true">
      {first}
      {rest.map((line) => (
        <small key={line}>
          <br />
          {line}
        </small>
      ))}
    </p>
  );
}
