import type { ComponentChildren } from 'preact';
import { ForWhom } from '#web/kit/for-whom.ts';
import { Page } from '#web/kit/page.tsx';
import { notices } from './notices.ts';
import type { Visit } from './visit.ts';

type Props = {
  visit: Pick<Visit<unknown>, 'demo' | 'notice' | 'help' | 'theme'>;
  title: string;
  /** Where the brand leads: the own page of who is in, else the door. */
  home: string;
  /** As whom the page was made, so that what is typed never lands at another; undefined while nobody is in. */
  forWhom: string | undefined;
  wrong?: boolean | undefined;
  children: ComponentChildren;
};

/** A page for who came in by a link or card of the own: large, without menu or region; the title names nobody. */
export function OwnShell({ visit: { demo, notice, help, theme }, title, home, forWhom, wrong, children }: Props) {
  return (
    <ForWhom.Provider value={forWhom}>
      <Page
        title={title}
        home={home}
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
