import type { ComponentChildren } from 'preact';
import { safeHref } from './safe-href.ts';

export type LinkProps = {
  href: string;
  children: ComponentChildren;
  /** Language of the page behind the link, when it is not Dutch. */
  hrefLang?: string | undefined;
  current?: 'page' | 'step' | undefined;
  class?: string | undefined;
  /** Opens beside this page, because something on it is not done; the words of the link say so. */
  beside?: boolean | undefined;
  /** One further or one back in a row of pages. */
  step?: 'next' | 'prev' | undefined;
};

/** The only way to write a link: refuses (throws on) addresses that could run script or leave the site unseen. */
export function Link({ href, children, hrefLang, current, class: className, beside, step }: LinkProps) {
  const outside = /^https?:/i.test(href);
  return (
    <a
      href={safeHref(href)}
      class={className}
      hrefLang={hrefLang}
      aria-current={current}
      target={beside ? '_blank' : undefined}
      rel={outside ? 'noopener noreferrer' : step}
    >
      {children}
    </a>
  );
}
