import type { ComponentChildren } from 'preact';
import type { Member, Speaker } from '#domain/access/actor.ts';
import { notices } from '#web/door/notices.ts';
import type { Visit } from '#web/door/visit.ts';
import { ForWhom } from '#web/kit/for-whom.ts';
import { Page } from '#web/kit/page.tsx';

type Props = {
  visit: Visit<Member | Speaker | undefined>;
  title: string;
  wrong?: boolean;
  children: ComponentChildren;
};

/** A page for who speaks for a young person: large, without menu or region, and with a title that names nobody. */
export function SpeakerShell({ visit, title, wrong, children }: Props) {
  const { actor, demo, notice, help, theme } = visit;
  const speaker = actor?.kind === 'speaker' ? actor : undefined;
  return (
    <ForWhom.Provider value={speaker?.askId}>
      <Page
        title={title}
        home={speaker ? '/vraag-aan-u' : '/ja'}
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
