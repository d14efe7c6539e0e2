import type { Regulation } from '../rule.ts';
import { settingsInDoubt } from '../settings.ts';

const at = (article: string) => `https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=${article}&g=2026-07-01`;
const since = { source: 'law', validFrom: '2026-01-01' } as const;

/** Participatiewet, read in the text of 1 July 2026. */
export const pw = {
  key: 'PW',
  name: 'Participatiewet',
  rules: [
    {
      ...since,
      id: 'H04',
      article: '7a',
      lid: '7',
      link: at('7a'),
      kind: 'human',
      summary:
        'De gemeente mag ook iemand van 27 of ouder helpen als daar een goede reden voor is. Een mens beslist dat.',
    },
    {
      ...since,
      id: 'R21',
      article: '40',
      lid: '1',
      link: at('40'),
      kind: 'lookup',
      summary:
        'Voor hulp bij werk en inkomen telt waar iemand echt woont (Burgerlijk Wetboek 1:10 en 1:11). Dat kan een andere gemeente zijn dan in de BRP.',
      doubts: ['Dit artikel is gelezen in een tekst van 2017. Is het nog zo?'],
    },
    {
      ...since,
      id: 'R13',
      article: '41',
      lid: '4',
      link: at('41'),
      kind: 'term',
      underAge: 27,
      term: { n: 4, unit: 'weeks' },
      exceptions: ['R13', 'H05'],
      summary: 'Wie jonger is dan 27, vraagt bijstand aan op zijn vroegst vier weken na de melding bij de gemeente.',
      doubts: [settingsInDoubt.searchTermMoves.question],
    },
    {
      ...since,
      id: 'R13',
      article: '41',
      lid: '4, uitzonderingen',
      link: at('41'),
      kind: 'exception',
      summary:
        'De vier weken gelden niet voor wie pas van praktijkonderwijs of vso komt. Ook niet voor wie door ziekte of handicap minder uren kan werken, of met loonkostensubsidie werkt.',
      doubts: [settingsInDoubt.searchTermSchoolYears.question],
    },
    {
      ...since,
      id: 'H05',
      article: '41',
      lid: '11',
      link: at('41'),
      kind: 'human',
      summary:
        'Is wachten niet goed voor de jongere? Dan mag de gemeente de aanvraag eerder behandelen. Een mens beslist dat.',
    },
  ],
} as const satisfies Regulation;
