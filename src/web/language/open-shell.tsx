import type { ComponentChildren } from 'preact';
import type { Member } from '#domain/access/actor.ts';
import type { Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row } from '#web/kit/layout.tsx';
import { Kit } from '#web/kit/kit-words.ts';
import { Page, type PageProps } from '#web/kit/page.tsx';
import { languages, type Language } from './languages.ts';

type Props = {
  visit: Visit<Member | undefined>;
  language: Language;
  title: string;
  home: string;
  wrong?: boolean;
  /** Meant to be printed on one sheet of this size. */
  paper?: 'a4' | 'a3';
  script?: PageProps['script'];
  framed?: boolean;
  children: ComponentChildren;
};

/** A page for whoever comes by: large, in the reader's language, without menu or account. */
export function OpenShell({
  visit,
  language: { code, dir, around, kit, readBy },
  title,
  home,
  wrong,
  framed,
  paper,
  script,
  children,
}: Props) {
  const { demo, help, theme, region } = visit;
  return (
    <Kit.Provider value={kit}>
      <Page
        title={title}
        home={home}
        region={region}
        lang={code}
        dir={dir}
        skip={around.skip}
        demo={demo && { words: around }}
        wrong={wrong}
        framed={framed}
        large
        a4={paper === 'a4'}
        a3={paper === 'a3'}
        script={script}
        theme={theme}
        help={help && { ...help, words: around.help }}
        links={[{ href: '/toegankelijkheid', label: around.accessibility }]}
      >
        {readBy === null && <p class="quiet">{around.notRead}</p>}
        {children}
      </Page>
    </Kit.Provider>
  );
}

/** The same page in another language; what was answered goes along in the form, and stands in no address. */
export function OtherLanguages({
  language,
  action,
  hidden,
  method,
}: {
  language: Language;
  action: string;
  hidden: Readonly<Record<string, string>>;
  /** 'get' where nothing was answered yet: that page has an address in each language. */
  method?: 'get';
}) {
  return (
    <nav aria-label={language.around.language}>
      <Form action={action} hidden={hidden} method={method} inline>
        <Row>
          {Object.values(languages)
            .filter(({ code }) => code !== language.code)
            .map(({ code, name, dir }) => (
              <Button key={code} kind="plain" name="taal" value={code}>
                <span lang={code} dir={dir}>
                  {name}
                </span>
              </Button>
            ))}
        </Row>
      </Form>
    </nav>
  );
}
