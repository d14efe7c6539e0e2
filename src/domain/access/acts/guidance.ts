import { type Acts, coaches, lead, own, schools } from '../act.ts';

/** Guidance after school, and the two facts of it that a Doorstroompunt asks (F14). */
export const guidanceActs = {
  'record-offer': {
    purpose: own,
    how: 'written',
    words: 'schreef op welke begeleiding is aangeboden',
    roles: schools,
    on: ['lead', 'record'],
  },
  'see-ending-terms': {
    purpose: own,
    how: 'listed',
    words: 'stond op de lijst De termijn loopt af',
    roles: schools,
  },
  'see-renewals': {
    purpose: own,
    how: 'listed',
    words: 'stond op de lijst Opnieuw aanbieden',
    roles: schools,
  },
  'renew-offer': {
    purpose: own,
    how: 'written',
    words: 'bood opnieuw begeleiding aan',
    roles: schools,
    on: ['lead', 'record'],
  },
  'ask-school': { purpose: 'F14', how: 'written', words: 'vroeg school naar begeleiding', roles: coaches, on: lead },
  'hear-school': { purpose: 'F14', how: 'written', words: 'hoorde het antwoord van school', roles: coaches, on: lead },
  'go-on-without-school': {
    purpose: 'F14',
    how: 'written',
    words: 'ging verder zonder antwoord van school',
    roles: coaches,
    on: lead,
  },
  'see-consultations': {
    purpose: 'F14',
    how: 'listed',
    words: 'stond op de lijst Het Doorstroompunt vraagt',
    roles: schools,
  },
  'open-consultation': {
    purpose: 'F14',
    how: 'opened',
    words: 'opende een vraag van het Doorstroompunt',
    roles: schools,
  },
  'answer-consultation': {
    purpose: 'F14',
    how: 'written',
    words: 'gaf antwoord aan het Doorstroompunt',
    roles: schools,
  },
} as const satisfies Acts;
