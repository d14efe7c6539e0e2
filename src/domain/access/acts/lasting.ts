import { type Acts, own, schools, workers } from '../act.ts';

/** Guidance that lasts: what somebody does after school, how somebody is, and whom to reach today. */
export const lastingActs = {
  'keep-destination': {
    purpose: own,
    how: 'written',
    words: 'schreef op wat de jongere na school doet',
    roles: workers,
    on: ['lead', 'record'],
  },
  'stop-work': {
    purpose: own,
    how: 'written',
    words: 'schreef op dat werk of school stopt',
    roles: workers,
    on: ['lead', 'record'],
  },
  'keep-plan': {
    purpose: own,
    how: 'written',
    words: 'koos hoe vaak er contact is',
    roles: workers,
    on: ['lead', 'record'],
  },
  'ask-check-in': {
    purpose: own,
    how: 'written',
    words: 'vroeg hoe het gaat',
    roles: workers,
    on: ['lead', 'record'],
  },
  'hear-check-in': {
    purpose: own,
    how: 'written',
    words: 'schreef op hoe het gaat',
    roles: workers,
    on: ['lead', 'record'],
  },
  'answer-check-in': {
    purpose: own,
    how: 'written',
    words: 'gaf het antwoord van de jongere door',
    roles: ['system'],
  },
  'see-on-the-road': {
    purpose: own,
    how: 'listed',
    words: 'stond op de lijst Onderweg',
    roles: workers,
  },
  'note-on-the-road': {
    purpose: own,
    how: 'written',
    words: 'schreef onderweg op hoe het gaat',
    roles: workers,
    on: ['lead', 'record'],
  },
  'see-to-reach': { purpose: own, how: 'listed', words: 'stond op de lijst Contact na school', roles: workers },
  'see-to-ask': { purpose: own, how: 'listed', words: 'stond op de lijst Vraag hoe het gaat', roles: workers },
  'extend-guidance': {
    purpose: own,
    how: 'written',
    words: 'begeleidt langer, met een reden',
    roles: workers,
    on: ['lead'],
  },
  'export-exit-monitor': {
    purpose: own,
    how: 'exported',
    words: 'meegenomen voor de Uitstroommonitor',
    roles: schools,
  },
  'see-rhythm': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek hoe vaak er contact is na school',
    roles: ['coordinator', 'beheerder'],
  },
  'keep-rhythm': {
    purpose: 'coördinatie',
    how: 'written',
    words: 'legde vast hoe vaak er contact is na school',
    roles: ['coordinator', 'beheerder'],
  },
} as const satisfies Acts;
