/**
 * The reader's name across a printed sheet: who leaves paper of an afgeschermd young person lying about is known. It
 * stands one line lower than the mark of the demo.
 */
export function Watermark({ name }: { name: string }) {
  return (
    <p class="mark" aria-hidden="true">
      <br />
      {name}
    </p>
  );
}
