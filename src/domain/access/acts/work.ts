import { type Acts, lead, own, workers } from '../act.ts';

const handover = 'overdracht';

/** What colleagues do for the young people of their own organisation. */
export const workActs = {
  'see-work': { purpose: own, how: 'listed', words: 'stond op de lijst Mijn werk', roles: workers },
  'list-young-people': { purpose: own, how: 'listed', words: 'stond op de lijst Jongeren', roles: workers },
  'search-young-people': { purpose: own, how: 'found', words: 'gevonden met zoeken', roles: workers },
  'export-young-people': { purpose: own, how: 'exported', words: 'meegenomen in een bestand', roles: workers },
  'open-young-person': {
    purpose: own,
    how: 'opened',
    words: 'geopend',
    roles: workers,
    on: ['lead', 'record', 'asked', 'taken-over'],
  },
  'see-who-looked': {
    purpose: 'inzage',
    how: 'opened',
    words: 'bekeek wie er keek',
    roles: workers,
    on: ['lead', 'record'],
  },
  'write-note': {
    purpose: own,
    how: 'written',
    words: 'schreef een notitie',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'make-agreement': {
    purpose: own,
    how: 'written',
    words: 'maakte een afspraak',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'finish-agreement': {
    purpose: own,
    how: 'written',
    words: 'zette een afspraak op klaar',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'move-agreement': {
    purpose: own,
    how: 'written',
    words: 'verzette een afspraak',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'export-agreement': {
    purpose: own,
    how: 'exported',
    words: 'zette een afspraak in de agenda',
    roles: workers,
    on: ['lead', 'record', 'taken-over'],
  },
  'give-turn': { purpose: own, how: 'written', words: 'gaf de beurt door', roles: workers, on: ['lead', 'taken-over'] },
  'add-young-person': { purpose: own, how: 'written', words: 'voegde de jongere toe', roles: workers },
  'pick-up': {
    purpose: own,
    how: 'written',
    words: 'pakte het op',
    roles: workers,
    on: ['lead', 'asked', 'taken-over'],
  },
  assign: {
    purpose: own,
    how: 'written',
    words: 'wees een collega aan',
    roles: workers,
    on: ['lead', 'asked', 'taken-over'],
  },
  'end-case': { purpose: own, how: 'written', words: 'stopte de begeleiding', roles: workers, on: lead },
  'reopen-case': { purpose: own, how: 'written', words: 'begon de begeleiding opnieuw', roles: workers, on: lead },
  'link-cases': {
    purpose: handover,
    how: 'written',
    words: 'koppelde aan een eigen jongere',
    roles: workers,
    on: ['lead', 'taken-over'],
  },
  shield: { purpose: own, how: 'written', words: 'zette afgeschermd aan of uit', roles: workers, on: lead },
  'declare-no-view': {
    purpose: 'beheer',
    how: 'written',
    words: 'zette geen inzage aan',
    roles: workers,
    on: ['lead', 'record', 'asked', 'taken-over'],
  },
  remind: { purpose: own, how: 'written', words: 'stuurde een herinnering', roles: workers, on: lead },
} as const satisfies Acts;
