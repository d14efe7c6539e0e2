/** The school whose list it is. `kind` as the directory has it; `municipalityCode` as 'GM0327'. */
export type School = {
  readonly kind: string;
  readonly brin: string | null;
  readonly name: string;
  readonly municipalityCode: string | null;
};

/**
 * Whether a cell in the column 'school' means this school: its BRIN (with or without the two digits of a location), or
 * its name with or without what stands before it ('De Eik' is 'Praktijkschool De Eik').
 */
export function isOwnSchool(text: string, school: School): boolean {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  if (/^\d{2}[A-Z]{2}(\d{2})?$/.test(code)) {
    // without a BRIN of our own there is nothing to compare with, and a guess would turn pupils away
    return school.brin === null || code.slice(0, 4) === school.brin.toUpperCase().slice(0, 4);
  }
  const typed = words(text);
  const own = words(school.name);
  return typed.length > 0 && (typed.every((word) => own.includes(word)) || own.every((word) => typed.includes(word)));
}

function words(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
