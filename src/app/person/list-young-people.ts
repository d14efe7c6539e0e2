import type { Member } from '#domain/access/actor.ts';
import type { SavedFilter } from '#domain/daily/saved-filter.ts';
import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { searchWords, wordPatterns } from '#domain/person/search-name.ts';
import { pickUpThresholds } from '#domain/turn/not-picked-up.ts';
import { makeExport } from '../access/take-along.ts';
import { makeAct, type Step } from '../house.ts';
import type { ListFilter, ListRow, ShieldedForMe } from '../ports/work.ts';

export const linesOfPage = 50;
const mostInFile = 10_000;
const mostLetters = 100;

export type ListPage = {
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly municipalities: readonly string[];
  /** What was looked for, to show above the list. */
  readonly searched: string | undefined;
  /** The own filters of this colleague. */
  readonly saved: readonly SavedFilter[];
  /** Who is afgeschermd with this colleague named: a page of their own. */
  readonly shielded: ShieldedForMe;
};
export type ListCommand = { readonly filter: ListFilter; readonly page: number };

const questionOf = ({ actor, today }: Step, filter: ListFilter) => ({
  ...filter,
  teamId: (actor as Member).teamId,
  pickUp: pickUpThresholds(today),
});

async function listPage(step: Step, { filter, page }: ListCommand, searched?: string): Promise<Outcome<ListPage>> {
  if (step.actor.kind !== 'member') return refuse('not-allowed');
  const question = questionOf(step, filter);
  const { work } = step.desk;
  const total = await work.countYoungPeople(question);
  const rows = await work.youngPeople(question, linesOfPage, (Math.max(page, 1) - 1) * linesOfPage);
  const saved = await step.desk.daily.filters('jongeren');
  const shielded = await work.shieldedForMe();
  return ok({ rows, total, municipalities: await work.municipalities(), searched, saved, shielded });
}

/** One page of the young people that this colleague may see, with filters. */
export const listYoungPeople = makeAct<ListCommand, ListPage>('list-young-people', (step, command) =>
  listPage(step, command),
);

/**
 * Keeps what somebody looks for, so that no name stands in an address. Refusals: 'search-empty', 'bsn'. A number is
 * refused and not kept: nobody is looked up by it here.
 */
export const keepSearch = makeAct<{ readonly words: string }, { readonly searchId: string }>(
  'search-young-people',
  async ({ desk, newId }, { words }) => {
    if (findBsn(words).found) return refuse('bsn', 'naam');
    const short = words.trim().slice(0, mostLetters);
    if (searchWords(short).length === 0) return refuse('search-empty', 'naam');
    const searchId = newId();
    await desk.work.keepSearch(searchId, short);
    return ok({ searchId });
  },
);

/** The list for a kept search; 'not-found' when it is not this colleague's or has gone. */
export const searchYoungPeople = makeAct<ListCommand & { readonly searchId: string }, ListPage>(
  'search-young-people',
  async (step, { searchId, filter, page }) => {
    const typed = await step.desk.work.search(searchId);
    if (typed === undefined) return notFound;
    return listPage(step, { filter: { ...filter, words: searchWords(typed).map(wordPatterns) }, page }, typed);
  },
);

type Wanted = { readonly filter: ListFilter; readonly searchId?: string };

async function questionFor(step: Step, { filter, searchId }: Wanted) {
  const typed = searchId === undefined ? undefined : await step.desk.work.search(searchId);
  if (searchId !== undefined && typed === undefined) return notFound;
  const words = typed === undefined ? {} : { words: searchWords(typed).map(wordPatterns) };
  return ok(questionOf(step, { ...filter, ...words }));
}

/** How many lines a file of this list will have; nobody is seen yet. Refusal: not-found. */
export const countForFile = makeAct<Wanted, number>('list-young-people', async (step, wanted) => {
  const question = await questionFor(step, wanted);
  return question.ok ? ok(await step.desk.work.countYoungPeople(question.value)) : question;
});

/** All lines of a list for a file, logged as exported. Refusal: 'too-many' with `most`, then a filter is needed first. */
export const exportYoungPeople = makeExport<Wanted, readonly ListRow[]>(
  'export-young-people',
  (rows) => rows.length,
  async (step, wanted) => {
    const question = await questionFor(step, wanted);
    if (!question.ok) return question;
    if ((await step.desk.work.countYoungPeople(question.value)) > mostInFile)
      return refuse('too-many', undefined, { most: mostInFile });
    return ok(await step.desk.work.youngPeople(question.value, mostInFile, 0));
  },
);
