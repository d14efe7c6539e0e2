// The digits of Arabic and Persian keyboards: zero stands at these places in Unicode, one to nine behind it.
const zeros = [0x0660, 0x06f0];

/** The same text with 0-9 for the digits of Arabic and Persian keyboards (٠-٩, ۰-۹): what is counted or compared, not what is kept as words. */
export const plainDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (digit) => {
    const at = digit.codePointAt(0) ?? 0;
    return String(at - (zeros.findLast((zero) => at >= zero) ?? at));
  });

/**
 * A telephone number as it was typed or pasted, in digits and signs that everybody can call: without the marks that a telephone
 * hides around a copied number, and with one kind of dash and space.
 */
export const plainPhone = (typed: string): string =>
  plainDigits(typed)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
