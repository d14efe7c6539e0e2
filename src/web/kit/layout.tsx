import type { ComponentChildren } from 'preact';

type Props = { children: ComponentChildren };

/** Blocks under each other with room between them; `roomy` between the sections of a page. */
export function Stack({ children, roomy }: Props & { roomy?: boolean | undefined }) {
  return <div class={roomy ? 'stack-l' : 'stack'}>{children}</div>;
}

/** Buttons or small things next to each other; wraps on a phone. `low`: a field and its button stand on one line. */
export function Row({ children, low }: Props & { low?: boolean | undefined }) {
  return <div class={low ? 'row row--low' : 'row'}>{children}</div>;
}

/** Main matter and a side column; the side comes after it on a phone. `label` names the side column. */
export function Columns({ main, side, label }: { main: ComponentChildren; side: ComponentChildren; label: string }) {
  return (
    <div class="columns">
      <div class="stack-l">{main}</div>
      <aside class="stack-l" aria-label={label}>
        {side}
      </aside>
    </div>
  );
}

/** Equal tiles, as many next to each other as fit. */
export function Tiles({ children }: Props) {
  return <div class="tiles">{children}</div>;
}

/** A part of a page under its own heading; `count` is shown between brackets. */
export function Section({
  title,
  count,
  children,
  id,
}: Props & { title: string; count?: number | undefined; id?: string | undefined }) {
  return (
    <section class="stack" id={id}>
      <h2>
        {title}
        {count !== undefined && ` (${count})`}
      </h2>
      {children}
    </section>
  );
}

/** The h1 of a page, one line under it, and its buttons at the end. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="row row--apart">
      <div class="stack-s">
        <h1>{title}</h1>
        {lead && <p class="quiet">{lead}</p>}
      </div>
      {children && <div class="row">{children}</div>}
    </div>
  );
}
