import type { ComponentChildren } from 'preact';
import { ForWhom } from '#web/kit/for-whom.ts';
import { Kit } from '#web/kit/kit-words.ts';
import { Page, type PageProps } from '#web/kit/page.tsx';
import { languages, type Language } from '#web/language/languages.ts';
import { LanguageLinks } from '#web/language/language-links.tsx';
import { OtherLanguages } from '#web/language/open-shell.tsx';
import { keepingLanguage } from '#web/language/spoken.ts';
import { notices } from './notices.ts';
import { isOwnLinkNotice } from './own-link-notices.ts';
import type { Visit } from './visit.ts';

type Props = {
  visit: Pick<Visit<unknown>, 'demo' | 'notice' | 'help' | 'theme' | 'path'>;
  title: string;
  /** Where the brand leads: the own page of who is in, else the door. */
  home: string;
  /** As whom the page was made, so that what is typed never lands at another; undefined while nobody is in. */
  forWhom: string | undefined;
  /** Of a page that speaks more than Dutch: in which it speaks now. It then offers the others. */
  language?: Language | undefined;
  wrong?: boolean | undefined;
  /** The one thing of the page goes first: the other languages stand below. */
  languagesLast?: boolean | undefined;
  script?: PageProps['script'];
  children: ComponentChildren;
};

/** Before somebody is in the address carries the language; after that the cookie of the visit does. */
const Languages = ({ visit: { path }, language, forWhom }: Props & { language: Language }) =>
  forWhom === undefined ? (
    <LanguageLinks language={language} path={path} />
  ) : (
    <OtherLanguages language={language} action="/taal" hidden={{ terug: path }} />
  );

/** A page for who came in by a link or card of the own: large, without menu or region; the title names nobody. */
export function OwnShell(props: Props) {
  const { title, home, forWhom, language, wrong, languagesLast, script, children } = props;
  const { demo, notice, help, theme } = props.visit;
  const { code, dir, around, kit, happened, readBy } = language ?? languages.nl;
  const ofLanguage = (
    <>
      {language && <Languages {...props} language={language} />}
      {readBy === null && <p class="quiet">{around.notRead}</p>}
    </>
  );
  return (
    <ForWhom.Provider value={forWhom}>
      <Kit.Provider value={kit}>
        <Page
          title={title}
          home={forWhom === undefined && language ? keepingLanguage(home, language) : home}
          lang={code}
          dir={dir}
          skip={around.skip}
          demo={demo && { words: around }}
          notice={notice && { text: isOwnLinkNotice(notice) ? happened[notice] : notices[notice] }}
          wrong={wrong}
          large
          theme={theme}
          help={help && { ...help, words: around.help }}
          links={[{ href: '/toegankelijkheid', label: around.accessibility }]}
          script={script}
        >
          {!languagesLast && ofLanguage}
          {children}
          {languagesLast && ofLanguage}
        </Page>
      </Kit.Provider>
    </ForWhom.Provider>
  );
}
