/** A code to tell somebody by phone: large, in groups of three, read out digit by digit. */
export function BigCode({ code }: { code: string }) {
  return (
    <p class="metric__value">
      <span aria-hidden="true">{code.replace(/(\d{3})(?=\d)/g, '$1 ')}</span>
      <span class="sr">{code.split('').join(' ')}</span>
    </p>
  );
}
