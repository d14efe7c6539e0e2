/** The reader's name across a printed sheet: who leaves paper of an afgeschermd young person lying about is known. */
export function Watermark({ name }: { name: string }) {
  return (
    <p class="mark mark--name" aria-hidden="true">
      {name}
    </p>
  );
}
