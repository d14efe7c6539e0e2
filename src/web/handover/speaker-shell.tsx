import type { ComponentChildren } from 'preact';
import type { Member, Speaker } from '#domain/access/actor.ts';
import { OwnShell } from '#web/door/own-shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import type { Language } from '#web/language/languages.ts';

type Props = {
  visit: Visit<Member | Speaker | undefined>;
  title: string;
  language: Language;
  wrong?: boolean;
  children: ComponentChildren;
};

/** A page for who speaks for a young person. */
export function SpeakerShell({ visit, title, language, wrong, children }: Props) {
  const speaker = visit.actor?.kind === 'speaker' ? visit.actor : undefined;
  const home = speaker ? '/vraag-aan-u' : '/ja';
  return (
    <OwnShell visit={visit} title={title} language={language} home={home} forWhom={speaker?.askId} wrong={wrong}>
      {children}
    </OwnShell>
  );
}
