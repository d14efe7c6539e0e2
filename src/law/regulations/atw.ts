import type { Regulation } from '../rule.ts';

const at = (article: string) => `https://wetten.overheid.nl/jci1.3:c:BWBR0002448&artikel=${article}`;
const since = { source: 'law', validFrom: '2010-10-10' } as const;

/** Algemene termijnenwet. */
export const atw = {
  key: 'ATW',
  name: 'Algemene termijnenwet',
  rules: [
    {
      ...since,
      id: 'A01',
      article: '1',
      lid: '1',
      link: at('1'),
      kind: 'term',
      exceptions: ['A02', 'A04'],
      summary:
        'Eindigt een termijn op zaterdag, zondag of een feestdag? Dan loopt hij door tot en met de eerste gewone dag daarna.',
    },
    {
      ...since,
      id: 'A02',
      article: '1',
      lid: '2',
      link: at('1'),
      kind: 'exception',
      summary: 'Een termijn die terugtelt vanaf een dag of een gebeurtenis, schuift niet op.',
      doubts: ['Staat het zo in lid 2? Deze tekst is nog niet naast de wet gelegd.'],
    },
    {
      ...since,
      id: 'A03',
      article: '3',
      lid: '1 en 2',
      link: at('3'),
      kind: 'term',
      summary:
        'Feestdagen zijn Nieuwjaarsdag, Goede Vrijdag, tweede paasdag, Koningsdag, 5 mei, Hemelvaartsdag, tweede pinksterdag en de twee kerstdagen.',
      doubts: ['Telt 5 mei elk jaar als feestdag, ook als het geen vrije dag is?'],
    },
    {
      ...since,
      id: 'A04',
      article: '4',
      lid: 'onder a',
      link: at('4'),
      kind: 'exception',
      summary:
        'Een lange termijn schuift niet op: meer dan 90 dagen, 12 weken of 3 maanden, of een of meer jaren. Een termijn in uren ook niet.',
      doubts: ['Staat het zo in artikel 4? Deze tekst is nog niet naast de wet gelegd.'],
    },
  ],
} as const satisfies Regulation;
