import type { Purpose } from './purposes.ts';

/** Purposes in the words of "Wie keek". Flows of the law and kinds of hand-over that no act has yet keep their number. */
const words: Partial<Readonly<Record<Purpose, string>>> = {
  F14: 'overleg over begeleiding na school',
  H1: 'overdracht van school naar de gemeente',
  H7: 'melding uit het register',
  'eigen begeleiding': 'begeleiding door de eigen organisatie',
  'lijst inlezen': 'inlezen van de lijst van school',
  overdracht: 'werk aan een overdracht',
  inzage: 'laten zien wie keek',
  beheer: 'beheer van collega’s en werk',
  coördinatie: 'coördinatie in de regio',
  verzegelen: 'verzegelen van het logboek',
  programma: 'termijnen bewaken door het programma',
  bewaren: 'vernietigen wat lang genoeg was bewaard',
  noodtoegang: 'direct gevaar (noodtoegang)',
};
/** Why somebody looked, in words; the purpose itself when it has none (docs/rechten.md, part 5). */
export const purposeWords = (purpose: string): string =>
  (words as Readonly<Record<string, string>>)[purpose] ?? purpose;
