/** Mijn verhaal, by the own link: written for oneself, shared for one use at a time, taken back at once. */
import { findBsn } from '#domain/bsn.ts';
import { warningsOf, type Warning } from '#domain/document/document.ts';
import { looksAlarming } from '#domain/notice/alarming.ts';
import type { OrganisationKind, Young } from '#domain/access/actor.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import {
  canShareUntil,
  standingOfUse,
  storyLetters,
  toldIn,
  whoShares,
  type StoryAnswers,
  type StoryId,
  type WhoShares,
} from '#domain/young/story.ts';
import { ageOn, type Day } from '#law/day.ts';
import { nextWorkingDay } from '#law/working-days.ts';
import { callSoon } from '../guidance/call-soon.ts';
import { makeAct, type Step } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { OwnCard } from '../ports/young.ts';
import { answererOf } from './decide.ts';
import { youngOf } from './own-page.ts';

export type OwnStoryPage = {
  readonly card: OwnCard;
  /** Who would read it: a first name, else the organisation. */
  readonly reader: string;
  readonly answers: StoryAnswers;
  /** 0 = nothing is written. */
  readonly version: number;
  /** What need not be said, by question. */
  readonly warnings: ReadonlyMap<StoryId, readonly Warning[]>;
  /** Until when it is shared now. */
  readonly sharedUntil: Day | null;
  /** Who says yes to sharing; null where nobody guides who could read it. */
  readonly who: WhoShares | null;
};

const readerOf = ({ contact, lead }: OwnCard, { organisationName }: Young): string =>
  contact?.organisation === organisationName ? (contact.name.split(' ')[0] ?? contact.name) : lead.name;

async function look(step: Step): Promise<OwnStoryPage | undefined> {
  const young = youngOf(step);
  const { desk, today } = step;
  const card = await desk.own.card(young.caseId);
  if (!card) return undefined;
  const story = await desk.stories.own(young.caseId);
  const use = await desk.stories.use(young.caseId);
  const answers = story?.answers ?? {};
  const guides = card.state === 'active' && card.lead.id === young.organisationId;
  const deciding = { from: card.lead.kind as OrganisationKind, age: ageOn(card.birthDate, today) };
  return {
    card,
    reader: readerOf(card, young),
    answers,
    version: story?.version ?? 0,
    warnings: new Map(toldIn(answers).map(({ id, text }) => [id, warningsOf(text)])),
    sharedUntil: use && standingOfUse(use, today) === 'runs' ? use.until : null,
    who: guides ? whoShares({ ...deciding, represented: await desk.stories.represented() }) : null,
  };
}

/** The own story, and who reads it now. Refusal: not-found. */
export const seeOwnStory = makeAct<Record<never, never>, OwnStoryPage>('see-own-story', async (step) => {
  const page = await look(step);
  return page ? ok(page) : notFound;
});

/** The same on paper, to give to whom one wants. Refusal: not-found when nothing is written. */
export const takeOwnStory = makeAct<Record<never, never>, OwnStoryPage>('take-own-story', async (step) => {
  const page = await look(step);
  return page && page.version > 0 ? ok(page) : notFound;
});

/** Words that may be about danger: who guides calls on the next working day, and is not told what was written. */
async function worry(step: Step, { contact }: OwnCard): Promise<void> {
  const { caseId, organisationId } = youngOf(step);
  const dueOn = nextWorkingDay(step.today);
  await step.desk.own.asProgram(async () => {
    const signal = { caseId, organisationId, verb: 'call', why: 'story-worries', dueOn } as const;
    await callSoon(step, signal, 'story-worries');
    const memberId = await answererOf(step, organisationId, contact?.memberId);
    if (memberId === undefined) return;
    await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'alarming', caseId });
  });
}

export type WriteOwnStory = { readonly id: StoryId; readonly text: string };
/**
 * Keeps one answer; an empty one goes, and with the last the whole story. What was shared ends. At words that may be about danger
 * somebody calls. Refusals: bsn, words-too-long; not-found.
 */
export const writeOwnStory = makeAct<WriteOwnStory, null>('write-own-story', async (step, command) => {
  const { caseId, organisationId } = youngOf(step);
  const { desk, today, newId } = step;
  const card = await desk.own.card(caseId);
  if (card?.state !== 'active') return notFound;
  const { id } = command;
  const text = command.text.trim();
  if (findBsn(text).found) return refuse('bsn', 'words');
  if (text.length > storyLetters) return refuse('words-too-long', 'words', { most: storyLetters });
  const before = (await desk.stories.hold(caseId))?.answers ?? {};
  if ((before[id] ?? '') === text) return ok(null);
  const { [id]: _, ...others } = before;
  const answers: StoryAnswers = text === '' ? others : { ...others, [id]: text };
  if (toldIn(answers).length === 0) await desk.stories.remove(caseId);
  else await desk.stories.keep({ id: newId(), caseId, organisationId, answers, on: today });
  if (looksAlarming(text)) await worry(step, card);
  return ok(null);
});

export type ShareOwnStory = {
  /** Of what was read before saying yes. */
  readonly version: number;
  /** '' when left empty, undefined when it does not exist. */
  readonly until: Day | undefined;
};
/**
 * Yes to one use: a talk with the fixed contact person, until a day. A yes before it ends. Refusals: story-until by field; story-changed when
 * it is not what was read; not-found where another decides too, nobody guides or nothing is written.
 */
export const shareOwnStory = makeAct<ShareOwnStory, null>('share-own-story', async (step, { version, until }) => {
  const { caseId, organisationId } = youngOf(step);
  const { desk, today, newId } = step;
  await desk.stories.hold(caseId);
  const page = await look(step);
  if (page?.who !== 'self' || page.version === 0) return notFound;
  if (page.version !== version) return refuse('story-changed', 'until');
  if (!canShareUntil(until, today)) return refuse('story-until', 'until');
  await desk.stories.stop(caseId, today);
  await desk.stories.share({ id: newId(), caseId, organisationId, use: 'talk', yesOn: today, until });
  await desk.own.asProgram(async () => {
    const memberId = await answererOf(step, organisationId, page.card.contact?.memberId);
    if (memberId === undefined) return;
    await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'story-shared', caseId });
  });
  return ok(null);
});

/** Taken back: nobody else reads it from now on. */
export const stopOwnStory = makeAct<Record<never, never>, null>('share-own-story', async (step) => {
  await step.desk.stories.stop(youngOf(step).caseId, step.today);
  return ok(null);
});

/** All of it goes, and with it what was shared. */
export const removeOwnStory = makeAct<Record<never, never>, null>('write-own-story', async (step) => {
  await step.desk.stories.remove(youngOf(step).caseId);
  return ok(null);
});
