import type { Words } from './mail-words.ts';

/** No name, no organisation, and nothing that tells what it is about: somebody else may hold the telephone. */
export const youngLinkSms = (link: string): string => `Je link: ${link} Je krijgt de code apart. Geef dit niet door.\n`;
export const youngCodeWords = (code: string): string =>
  `Je code is ${code}. Hij werkt 10 minuten. Vroeg jij dit niet? Doe dan niets.\n`;
/** The same by mail. */
export const youngLinkWords = (link: string): Words => ({
  subject: 'Je link',
  text: `${[
    `Dit is je link: ${link}`,
    'Open hem en druk op de knop. Je hebt ook een code nodig. De code komt niet in deze mail.',
    'Geef de link niet door. Is deze mail niet voor jou? Doe dan niets en gooi hem weg.',
  ].join('\n\n')}\n`,
});
