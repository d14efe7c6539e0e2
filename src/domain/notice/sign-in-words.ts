import type { Words } from './mail-words.ts';

const joined = (lines: readonly string[]): string => `${lines.join('\n\n')}\n`;

/** The mail with the code for the first time. No link: a code is typed on the page that asked for it. */
export const codeWords = (code: string): Words => ({
  subject: 'Aanzet: je code',
  text: joined([
    `Je code is ${code}`,
    'Typ hem op de pagina die om deze code vraagt. Hij werkt een kwartier, één keer.',
    'Niemand van Aanzet vraagt je ooit om deze code. Vroeg jij hem niet? Dan hoef je niets te doen.',
  ]),
});

/** Told to the mailbox, because a stranger who set up an app would not tell. */
export const changedWords = (organisation: string, help: string, how?: 'organisation'): Words => ({
  subject: 'Aanzet: je logt nu anders in',
  text: joined([
    how === 'organisation'
      ? `Voor jouw account bij ${organisation} is het inloggen van je organisatie gekoppeld.`
      : `Voor jouw account bij ${organisation} is een app met codes gekoppeld. Wat daarvoor gold, werkt niet meer.`,
    `Was jij dit niet? Bel dan vandaag ${help}.`,
  ]),
});
