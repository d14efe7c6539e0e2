import { fullDay } from '../day-words.ts';
import { facts, heading, table, text, type Paper, type Part, type Section as Chapter } from '../papers/paper.ts';
import { reviewOutcomes, type ReviewOutcome } from '../programme/entry.ts';
import { sectionsOf } from '../programme/programme.ts';
import type { Reviewed } from '../programme/review.ts';
import { titleOf } from '../programme/status.ts';
import { factsOf, readingsPart } from './field-words.ts';
import { periodWords, type Told } from './told.ts';

const outcomes = Object.keys(reviewOutcomes) as ReviewOutcome[];
/** How many measures go on, change or stop in each year in which somebody looked back, the last year first. */
function counted(reviews: readonly Reviewed[]): Part {
  const all = reviews.flatMap(({ entries }) => entries);
  const years = [...new Set(all.map(({ subject }) => subject ?? ''))].toSorted().toReversed();
  if (years.length === 0) return text('Er is nog niet teruggekeken.');
  const rows = years.map((year) => {
    const said = all.filter(({ subject }) => subject === year);
    const counts = outcomes.map((one) => said.filter(({ content }) => content.outcome === one).length);
    return [year, ...counts.map(String), String(reviews.length - said.length)];
  });
  const heads = ['Jaar', ...outcomes.map((one) => reviewOutcomes[one]), 'Niet bekeken'];
  return table('Hoeveel maatregelen, per jaar', heads, rows);
}
function measure(told: Told, { measure: section, entries }: Reviewed): readonly Part[] {
  const rows = entries.map(({ subject, content, on }) => [
    subject ?? '',
    reviewOutcomes[content.outcome],
    content.why,
    fullDay(on),
  ]);
  return [
    heading(titleOf(section)),
    facts(...factsOf(told, section, ['owner', 'effect', 'effectFrom', 'effectTo', 'review'])),
    rows.length === 0
      ? text('Nog niet teruggekeken.')
      : table(`Terugblik: ${titleOf(section)}`, ['Jaar', 'Besluit', 'Waarom', 'Opgeschreven op'], rows, [1, 2, 5, 3]),
  ];
}
function aims({ programme }: Told): Chapter {
  const parts = sectionsOf(programme, 'target').flatMap(readingsPart);
  const none = text('Bij de streefcijfers staat nog geen cijfer van een later jaar.');
  return { id: 'cijfers', title: 'Hoe de cijfers stonden', parts: parts.length === 0 ? [none] : parts };
}
function agreed(told: Told): Chapter {
  const parts = sectionsOf(told.programme, 'agreement').flatMap((section): readonly Part[] => {
    const said = factsOf(told, section, ['status', 'progress', 'evidence']);
    return said.length === 0 ? [] : [heading(titleOf(section)), facts(...said)];
  });
  const none = text('Bij de afspraken staat nog niet hoe het gaat.');
  return { id: 'afspraken', title: 'Hoe het met de afspraken gaat', parts: parts.length === 0 ? [none] : parts };
}

/** The yearly review as one paper: what goes on, changes or stops and why, how the numbers stood, and the agreements (US-09.10). */
export function reviewPaper(told: Told, reviews: readonly Reviewed[]): Paper {
  const measures = reviews.flatMap((one) => measure(told, one));
  return {
    id: 'terugblik',
    title: 'Terugblik op het programma',
    lead: `${told.programme.name}, ${periodWords(told.programme)}.`,
    sections: [
      { id: 'kort', title: 'In het kort', parts: [counted(reviews)] },
      {
        id: 'maatregelen',
        title: 'Per maatregel',
        parts: measures.length === 0 ? [text('Er staan nog geen maatregelen in.')] : measures,
      },
      aims(told),
      agreed(told),
    ].map((chapter) => ({
      ...chapter,
      parts: chapter.parts.filter((one) => one.kind !== 'facts' || one.facts.length > 0),
    })),
  };
}
