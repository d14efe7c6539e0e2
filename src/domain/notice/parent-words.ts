import type { Words } from './mail-words.ts';

/** No name, no organisation, and nothing that tells what it is about: somebody else may hold the telephone. */
export const parentLinkSms = (link: string): string =>
  `Uw link: ${link} Iemand vertelt u de code. Geef dit niet door.\n`;
/** The same by mail. */
export const parentLinkWords = (link: string): Words => ({
  subject: 'Uw link',
  text: `${[
    `Dit is uw link: ${link}`,
    'Open hem en druk op de knop. U hebt ook een code nodig. Iemand vertelt u de code. Hij komt niet in een mail.',
    'Geef de link niet door. Is deze mail niet voor u? Doe dan niets en gooi hem weg.',
  ].join('\n\n')}\n`,
});
