import type { ComponentChildren } from 'preact';

export type Fact = {
  label: string;
  value: ComponentChildren;
  /** Of a label in another language than the page. */
  lang?: string | undefined;
};

/** Facts as a list of names and values. `narrow` for a side column: name above value. Empty values say "Nog niet bekend". */
export function Facts({ facts, narrow }: { facts: readonly Fact[]; narrow?: boolean | undefined }) {
  return (
    <dl class={narrow ? 'facts facts--narrow' : 'facts'}>
      {facts.map(({ label, value, lang }) => (
        <div key={label}>
          <dt lang={lang}>{label}</dt>
          <dd>
            {value === undefined || value === null || value === '' ? <span class="quiet">Nog niet bekend</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
