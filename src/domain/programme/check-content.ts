import type { CheckFacts, CheckItem, Gap } from './completeness.ts';
import { has } from './filled.ts';
import { kinds, type SectionKind } from './kinds.ts';
import { claimsOf, numberOf, textOf, type Section } from './section.ts';
import { titleOf } from './status.ts';
import { agreements as agreed, targets as aimed } from './targets.ts';

const whole = (words: string): Gap => ({ sectionId: null, about: null, words });
const of = (section: Section, words: string, field: string): Gap => ({
  sectionId: section.id,
  about: titleOf(section),
  words,
  field,
});
const parts = ({ programme }: CheckFacts, kind: SectionKind): readonly Section[] =>
  programme.sections.filter((section) => section.kind === kind);
const none = (facts: CheckFacts, kind: SectionKind, words: string): readonly Gap[] =>
  parts(facts, kind).length === 0 ? [whole(words)] : [];

function keyed(
  facts: CheckFacts,
  kind: 'target' | 'agreement',
  keys: readonly string[],
  field: string,
  words: string,
): readonly Gap[] {
  const byKey = new Map(parts(facts, kind).map((section) => [section.key, section]));
  return keys.flatMap((key) => {
    const section = byKey.get(key);
    if (section && has(section, field)) return [];
    return [
      { sectionId: section?.id ?? null, about: titleOf({ kind, key, content: {} }), words, ...(section && { field }) },
    ];
  });
}

const analysis: CheckItem = {
  id: 'analysis',
  part: 'Analyse',
  asks: 'Een analyse van de regio',
  article: 'REG 2.2',
  class: 'K',
  certain: true,
  room: false,
  gaps: (facts) => {
    const chapters = parts(facts, 'analysis');
    return chapters.some((chapter) => has(chapter, 'text')) ? [] : [whole('Er is nog geen hoofdstuk van de analyse.')];
  },
};
const sources: CheckItem = {
  id: 'sources',
  part: 'Analyse',
  asks: 'Bij elke uitspraak een bron',
  article: 'werkwijze',
  class: 'W',
  certain: true,
  room: true,
  gaps: (facts) =>
    parts(facts, 'analysis').flatMap((section) => {
      const guesses = claimsOf(section).filter(({ source }) => source === null).length;
      return guesses === 0
        ? []
        : [
            of(
              section,
              guesses === 1 ? 'Eén uitspraak is een schatting.' : `${guesses} uitspraken zijn een schatting.`,
              'claims',
            ),
          ];
    }),
};
const ages: CheckItem = {
  id: 'ages',
  part: 'Analyse',
  asks: 'Cijfers per leeftijd, ook van 23 tot en met 26 jaar',
  article: 'werkwijze',
  class: 'W',
  certain: true,
  room: true,
  gaps: (facts) => {
    const chapters = parts(facts, 'analysis');
    const told = chapters.some((chapter) => claimsOf(chapter).some(({ age }) => age === '23-26'));
    return told || chapters.length === 0
      ? []
      : [whole('Er staat geen feit over wie 23 tot en met 26 jaar is. Weten jullie het niet? Schrijf dat dan op.')];
  },
};
const targets: CheckItem = {
  id: 'targets',
  part: 'Streefcijfers',
  asks: 'Negen streefcijfers',
  article: 'REG 2.3',
  class: 'K',
  certain: true,
  room: true,
  gaps: (facts) => keyed(facts, 'target', Object.keys(aimed), 'target', 'Dit streefcijfer ontbreekt.'),
};
const definitions: CheckItem = {
  id: 'definitions',
  part: 'Streefcijfers',
  asks: 'Bij elk streefcijfer hoe het is berekend, met bron en definitie',
  article: 'REG bijlage 1',
  class: 'K',
  certain: false,
  room: true,
  gaps: (facts) =>
    parts(facts, 'target')
      .filter((section) => has(section, 'target'))
      .flatMap((section) =>
        (['method', 'source', 'definition'] as const)
          .filter((key) => !has(section, key))
          .map((key) => of(section, targetWords[key], key)),
      ),
};
const targetWords = {
  method: 'Er staat niet bij hoe het is berekend.',
  source: 'Er staat geen bron bij.',
  definition: 'Er staat geen definitie bij.',
};
const percents: CheckItem = {
  id: 'percents',
  part: 'Streefcijfers',
  asks: 'Een percentage is hoogstens 100',
  article: 'kan niet anders',
  class: 'V',
  certain: true,
  room: false,
  gaps: (facts) =>
    parts(facts, 'target')
      .filter((section) => textOf(section, 'unit') === 'percent' && (numberOf(section, 'target') ?? 0) > 100)
      .map((section) => of(section, 'Dit percentage is meer dan 100.', 'target')),
};
const agreements: CheckItem = {
  id: 'agreements',
  part: 'Afspraken',
  asks: 'Negen afspraken, a tot en met i',
  article: 'REG 2.4(1)',
  class: 'K',
  certain: true,
  room: true,
  gaps: (facts) => keyed(facts, 'agreement', Object.keys(agreed), 'text', 'Deze afspraak ontbreekt.'),
};
const agreementParties: CheckItem = {
  id: 'agreement-parties',
  part: 'Afspraken',
  asks: 'Bij elke afspraak wie meedoen',
  article: 'REG 2.4',
  class: 'K',
  certain: true,
  room: true,
  gaps: (facts) =>
    parts(facts, 'agreement')
      .filter((section) => has(section, 'text') && !has(section, 'parties'))
      .map((section) => of(section, 'Er staat niet bij wie meedoen.', 'parties')),
};
const measures: CheckItem = {
  id: 'measures',
  part: 'Maatregelen',
  asks: 'Maatregelen',
  article: 'REG 2.5(1)',
  class: 'K',
  certain: true,
  room: false,
  gaps: (facts) => none(facts, 'measure', 'Er is nog geen maatregel.'),
};

const general: CheckItem = {
  id: 'general',
  part: 'Algemeen',
  asks: 'De velden die de regio zelf invult',
  article: 'REG bijlage 2, 3 en 4',
  class: 'K',
  certain: false,
  room: true,
  gaps: (facts) => {
    const [section] = parts(facts, 'general');
    if (!section) return [whole('De samenvatting is nog leeg.')];
    return has(section, 'summary') ? [] : [of(section, 'De samenvatting is nog leeg.', 'summary')];
  },
};
const subjects: CheckItem = {
  id: 'subjects',
  part: 'Algemeen',
  asks: 'Visie, aanpak, middelen, volgen en bijsturen',
  article: 'werkwijze',
  class: 'W',
  certain: true,
  room: true,
  gaps: (facts) =>
    parts(facts, 'general').flatMap((section) =>
      kinds.general.fields
        .filter(
          ({ key }) => ['vision', 'approach', 'means', 'monitoring', 'adjusting'].includes(key) && !has(section, key),
        )
        .map(({ key, label }) => of(section, `Nog leeg: ${label}`, key)),
    ),
};

/** What is asked of the text of the programme as a whole. */
export const contentChecks: readonly CheckItem[] = [
  analysis,
  sources,
  ages,
  targets,
  definitions,
  percents,
  agreements,
  agreementParties,
  measures,
  general,
  subjects,
];
