import type { ComponentChildren } from 'preact';

type Parts = Readonly<Record<string, ComponentChildren>>;

// Preact types the property (a boolean); what a browser reads is the attribute, and a boolean never becomes that one.
const untranslated = { translate: 'no' } as Record<string, unknown>;

/** Names of people and organisations are never translated, by nobody's browser, and keep their own direction. */
export const Name = ({ children }: { children: string }) => (
  <bdi {...untranslated} lang="nl">
    {children}
  </bdi>
);

const hole = /\{(\w+)\}/;
/** A sentence of a catalogue with its names and days in place: '{wie} belt jou.' Throws for a hole that nothing fills. */
export function Say({ text, with: parts }: { text: string; with: Parts }) {
  return (
    <>
      {text.split(hole).map((part, at) => {
        if (at % 2 === 0) return part;
        if (!Object.hasOwn(parts, part)) throw new Error(`nothing for {${part}}`);
        const given = parts[part];
        return typeof given === 'string' ? <Name key={at}>{given}</Name> : given;
      })}
    </>
  );
}

/** The same where only text can stand: a title, a hint. */
export const said = (text: string, parts: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const given = parts[name];
    if (given === undefined) throw new Error(`nothing for {${name}}`);
    return String(given);
  });

/** What colleagues wrote is not translated by a machine: it says in which language it is. */
export const InDutch = ({ children }: { children: ComponentChildren }) => (
  <div lang="nl" dir="ltr" class="stack">
    {children}
  </div>
);
