import type { ComponentChildren } from 'preact';
import type { Member, Parent } from '#domain/access/actor.ts';
import { OwnShell } from '#web/door/own-shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import type { Language } from '#web/language/languages.ts';

type Props = {
  visit: Visit<Member | Parent | undefined>;
  language: Language;
  title: string;
  wrong?: boolean;
  children: ComponentChildren;
};

/** A page for who looks along with a young person. */
export function ParentShell({ visit, language, title, wrong, children }: Props) {
  const parent = visit.actor?.kind === 'parent' ? visit.actor : undefined;
  const home = parent ? '/meekijken' : '/ouder';
  return (
    <OwnShell visit={visit} title={title} language={language} home={home} forWhom={parent?.linkId} wrong={wrong}>
      {children}
    </OwnShell>
  );
}
