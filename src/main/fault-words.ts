/** What an operator can mend about a file, by the code that Node gives it; the file is named behind it. */
const files: Readonly<Record<string, string>> = {
  ENOENT: 'Dit bestand of deze map is er niet',
  ENOTDIR: 'Dit bestand of deze map is er niet',
  EISDIR: 'Dit is een map. Noem een bestand',
  EACCES: 'Dit mag deze gebruiker van de machine niet lezen of schrijven',
};
/** What an operator can mend besides, by the code of Node or PostgreSQL. */
const rest: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Deze poort is al in gebruik. Kies een andere: PORT=3001 npm start',
  ENOSPC: 'De schijf is vol.',
  ECONNREFUSED: 'De database antwoordt niet. Draait PostgreSQL, en klopt het adres in DATABASE_URL?',
  ENOTFOUND: 'De machine van de database is niet te vinden. Klopt het adres in DATABASE_URL?',
  '28P01': 'De database kent deze rol met dit wachtwoord niet. Klopt DATABASE_URL?',
  '28000': 'De database laat deze rol niet binnen. Klopt DATABASE_URL?',
  '3D000': 'Deze database is er niet. Maak die eerst, of verbeter DATABASE_URL.',
};

/** One plain line for what went wrong: what an operator can mend in words, anything else as it was said. */
export function faultWords(fault: unknown): string {
  const { code = '', path, message } = fault as NodeJS.ErrnoException;
  const file = files[code];
  if (file !== undefined && path !== undefined) return `${file}: ${path}`;
  return rest[code] ?? message;
}
