import type { ComponentChildren } from 'preact';
import { Link } from './link.tsx';

type NavItem = { href: string; label: string; current?: boolean | undefined };
export type Crumb = { label: string; href?: string | undefined };
export type HeaderProps = {
  /** Where the brand leads: the reader's own first page. */
  home: string;
  region?: string | undefined;
  nav?: readonly NavItem[] | undefined;
  /** Who is signed in; `href` leads to the own page with sign-out. */
  who?: { name: string; role: string; href: string } | undefined;
};

function Brand({ home, region }: Pick<HeaderProps, 'home' | 'region'>) {
  return (
    <Link href={home} class="brand">
      <svg width="32" height="24" viewBox="0 0 32 24" aria-hidden="true">
        <circle cx="10" cy="12" r="7.5" />
        <circle cx="21" cy="12" r="9" fill="currentColor" stroke="none" />
      </svg>
      <b>Aanzet</b>
      {region && <span>{region}</span>}
    </Link>
  );
}

/** Brand, who is signed in, and at most six places to go; no acts in here. */
export function Header({ home, region, nav = [], who }: HeaderProps) {
  return (
    <header class="top">
      <div class="wrap">
        <Brand home={home} region={region} />
        {who && (
          <Link href={who.href} class="who">
            <span class="sr">Ingelogd als </span>
            <strong>{who.name}</strong> <small>{who.role}</small>
          </Link>
        )}
        {nav.length > 0 && (
          <nav aria-label="Hoofdmenu">
            <ul class="menu">
              {nav.map((item) => (
                <li key={item.href}>
                  <Link href={item.href} current={item.current ? 'page' : undefined}>
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}

/** The way back up; the last one is this page and is no link. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Kruimelpad">
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <Link href={href}>{label}</Link> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** Other words, for a page in another language. */
export type DemoProps = { words?: { example: string; noRealNames: string } | undefined };

/** The warning that stands on every demo page, with room for the demo clock. */
export function DemoBanner({ children, words }: DemoProps & { children?: ComponentChildren }) {
  const { example, noRealNames } = words ?? { example: 'Voorbeeld.', noRealNames: 'Vul hier geen echte namen in.' };
  return (
    <aside class="demo" aria-label={example}>
      <div class="wrap">
        <p>
          <strong>{example}</strong> {noRealNames}
        </p>
        {children}
      </div>
    </aside>
  );
}
