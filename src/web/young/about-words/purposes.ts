import type { Purpose } from './words.ts';

const known: Readonly<Record<string, Purpose>> = {
  'eigen begeleiding': 'help',
  overdracht: 'handover',
  inzage: 'shown',
  beheer: 'divide',
  programma: 'program',
  coördinatie: 'count',
  'lijst inlezen': 'list',
  bewaren: 'keep',
};
/** Why somebody looked, as it is said to a young person; an article of the law is one word for all. */
export const purposeOf = (purpose: string): Purpose => known[purpose] ?? 'other';
