import { LinkButton } from '#web/kit/button.tsx';
import { Row } from '#web/kit/layout.tsx';
import { languages, type Language } from './languages.ts';

/** As its own readers call it. */
const Called = ({ code, name, dir }: Language) => (
  <span lang={code} dir={dir}>
    {name}
  </span>
);
const others = (language: Language) => Object.values(languages).filter(({ code }) => code !== language.code);

/** The same page in another language, for one with an address in each: links, and nothing to send. */
export const LanguageLinks = ({ language, path }: { language: Language; path: string }) => (
  <nav aria-label={language.around.language}>
    <Row>
      {others(language).map((other) => (
        <LinkButton key={other.code} kind="plain" href={`${path}?taal=${other.code}`}>
          <Called {...other} />
        </LinkButton>
      ))}
    </Row>
  </nav>
);
