import { type Acts, own, workers } from '../act.ts';

const mine = { purpose: own, roles: workers, on: ['lead', 'record', 'taken-over'] } as const;
const outward = { purpose: 'overdracht', how: 'written', roles: workers, on: ['lead', 'record'] } as const;
const region = { purpose: 'coördinatie', roles: ['coordinator', 'beheerder'] } as const;
const received = {
  purpose: 'overdracht',
  roles: workers,
  on: ['lead', 'record', 'taken-over', 'kept'],
} as const;

/** The overgangsdocument: writing it with the young person, letting it go, and reading what came. */
export const documentActs = {
  'see-document': { ...mine, how: 'opened', words: 'bekeek het overgangsdocument' },
  'keep-document': { ...mine, how: 'written', words: 'schreef aan het overgangsdocument' },
  'approve-document': { ...mine, how: 'written', words: 'legde vast dat het overgangsdocument is gelezen' },
  'print-document': { ...mine, how: 'exported', words: 'printte het overgangsdocument' },
  'export-document': { ...mine, how: 'exported', words: 'nam het overgangsdocument mee als bestand' },
  'read-document': { ...mine, how: 'written', words: 'las een overgangsdocument in' },
  'give-document': { ...mine, how: 'written', words: 'gaf het overgangsdocument mee' },
  'share-document': { ...outward, words: 'deelde het overgangsdocument' },
  'withdraw-document': { ...outward, words: 'trok het overgangsdocument in' },
  'open-document-copy': { ...received, how: 'opened', words: 'las het overgangsdocument' },
  'see-wording': { ...region, how: 'listed', words: 'bekeek de woorden van het overgangsdocument' },
  'keep-wording': { ...region, how: 'written', words: 'koos woorden voor het overgangsdocument' },
  'see-terms': { ...region, how: 'listed', words: 'bekeek hoe de regio dingen noemt' },
  'keep-terms': { ...region, how: 'written', words: 'koos hoe de regio dingen noemt' },
  'print-document-copy': { ...received, how: 'exported', words: 'printte het ontvangen overgangsdocument' },
} as const satisfies Acts;
