import type { ComponentChildren } from 'preact';

export type AlertTone = 'info' | 'good' | 'warn' | 'bad';

/** A message that stands on the page: tone by colour, edge and words. `live` reads it aloud when it appears. */
export function Alert({
  tone = 'info',
  title,
  live,
  children,
}: {
  tone?: AlertTone | undefined;
  title?: string | undefined;
  live?: boolean | undefined;
  children: ComponentChildren;
}) {
  return (
    <div class={`alert alert--${tone} stack-s`} role={live ? 'status' : undefined}>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <div class="stack-s">{children}</div>
    </div>
  );
}
