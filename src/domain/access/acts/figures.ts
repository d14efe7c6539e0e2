import { type Acts, own, workers } from '../act.ts';

/** Figures: what is counted, published, and read in from DUO. */
export const figureActs = {
  'see-figures': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek de cijfers',
    roles: [...workers, 'coordinator'],
  },
  'see-behind-figure': {
    purpose: own,
    how: 'listed',
    words: 'nagekeken voor de lijst achter een cijfer',
    roles: workers,
  },
  'keep-table': {
    purpose: 'beheer',
    how: 'listed',
    words: 'las een tabel met cijfers in',
    roles: ['coordinator'],
  },
  'see-board-page': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek het blad met cijfers voor het bestuur',
    roles: ['coordinator'],
  },
  'keep-board-notes': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'schreef bij de cijfers voor het bestuur',
    roles: ['coordinator'],
  },
  'keep-figure-rules': {
    purpose: 'beheer',
    how: 'listed',
    words: 'legde vast hoe de regio telt',
    roles: ['coordinator', 'beheerder'],
  },
  'see-register-counts': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek de tellingen van DUO',
    roles: ['doorstroomcoach', 'teamleider'],
  },
  'count-register-file': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'telde een bestand van DUO',
    roles: ['doorstroomcoach', 'teamleider'],
  },
  'keep-code-words': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'zei wat codes van DUO betekenen',
    roles: ['doorstroomcoach', 'teamleider'],
  },
} as const satisfies Acts;
