type Values = Readonly<Record<string, string | number>>;

/** What is said at the page and on the command line when the file of a document is not read. */
export const fileWords = {
  'document-too-long': ({ letters = '', most = '' }: Values) =>
    `Dit is te lang. Er staan ${letters} letters, en er passen er ${most}. Maak het korter. Wat je typte, staat er nog.`,
  'document-unreadable': () => 'Dit bestand is geen overgangsdocument van Aanzet. Kies een ander bestand.',
  'document-version': ({ version = '', reads = '' }: Values) =>
    `Dit bestand is versie ${version}. Aanzet leest versie ${reads}. Vraag om een nieuw bestand.`,
  'document-of-another': ({ in: name = '' }: Values) =>
    `In het bestand staat een andere naam: ${name}. Is het dezelfde jongere? Zet dan het vinkje en kies het bestand opnieuw.`,
  'document-have': () => 'Dit document is er al.',
} as const satisfies Readonly<Record<string, (values: Values) => string>>;
