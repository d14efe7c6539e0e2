import type { Regulation } from '../rule.ts';

const at = (article: string) => `https://wetten.overheid.nl/jci1.3:c:BWBR0002628&artikel=${article}&g=2026-08-01`;
const since = { source: 'law', validFrom: '2026-01-01' } as const;

/** Leerplichtwet 1969, read in the text of 1 August 2026. */
export const lpw = {
  key: 'LPW',
  name: 'Leerplichtwet 1969',
  rules: [
    {
      ...since,
      id: 'R01',
      article: '1',
      lid: 'onder f',
      link: at('1'),
      kind: 'group',
      summary: 'Een startkwalificatie is een diploma van mbo niveau 2, 3 of 4, van havo of van vwo. Entree telt niet.',
    },
    {
      ...since,
      id: 'R01',
      article: '3',
      lid: '1',
      link: at('3'),
      kind: 'group',
      summary:
        'Wie leerplichtig is, moet naar school. Dat duurt tot het einde van het schooljaar waarin iemand 16 wordt, dus tot en met 31 juli.',
      doubts: ['Aanzet kijkt alleen naar leeftijd. Wie al twaalf schooljaren heeft, is misschien eerder klaar.'],
    },
    {
      ...since,
      id: 'R01',
      article: '4a',
      lid: '1 en 2',
      link: at('4a'),
      kind: 'group',
      summary:
        'Daarna moet iemand naar school tot 18 jaar of tot een startkwalificatie. Dat geldt niet na een diploma of verklaring praktijkonderwijs, en ook niet na vso arbeidsmarkt of dagbesteding.',
    },
    {
      ...since,
      id: 'H01',
      article: '5',
      lid: '',
      link: at('5'),
      kind: 'human',
      summary:
        'Had of heeft iemand een vrijstelling (artikel 5, 5a of 15)? Dan valt iemand onder de letter van de wet, maar benadert het Doorstroompunt alleen na een besluit van een mens.',
      doubts: [
        'De wet zegt niets over wie een vrijstelling had en daarna 18 wordt. Wat hoort het Doorstroompunt te doen?',
      ],
    },
    {
      ...since,
      id: 'R10',
      article: '21a',
      lid: '1',
      link: at('21a'),
      kind: 'duty',
      hours: 16,
      summary:
        'Mist iemand die naar school moet in vier lesweken samen 16 uur les zonder goede reden? Dan meldt de school dat.',
      doubts: ['Opnieuw melden bij elke volgende 16 uur is de werkwijze van DUO. Staat het ook in een regel?'],
    },
  ],
} as const satisfies Regulation;
