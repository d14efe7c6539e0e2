type Values = Readonly<Record<string, string | number>>;

const named = (options: string | number | undefined): string =>
  String(options ?? '')
    .split('; ')
    .map((one) => one.slice(7))
    .join(' of ');

/** What the page about a move says when it could not be kept. */
export const moveWords: Readonly<Record<string, string | ((values: Values) => string)>> = {
  empty: 'Vul de nieuwe woonplaats in.',
  'too-long': ({ most }) => `Maak dit korter. Er passen ${most} letters in.`,
  'ambiguous-place': ({ options }) =>
    `Deze plaats ligt in ${named(options)}. Zet de gemeente erachter, tussen haakjes.`,
  'unknown-place': ({ suggestions }) =>
    suggestions
      ? `Deze plaats kennen we niet. Bedoel je ${String(suggestions).replaceAll('; ', ' of ')}?`
      : 'Deze plaats kennen we niet. Vul een woonplaats of gemeente in.',
  'place-without-municipality': 'Hier hoort geen gemeente bij. Vul de plaats in waar de jongere nu woont.',
  'in-the-future': 'Deze dag komt nog. Vul de verhuizing in als de jongere er woont.',
  'case-ended': 'Deze begeleiding is gestopt. Begin haar eerst opnieuw.',
};
