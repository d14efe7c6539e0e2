import type { ComponentChildren } from 'preact';

/** Nothing here, and what then: a title that is good news or a way on, one sentence, a link or button. */
export function EmptyState({
  title,
  children,
  level = 2,
}: {
  title: string;
  children?: ComponentChildren;
  level?: 2 | 3 | undefined;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="empty stack">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
