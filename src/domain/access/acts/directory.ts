import { type Acts, everyone, workers } from '../act.ts';

/** Organisations, colleagues and the log. */
export const directoryActs = {
  'see-stuck': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'bekeek waar het stokt',
    roles: [...workers, 'coordinator'],
  },
  'ask-organisation': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'vroeg een organisatie ernaar',
    roles: ['coordinator'],
  },
  'keep-practice': {
    purpose: 'coördinatie',
    how: 'listed',
    words: 'schreef op hoe een andere regio het doet',
    roles: ['coordinator'],
  },
  'see-directory': { purpose: 'beheer', how: 'listed', words: 'bekeek de organisaties', roles: everyone },
  'change-own-settings': { purpose: 'beheer', how: 'listed', words: 'wijzigde eigen instellingen', roles: everyone },
  'change-colleague': {
    purpose: 'beheer',
    how: 'written',
    words: 'wijzigde een collega',
    roles: ['teamleider', 'beheerder'],
  },
  'colleague-leaves': {
    purpose: 'beheer',
    how: 'written',
    words: 'verdeelde het werk van wie vertrekt',
    roles: ['teamleider', 'beheerder'],
  },
  'keep-contact': { purpose: 'beheer', how: 'listed', words: 'keek een contact na', roles: everyone },
  'add-colleague': {
    purpose: 'beheer',
    how: 'listed',
    words: 'voegde een collega toe',
    roles: ['teamleider', 'beheerder', 'coordinator'],
  },
  'keep-organisation': {
    purpose: 'beheer',
    how: 'listed',
    words: 'wijzigde een organisatie',
    roles: ['teamleider', 'beheerder', 'coordinator'],
  },
  'merge-organisations': {
    purpose: 'beheer',
    how: 'written',
    words: 'maakte van twee organisaties één, of haalde ze uit elkaar',
    roles: ['beheerder', 'coordinator'],
  },
  'merge-contacts': {
    purpose: 'beheer',
    how: 'written',
    words: 'maakte van twee contactpersonen één, of haalde ze uit elkaar',
    roles: ['teamleider', 'beheerder', 'coordinator'],
  },
  'keep-mandates': {
    purpose: 'beheer',
    how: 'listed',
    words: 'hield bij wie een taak uitvoert',
    roles: ['beheerder', 'coordinator'],
  },
  'hand-over-work': {
    purpose: 'beheer',
    how: 'written',
    words: 'gaf het werk van een collega aan een ander',
    roles: ['teamleider', 'beheerder'],
  },
  'keep-closures': {
    purpose: 'beheer',
    how: 'listed',
    words: 'hield gesloten dagen bij',
    roles: ['teamleider', 'beheerder', 'coordinator'],
  },
  'invite-colleague': {
    purpose: 'beheer',
    how: 'listed',
    words: 'nodigde collega’s uit',
    roles: ['teamleider', 'beheerder', 'coordinator'],
  },
  'read-partners': {
    purpose: 'beheer',
    how: 'listed',
    words: 'las een partnerlijst in',
    roles: ['beheerder', 'coordinator'],
  },
  'see-rights': {
    purpose: 'beheer',
    how: 'listed',
    words: 'bekeek de rechten van collega’s',
    roles: ['teamleider', 'beheerder', 'privacy'],
  },
  'confirm-rights': {
    purpose: 'beheer',
    how: 'listed',
    words: 'keek de rechten van collega’s na',
    roles: ['teamleider', 'beheerder'],
  },
  'verify-log': {
    purpose: 'inzage',
    how: 'listed',
    words: 'controleerde het logboek',
    roles: ['privacy', 'beheerder', 'system'],
  },
  'see-unusual': { purpose: 'inzage', how: 'listed', words: 'bekeek opvallend kijken', roles: ['privacy'] },
  'see-jobs': { purpose: 'beheer', how: 'listed', words: 'bekeek de taken van het programma', roles: ['beheerder'] },
  'see-exports': { purpose: 'inzage', how: 'listed', words: 'bekeek wie een lijst meenam', roles: ['privacy'] },
} as const satisfies Acts;
