/** The nine numbers that a programme aims at (REG 2.3), with the period that each is about. */
export const targets = {
  'vsv-old-2025': { title: 'Van school zonder diploma, oude telling', period: 'schooljaar 2025-2026', nation: 18_000 },
  'vsv-new-2026': {
    title: 'Van school zonder diploma, nieuwe telling',
    period: 'schooljaar 2026-2027',
    nation: 23_000,
  },
  'vsv-new-2027': {
    title: 'Van school zonder diploma, nieuwe telling',
    period: 'schooljaar 2027-2028',
    nation: 23_000,
  },
  'vsv-new-2028': {
    title: 'Van school zonder diploma, nieuwe telling',
    period: 'schooljaar 2028-2029',
    nation: 23_000,
  },
  'vsv-new-2029': {
    title: 'Van school zonder diploma, nieuwe telling',
    period: 'schooljaar 2029-2030',
    nation: 23_000,
  },
  'neet-2026': { title: 'Zonder school en zonder werk', period: '2026', nation: null },
  'neet-2027': { title: 'Zonder school en zonder werk', period: '2027', nation: null },
  'neet-2028': { title: 'Zonder school en zonder werk', period: '2028', nation: null },
  'neet-2029': { title: 'Zonder school en zonder werk', period: '2029', nation: null },
} as const;

/** What a region agrees on at least, by the letters of the regulation (REG 2.4(1)). */
export const agreements = {
  a: 'Samen doen wat in dit plan en in de wet staat',
  b: 'Werken met het overgangsdocument en de mbo-verklaring',
  c: 'Hulp dichtbij: bij ziekte, zorgen, schuld of politie',
  d: 'Naar het mbo: uit het vso, nieuw in ons land, een stage of een leerbaan',
  e: 'Niet van school naar werk zonder diploma',
  f: 'Leren tijdens een baan, met een bewijs erbij',
  g: 'Wat wie dit werk doet, moet weten',
  h: 'Hoe de regio overlegt en beslist',
  i: 'Hoe jongeren meedenken',
} as const;
