export type NameParts = { readonly firstName: string; readonly infix: string | null; readonly familyName: string };

/** 'Youssef el Amrani': how a name is said. */
export const fullName = ({ firstName, infix, familyName }: NameParts): string =>
  [firstName, infix, familyName].filter(Boolean).join(' ');
