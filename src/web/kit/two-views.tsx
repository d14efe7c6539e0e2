import type { ComponentChildren } from 'preact';

export type View = { title: string; body: ComponentChildren };

/** The same thing as two people see it, next to each other: "Zo ziet Sanne het" and "Zo ziet Samira het". */
export function TwoViews({ first, second }: { first: View; second: View }) {
  return (
    <div class="even">
      {[first, second].map(({ title, body }) => (
        <section class="view" key={title}>
          <h2>{title}</h2>
          <div class="stack">{body}</div>
        </section>
      ))}
    </div>
  );
}
