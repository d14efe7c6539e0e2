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

/** The same for a passkey that was made or taken away. */
export const passkeyWords = (organisation: string, help: string, what: 'made' | 'gone'): Words => ({
  subject: what === 'made' ? 'Aanzet: er is een passkey gemaakt' : 'Aanzet: er is een passkey weggehaald',
  text: joined([
    what === 'made'
      ? `Voor jouw account bij ${organisation} is een passkey gemaakt. Daarmee kan iemand inloggen.`
      : `Van jouw account bij ${organisation} is een passkey weggehaald. Die laat niemand meer binnen.`,
    `Was jij dit niet? Bel dan vandaag ${help}.`,
  ]),
});

/** To everybody of the organisation, also who it is about: who keeps the machine gave a manager a way in again. */
export function rescuedWords(organisation: string, manager: string, self: boolean): Words {
  const first = self ? 'Vroeg jij dit niet?' : `Bel ${manager} en vraag of het klopt. Klopt het niet?`;
  return {
    subject: 'Aanzet: een beheerder krijgt opnieuw toegang',
    text: joined([
      `Wie de computer van Aanzet beheert, maakte een nieuwe link voor ${self ? 'jou' : manager} (${organisation}).`,
      'Dat is voor een beheerder die telefoon, wachtzin en herstelcodes niet meer heeft. Het staat in het logboek.',
      `${first} Bel dan meteen wie Aanzet voor jullie beheert, en jullie FG.`,
    ]),
  };
}

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
