/** How far a job is: "120 van 182" in words and as a bar. `label` says which job. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const text = `${done} van ${total}`;
  return (
    <div class="progress stack-s">
      <p>
        <strong>{label}</strong> <span class="num">{text}</span>
      </p>
      <progress role="progressbar" value={done} max={Math.max(total, 1)} aria-label={label} aria-valuetext={text} />
    </div>
  );
}
