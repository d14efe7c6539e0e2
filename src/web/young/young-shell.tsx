import type { ComponentChildren, ComponentProps } from 'preact';
import type { Member, Pupil, Young } from '#domain/access/actor.ts';
import { OwnShell } from '#web/door/own-shell.tsx';
import type { Visit } from '#web/door/visit.ts';

type Anyone = Visit<Member | Young | Pupil | undefined>;
type Props = Pick<ComponentProps<typeof OwnShell>, 'language' | 'languagesLast' | 'script'> & {
  visit: Anyone;
  title: string;
  wrong?: boolean;
  door?: '/r' | '/g';
  children: ComponentChildren;
};

/** A page for a young person, by the own link or by a card of a group moment. */
export function YoungShell({ visit, title, language, languagesLast, script, wrong, door = '/r', children }: Props) {
  const { actor } = visit;
  const young = actor?.kind === 'young' ? actor : undefined;
  const pupil = actor?.kind === 'pupil' ? actor : undefined;
  return (
    <OwnShell
      visit={visit}
      title={title}
      language={language}
      languagesLast={languagesLast}
      script={script}
      home={young ? '/mijn-route' : pupil ? '/mijn-blad' : door}
      forWhom={young?.wayId ?? pupil?.seatId}
      wrong={wrong}
    >
      {children}
    </OwnShell>
  );
}
