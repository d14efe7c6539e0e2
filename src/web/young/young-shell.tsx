import type { ComponentChildren } from 'preact';
import type { Member, Pupil, Young } from '#domain/access/actor.ts';
import { notices } from '#web/door/notices.ts';
import type { Visit } from '#web/door/visit.ts';
import { ForWhom } from '#web/kit/for-whom.ts';
import { Page } from '#web/kit/page.tsx';

type Anyone = Visit<Member | Young | Pupil | undefined>;
type Props = { visit: Anyone; title: string; wrong?: boolean; door?: '/r' | '/g'; children: ComponentChildren };

/** A page for a young person: large, without menu or region, and with a title that says to nobody what it is about. */
export function YoungShell({ visit, title, wrong, door = '/r', children }: Props) {
  const { actor, demo, notice, help, theme } = visit;
  const young = actor?.kind === 'young' ? actor : undefined;
  const pupil = actor?.kind === 'pupil' ? actor : undefined;
  return (
    <ForWhom.Provider value={young?.wayId ?? pupil?.seatId}>
      <Page
        title={title}
        home={young ? '/over-mij' : pupil ? '/mijn-blad' : door}
        demo={demo && {}}
        notice={notice && { text: notices[notice] }}
        wrong={wrong}
        large
        theme={theme}
        help={help}
        links={[{ href: '/toegankelijkheid', label: 'Toegankelijkheid' }]}
      >
        {children}
      </Page>
    </ForWhom.Provider>
  );
}
