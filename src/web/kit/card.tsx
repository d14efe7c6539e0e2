import type { ComponentChildren } from 'preact';

export type CardProps = {
  title?: string | undefined;
  level?: 2 | 3 | undefined;
  soft?: boolean | undefined;
  children: ComponentChildren;
};

/** Things that belong together, in a frame; `soft` for side matter. */
export function Card({ title, level = 2, soft, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={soft ? 'card card--soft stack' : 'card stack'}>
      {title && <Heading>{title}</Heading>}
      {children}
    </section>
  );
}
