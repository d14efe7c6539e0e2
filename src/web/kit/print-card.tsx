import type { ComponentChildren } from 'preact';

export type PrintCardProps = {
  title: string;
  big: ComponentChildren;
  lines?: readonly string[] | undefined;
  children?: ComponentChildren;
};

/** A card of A6 to print, cut out and keep: one big line (a day, a number) and a few small ones. */
export function PrintCard({ title, big, lines = [], children }: PrintCardProps) {
  return (
    <section class="print-card stack">
      <h2>{title}</h2>
      <p class="print-card__big">{big}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </section>
  );
}
