import { type Acts, coaches, lead, own, schools } from '../act.ts';

/** Reading lists. */
export const intakeActs = {
  'read-list': { purpose: 'lijst inlezen', how: 'written', words: 'las de lijst in', roles: schools },
  // A file is compared with what is there, line by line: else who is afgeschermd would never be kept up to date.
  'see-lists': {
    purpose: 'lijst inlezen',
    how: 'listed',
    words: 'bekeek een ingelezen lijst',
    roles: schools,
    meetsShielded: true,
  },
  'undo-list': { purpose: 'lijst inlezen', how: 'written', words: 'maakte het inlezen ongedaan', roles: schools },
  'read-register': { purpose: 'H7', how: 'written', words: 'las een bestand uit het register in', roles: coaches },
  'see-register-files': {
    purpose: 'H7',
    how: 'listed',
    words: 'bekeek een bestand uit het register',
    roles: coaches,
    meetsShielded: true,
  },
  'undo-register': { purpose: 'H7', how: 'written', words: 'maakte het inlezen ongedaan', roles: coaches },
  'see-reports': { purpose: own, how: 'listed', words: 'stond op de lijst Nieuwe meldingen', roles: coaches },
  'not-for-us': {
    purpose: 'H7',
    how: 'written',
    words: 'zei dat de melding niet voor ons is',
    roles: coaches,
    on: lead,
  },
  'see-register-record': {
    purpose: own,
    how: 'opened',
    words: 'bekeek de gegevens uit het register',
    roles: coaches,
    on: ['lead', 'record'],
  },
  'change-register-record': {
    purpose: own,
    how: 'written',
    words: 'wijzigde gegevens uit het register',
    roles: coaches,
    on: lead,
  },
  'copy-for-register': {
    purpose: own,
    how: 'exported',
    words: 'kopieerde voor het register',
    roles: coaches,
    on: lead,
  },
  'export-for-register': {
    purpose: own,
    how: 'exported',
    words: 'meegenomen in een bestand voor het register',
    roles: coaches,
  },
} as const satisfies Acts;
