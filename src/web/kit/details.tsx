import type { ComponentChildren } from 'preact';

/** More for who wants it, folded. Never hide what somebody needs in order to act. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: string;
  open?: boolean | undefined;
  children: ComponentChildren;
}) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div class="details__body stack">{children}</div>
    </details>
  );
}
