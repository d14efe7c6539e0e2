/** What a region may call things: checked before it is looked at, and again when it is kept. */
import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { avoided } from './avoided.ts';
import { hasPlural, termIds, type Noun, type TermId, type Terms } from './terms.ts';

/** As typed in the form of the region. */
export type TypedTerms = {
  readonly terms: Readonly<Record<TermId, { readonly article: string; readonly one: string; readonly many: string }>>;
  readonly validFrom: Day | undefined;
  readonly why: string;
};
export type NewTerms = { readonly terms: Terms; readonly validFrom: Day; readonly why: string };

/** Letters, with a space or a hyphen between them: it goes into pages as it is. */
export const wordShape = /^\p{L}+(?:[ -]\p{L}+){0,5}$/u;
const mostOfWord = 40;
const mostOfWhy = 200;
/** Words of the law, and of a judge: they mean one thing, in every region. */
const ofTheLaw =
  /\b(?:doorstroompunt|contactgemeente|startkwalificatie|overgangsdocument|leerplichtambtenaar|leerplicht|voogd|curator|mentor|bewindvoerder|vertegenwoordiger|ouder|gezag|jongere|vaste contactpersoon)\b/iu;

function wordFaults(word: string, field: string): readonly Refusal[] {
  if (word === '') return [{ code: 'term-empty', field }];
  if (findBsn(word).found) return [{ code: 'bsn', field }];
  if (word.length > mostOfWord) return [{ code: 'text-too-long', field, values: { most: mostOfWord } }];
  if (!wordShape.test(word)) return [{ code: 'term-shape', field }];
  if (ofTheLaw.test(word)) return [{ code: 'term-law', field }];
  const [hard] = avoided(word);
  return hard ? [{ code: 'term-avoid', field, values: { word: hard.word, instead: hard.instead } }] : [];
}

const tidy = (word: string): string => word.trim().replaceAll(/\s+/g, ' ');
function faultsOf({ terms, validFrom, why }: TypedTerms, today: Day): readonly Refusal[] {
  const day = validFrom === undefined || !isDay(validFrom) ? 'no-day' : validFrom <= today ? 'wording-later' : null;
  const words = termIds.map((id) => tidy(terms[id].one).toLowerCase());
  const reason = why.trim();
  return [
    ...termIds.flatMap((id, at) => [
      ...(['de', 'het'].includes(terms[id].article) ? [] : [{ code: 'term-article', field: `article-${id}` }]),
      ...wordFaults(tidy(terms[id].one), `one-${id}`),
      ...(hasPlural(id) ? wordFaults(tidy(terms[id].many), `many-${id}`) : []),
      ...(words[at] !== '' && words.indexOf(words[at] ?? '') !== at
        ? [{ code: 'term-twice', field: `one-${id}` }]
        : []),
    ]),
    ...(day === null ? [] : [{ code: day, field: 'validFrom' }]),
    ...(reason === '' ? [{ code: 'wording-why', field: 'why' }] : []),
    ...(reason.length > mostOfWhy ? [{ code: 'text-too-long', field: 'why', values: { most: mostOfWhy } }] : []),
    ...(findBsn(reason).found ? [{ code: 'bsn', field: 'why' }] : []),
  ];
}

const isSame = (one: Noun, other: Noun): boolean =>
  one.article === other.article && one.one === other.one && one.many === other.many;

/**
 * The words of a region out of what was typed. Refusals by field: term-empty, -shape, -law, -avoid, -article, -twice, -same;
 * wording-why, -later; no-day, text-too-long, bsn.
 */
export function checkTerms(
  typed: TypedTerms,
  { today, before }: { readonly today: Day; readonly before: Terms },
): Outcome<NewTerms> {
  const refusals = faultsOf(typed, today);
  const { validFrom } = typed;
  if (refusals.length > 0 || validFrom === undefined) return { ok: false, refusals };
  const nounOf = (id: TermId): Noun => {
    const { article, one, many } = typed.terms[id];
    return { article: article === 'het' ? 'het' : 'de', one: tidy(one), many: hasPlural(id) ? tidy(many) : '' };
  };
  const terms = Object.fromEntries(termIds.map((id) => [id, nounOf(id)])) as Terms;
  if (termIds.every((id) => isSame(terms[id], before[id])))
    return { ok: false, refusals: [{ code: 'term-same', field: 'one-guide' }] };
  return ok({ terms, validFrom, why: typed.why.trim() });
}
