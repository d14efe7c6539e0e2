/**
 * The names of NL Design System that the pages read (src/web/assets/kern/01-contract.css), with what they are without a
 * theme (assets/thema.css). A theme may fill these and nothing else.
 */
const colours = {
  'basis-focus-background-color': '#ffd500',
  'basis-focus-color': '#16202e',
  'basis-focus-outline-color': '#16202e',
  'basis-color-default-bg-document': '#ffffff',
  'basis-color-default-bg-subtle': '#f3f5f8',
  'basis-color-default-bg-default': '#e6eaf0',
  'basis-color-default-color-document': '#16202e',
  'basis-color-default-color-subtle': '#4a5568',
  'basis-color-default-border-subtle': '#d3d9e2',
  'basis-color-default-border-default': '#6b7a90',
  'basis-color-action-1-color-default': '#0b5e55',
  'basis-color-action-1-border-default': '#0b5e55',
  'basis-color-action-1-bg-subtle': '#e8f4f2',
  'basis-color-action-1-inverse-bg-default': '#0b5e55',
  'basis-color-action-1-inverse-bg-hover': '#084740',
  'basis-color-action-1-inverse-color-default': '#ffffff',
  'basis-color-positive-bg-default': '#dcf5e3',
  'basis-color-positive-color-default': '#14532d',
  'basis-color-positive-border-default': '#2e7d4f',
  'basis-color-warning-bg-default': '#fff1cc',
  'basis-color-warning-color-default': '#5c3b00',
  'basis-color-warning-border-default': '#a36a00',
  'basis-color-negative-bg-default': '#fde7e5',
  'basis-color-negative-color-default': '#8c1d18',
  'basis-color-negative-border-default': '#b3261e',
  'basis-color-info-bg-default': '#e3ecfb',
  'basis-color-info-color-default': '#1c3f7c',
  'basis-color-info-border-default': '#3b66b0',
} as const;
export type ColourToken = keyof typeof colours;
export const colourTokens: Readonly<Record<ColourToken, string>> = colours;

/** Lengths from least to most, in px of a page whose letters are 16 px; 'x' is a number without a unit. */
export const sizeTokens: Readonly<
  Record<string, { readonly unit: 'px' | 'x'; readonly from: number; readonly to: number }>
> = {
  'basis-text-font-size-md': { unit: 'px', from: 14, to: 22 },
  'basis-text-font-size-sm': { unit: 'px', from: 12, to: 20 },
  'basis-text-line-height-md': { unit: 'x', from: 1.2, to: 2 },
  'basis-pointer-target-min-block-size': { unit: 'px', from: 24, to: 64 },
  'basis-border-radius-sm': { unit: 'px', from: 0, to: 32 },
  'basis-border-radius-md': { unit: 'px', from: 0, to: 32 },
  'basis-page-max-inline-size': { unit: 'px', from: 640, to: 1600 },
};
export const fontTokens: readonly string[] = ['basis-text-font-family-default', 'basis-heading-font-family'];

type Pair = { readonly ink: ColourToken; readonly on: ColourToken; readonly least: 3 | 4.5; readonly words: string };
const page = 'basis-color-default-bg-document';
const soft = 'basis-color-default-bg-subtle';
const fill = 'basis-color-action-1-inverse-bg-default';
const onFill = 'basis-color-action-1-inverse-color-default';
const act = 'basis-color-action-1-color-default';
const text = 'basis-color-default-color-document';
const quiet = 'basis-color-default-color-subtle';
const tone = (name: 'positive' | 'warning' | 'negative' | 'info', words: string): readonly Pair[] => [
  {
    ink: `basis-color-${name}-color-default`,
    on: `basis-color-${name}-bg-default`,
    least: 4.5,
    words: `${words} in een vlak van die kleur`,
  },
  { ink: `basis-color-${name}-color-default`, on: page, least: 4.5, words: `${words} op de pagina` },
];
/** What stands on what in our pages, and how far apart it must be (WCAG 2.2: 1.4.3 and 1.4.11). */
export const pairs: readonly Pair[] = [
  { ink: text, on: page, least: 4.5, words: 'gewone tekst op de pagina' },
  { ink: text, on: soft, least: 4.5, words: 'gewone tekst in een zacht vlak' },
  { ink: quiet, on: page, least: 4.5, words: 'zachte tekst op de pagina' },
  { ink: quiet, on: soft, least: 4.5, words: 'zachte tekst in een zacht vlak' },
  { ink: act, on: page, least: 4.5, words: 'een link op de pagina' },
  { ink: act, on: soft, least: 4.5, words: 'een link in een zacht vlak' },
  { ink: text, on: 'basis-color-action-1-bg-subtle', least: 4.5, words: 'tekst bij een gekozen antwoord' },
  { ink: act, on: 'basis-color-action-1-bg-subtle', least: 4.5, words: 'een link bij een gekozen antwoord' },
  { ink: onFill, on: fill, least: 4.5, words: 'de tekst op een knop' },
  { ink: onFill, on: 'basis-color-action-1-inverse-bg-hover', least: 4.5, words: 'de tekst op een knop met de muis erop' },
  { ink: 'basis-focus-color', on: 'basis-focus-background-color', least: 4.5, words: 'de tekst waar je bent met het toetsenbord' },
  ...tone('positive', 'goed nieuws'),
  ...tone('warning', 'een waarschuwing'),
  ...tone('negative', 'een fout'),
  ...tone('info', 'uitleg'),
  { ink: 'basis-color-default-border-default', on: page, least: 3, words: 'de rand van een veld' },
  { ink: 'basis-color-action-1-border-default', on: page, least: 3, words: 'de rand van een knop' },
  { ink: 'basis-color-negative-border-default', on: page, least: 3, words: 'de rand van een veld met een fout' },
]; // prettier-ignore
