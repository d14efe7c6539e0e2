import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';

/** Another look without code: the CSS file of an NL Design System theme, and the class that its names live under. */
export type ThemeFile = { readonly css: string; readonly className: string | undefined };

/** Reads the theme that the configuration names. Throws one plain line when the file is not there or is no theme. */
export function loadTheme(config: Config): ThemeFile | undefined {
  if (!config.themePath) return undefined;
  let css: string;
  try {
    css = readFileSync(config.themePath, 'utf8');
  } catch {
    throw new Error(`Het thema is niet te lezen: ${config.themePath}`);
  }
  if (!css.includes('--basis-'))
    throw new Error('Dit bestand heeft geen --basis-* namen. Kies een thema van NL Design System.');
  return { css, className: config.themeClass ?? /\.([a-z][\w-]*theme[\w-]*)/i.exec(css)?.[1] };
}
