import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { assets } from '#web/kit/assets.ts';
import type { PageProps, Theme } from '#web/kit/page.tsx';
import { html } from '#web/kit/render.ts';
import { gallery } from './gallery.tsx';

const tokens = (path: string) => readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), 'utf8');
const ma = '@nl-design-system-community/ma-design-tokens/dist';

/** Themes of others, as a region would drop them in: the stylesheet as published, and the class it lives under. */
export const themes: Record<string, { theme: Theme; css: () => string }> = {
  voorbeeld: {
    theme: { cssHref: '/theme/voorbeeld.css', className: 'voorbeeld-theme' },
    css: () => tokens('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'),
  },
  ma: { theme: { cssHref: '/theme/ma.css', className: 'ma-theme' }, css: () => tokens(`${ma}/theme.css`) },
  'ma-dark': {
    theme: { cssHref: '/theme/ma-dark.css', className: 'ma-theme ma-theme--color-scheme-dark', scheme: 'dark' },
    css: () => tokens(`${ma}/theme.css`) + tokens(`${ma}/color-scheme-dark/theme.css`),
  },
  nothing: { theme: { cssHref: '/theme/nothing.css' }, css: () => '/* a theme without one single name */' },
};

/** The strictest policy the product may send: whatever needs an inline style or script would fail here too. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/** The page as text, or what went wrong: a route handler that throws would leave the browser waiting. */
function drawn(name: string, skin: Partial<PageProps>): { status: number; body: string } {
  const page = gallery[name];
  if (!page) return { status: 404, body: '' };
  try {
    return { status: 200, body: html(page(skin)) };
  } catch (error) {
    return { status: 500, body: String(error) };
  }
}

/** Answers every request of this context from memory: gallery pages under /, assets under /assets, themes under /theme. */
export async function stage(context: BrowserContext, skin: Partial<PageProps> = {}): Promise<void> {
  await context.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname;
    const asset = assets.get(path);
    if (asset) return route.fulfill({ contentType: asset.type, body: asset.body });
    const theme = Object.values(themes).find((one) => one.theme.cssHref === path);
    if (theme) return route.fulfill({ contentType: 'text/css', body: theme.css() });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      ...drawn(path.slice(1), skin),
    });
  });
}
