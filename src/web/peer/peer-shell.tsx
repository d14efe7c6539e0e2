import type { ComponentChildren } from 'preact';
import type { Member, Peer } from '#domain/access/actor.ts';
import { OwnShell } from '#web/door/own-shell.tsx';
import type { Visit } from '#web/door/visit.ts';

type Props = {
  visit: Visit<Member | Peer | undefined>;
  title: string;
  wrong?: boolean;
  children: ComponentChildren;
};

/** A page for a Next Coach. */
export function PeerShell({ visit, title, wrong, children }: Props) {
  const peer = visit.actor?.kind === 'peer' ? visit.actor : undefined;
  return (
    <OwnShell visit={visit} title={title} home={peer ? '/mijn-jongeren' : '/c'} forWhom={peer?.coachId} wrong={wrong}>
      {children}
    </OwnShell>
  );
}
