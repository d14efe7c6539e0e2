import { Term, term, type TermId } from '#domain/language/terms.ts';

/** The sentences of pages in which a word of the region stands: the pages take them from here, and who chooses a word reads them first. */
export const termSentences = {
  sheetReady: `Klaar. Je ${term('guide')} leest wat je schreef.`,
  cardTaken: `Deze code is al in gebruik op een ander scherm. Vraag je ${term('guide')}.`,
  sheetNext: `Druk je op Klaar? Dan leest je ${term('guide')} dit. Jullie praten er samen over.`,
  guideWrites: `Vraagt een jongere naar zijn gegevens? ${Term('guide', 'a')} schrijft dat op bij de jongere, onder Meer.`,
  guideAtSchool: `${term('guide')} op school`,
  oneGuide: `${Term('guide', 'a')} op school`,
  oneCoach: Term('coach', 'a'),
  oneClientManager: Term('clientManager', 'a'),
  coachGuides: `Begeleidt jongeren (${term('coach')})`,
  clientManagerGuides: `Begeleidt jongeren (${term('clientManager')})`,
  whomItIsAbout: `Het gaat om ${term('guide', 'many')} op school, ${term('coach', 'many')} en ${term('clientManager', 'many')}.`,
  aftercareShort: `${Term('aftercare', 'the')} duurt korter dan een half jaar. Dat is vaak te kort.`,
  aftercare: Term('aftercare'),
  aftercareMonths: `${Term('aftercare')}, en na verlies van werk, in maanden`,
} as const;

/** In which of them a word stands, for who chooses it. */
export const sentencesWith = (id: TermId): readonly string[] =>
  Object.values(termSentences).filter((sentence) => sentence.includes(`\uE000${id} `));
