import type { Member } from '#domain/access/actor.ts';
import { findBsn } from '#domain/bsn.ts';
import type { Day } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';

const mostLetters = 1000;
/** Who keeps Aanzet, as others may call: name, number and organisation. */
export type Helper = Pick<Colleague, 'name' | 'phone' | 'mail'> & { readonly organisation: string };

/** The functional managers of the own organisation; where it has none, those of the region. */
async function helpersOf({ desk }: Step, { organisationId }: Member): Promise<readonly Helper[]> {
  const organisations = await desk.directory.organisations();
  const keeping = (await desk.directory.allColleagues()).filter(({ role }) => role === 'beheerder');
  const own = keeping.filter((one) => one.organisationId === organisationId);
  const ofRegion = keeping.filter((one) => {
    const kind = organisations.find(({ id }) => id === one.organisationId)?.kind;
    return kind === 'beheer' || kind === 'contactgemeente';
  });
  return (own.length > 0 ? own : ofRegion).map(({ name, phone, mail, organisationId: at }) => {
    return { name, phone, mail, organisation: organisations.find(({ id }) => id === at)?.name ?? '' };
  });
}

/** Whom a colleague may call when something does not work. */
export const seeHelpers = makeAct<Record<never, never>, readonly Helper[]>('ask-help', async (step) =>
  step.actor.kind === 'member' ? ok(await helpersOf(step, step.actor)) : refuse('not-allowed'),
);

export type NewFeedback = { readonly page: string; readonly words: string; readonly wantsAnswer: boolean };

function checkWords(words: string): Outcome<string> {
  const short = words.trim();
  if (short === '') return refuse('words-missing', 'woorden');
  if (findBsn(short).found) return refuse('bsn', 'woorden');
  return short.length > mostLetters ? refuse('words-too-long', 'woorden', { most: mostLetters }) : ok(short);
}

/**
 * Tells who keeps Aanzet something about a kind of page. Refusals: 'words-missing', 'words-too-long', 'bsn', and
 * 'nobody-keeps' where nobody would read it.
 */
export const giveFeedback = makeAct<NewFeedback, Record<never, never>>(
  'ask-help',
  async (step, { page, words, wantsAnswer }) => {
    const { desk, actor, newId, today } = step;
    if (actor.kind !== 'member') return refuse('not-allowed');
    const checked = checkWords(words);
    if (!checked.ok) return checked;
    if ((await helpersOf(step, actor)).length === 0) return refuse('nobody-keeps', 'woorden');
    const whose = { organisationId: actor.organisationId, memberId: wantsAnswer ? actor.memberId : null };
    await desk.daily.giveFeedback({ id: newId(), ...whose, page, words: checked.value, givenOn: today });
    return ok({});
  },
);

export type FeedbackLine = {
  readonly id: string;
  readonly page: string;
  readonly words: string;
  readonly givenOn: Day;
  readonly organisation: string;
  /** Who wants an answer, with where to reach them. */
  readonly answer: Pick<Colleague, 'name' | 'phone' | 'mail'> | undefined;
};

/** What colleagues told, oldest first: of the own organisation, and of the whole region for who keeps it. */
export const readFeedback = makeAct<Record<never, never>, readonly FeedbackLine[]>(
  'read-feedback',
  async ({ desk }) => {
    const organisations = new Map((await desk.directory.organisations()).map(({ id, name }) => [id, name]));
    const lines: FeedbackLine[] = [];
    for (const { id, page, words, givenOn, organisationId, memberId } of await desk.daily.feedback()) {
      const answer = memberId === null ? undefined : await desk.directory.colleague(memberId);
      lines.push({ id, page, words, givenOn, organisation: organisations.get(organisationId) ?? '', answer });
    }
    return ok(lines);
  },
);

/** Something was dealt with: the words go. 'not-found' for what is not there or not the actor's to read. */
export const dropFeedback = makeAct<{ readonly feedbackId: string }, Record<never, never>>(
  'read-feedback',
  async ({ desk }, { feedbackId }) => ((await desk.daily.dropFeedback(feedbackId)) ? ok({}) : notFound),
);
