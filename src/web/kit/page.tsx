import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { type AssetName, href } from './assets.ts';
import { Footer, type FooterProps } from './footer.tsx';
import { Breadcrumb, type Crumb, DemoBanner, type DemoProps, Header, type HeaderProps } from './header.tsx';
import { Kit } from './kit-words.ts';
import { Notice, type NoticeProps } from './notice.tsx';
import { Watermark } from './watermark.tsx';

/** An NL Design System theme in place of ours: its stylesheet and the class its names live under. */
export type Theme = {
  cssHref: string;
  className?: string | undefined;
  /** So that the browser's own controls match: a light theme says 'light'. */
  scheme?: 'light' | 'dark' | 'light dark' | undefined;
};
export type PageProps = HeaderProps &
  FooterProps & {
    /** Without the product's name; never a name of a young person. */
    title: string;
    children: ComponentChildren;
    /** The page shows errors: the title then starts with "Fout: ". */
    wrong?: boolean | undefined;
    demo?: ({ clock?: ComponentChildren } & DemoProps) | undefined;
    notice?: NoticeProps | undefined;
    crumbs?: readonly Crumb[] | undefined;
    theme?: Theme | undefined;
    /** Bigger buttons under each other, for young people and parents. */
    large?: boolean | undefined;
    /** Stands across each sheet when somebody prints this page: who and when. Not on a page that says the same to everybody. */
    printedBy?: readonly string[] | undefined;
    /** Meant to be printed on one sheet. */
    a4?: boolean | undefined;
    /** Prints large, on one sheet of A3. */
    a3?: boolean | undefined;
    lang?: string | undefined;
    /** Words of the skip link, for a page in another language. */
    skip?: string | undefined;
    dir?: 'ltr' | 'rtl' | undefined;
    /** Stands in the frame of another site: what is chosen here opens the whole window. */
    framed?: boolean | undefined;
    /** A small file of ours that only adds; the page works without it. */
    script?: Extract<AssetName, `${string}.js`> | undefined;
  };

function Head({ title, wrong, demo, theme, script, a3, framed }: PageProps) {
  const { wrong: wrongWord } = useContext(Kit);
  return (
    <head>
      <meta charset="utf-8" />
      {framed && <base target="_top" />}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${wrong ? `${wrongWord}: ` : ''}${title} – Aanzet`}</title>
      {demo && <meta name="robots" content="noindex, nofollow" />}
      <meta name="referrer" content="strict-origin" />
      <meta name="format-detection" content="telephone=no" />
      <meta name="color-scheme" content={theme ? (theme.scheme ?? 'light') : 'light dark'} />
      <link rel="icon" href={href('mark.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={theme?.cssHref ?? href('thema.css')} />
      <link rel="stylesheet" href={href('kern.css')} />
      {a3 && <link rel="stylesheet" href={href('a3.css')} />}
      {script && <script type="module" src={href(script)} />}
    </head>
  );
}

/** A whole page: skip link, demo warning, header, breadcrumb, message, main, footer. Render it with `html()`. */
export function Page(props: PageProps) {
  const {
    children,
    demo,
    notice,
    crumbs,
    theme,
    large,
    a4,
    lang = 'nl',
    dir,
    skip,
    home,
    region,
    nav,
    who,
    help,
    links,
    printedBy = [],
    session,
  } = props;
  return (
    <html lang={lang} dir={dir} class={theme?.className}>
      <Head {...props} />
      <body class={large ? 'large' : undefined}>
        <a class="skip" href="#inhoud">
          {skip ?? 'Naar de inhoud'}
        </a>
        {demo && <DemoBanner words={demo.words}>{demo.clock}</DemoBanner>}
        <Header home={home} region={region} nav={nav} who={who} />
        <main id="inhoud" class="wrap" tabIndex={-1}>
          {crumbs && <Breadcrumb crumbs={crumbs} />}
          {notice && <Notice {...notice} />}
          <div class={a4 || props.a3 ? 'stack-l a4' : 'stack-l'}>{children}</div>
        </main>
        <Footer help={help} links={links} session={session} />
        <Watermark lines={[...(demo ? ['Voorbeeld'] : []), ...printedBy]} />
      </body>
    </html>
  );
}
