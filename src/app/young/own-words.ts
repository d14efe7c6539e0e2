/** Own words by the own link: five short answers for the overgangsdocument, one at a time, whenever somebody wants. */
import { findBsn } from '#domain/bsn.ts';
import { warningsOf, type Warning } from '#domain/document/document.ts';
import type { SectionId } from '#domain/document/sections.ts';
import { looksAlarming } from '#domain/notice/alarming.ts';
import { isSchool } from '#domain/person/new-person.ts';
import type { OrganisationKind, Young } from '#domain/access/actor.ts';
import type { Instant } from '#domain/access/session.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import { mostOfAnswer, saidIn, type Answers } from '#domain/young/group.ts';
import { makeAct, type House, type Step } from '../house.ts';
import type { OwnCard } from '../ports/young.ts';
import { tell } from '../notice/tell.ts';
import { answererOf } from './decide.ts';
import { youngOf } from './own-page.ts';

export type OwnSaid = {
  readonly card: OwnCard;
  readonly answers: Answers;
  /** What was said that need not be said, by section. */
  readonly warnings: ReadonlyMap<SectionId, readonly Warning[]>;
};
/** A school writes an overgangsdocument; others read what came along. */
const mayWrite = ({ state, lead }: OwnCard): boolean => state === 'active' && isSchool(lead.kind as OrganisationKind);

/** What waits to be read by who guides. Refusal: not-found where no school leads. */
export const seeOwnSaid = makeAct<Record<never, never>, OwnSaid>('see-own-words', async (step) => {
  const { caseId } = youngOf(step);
  const card = await step.desk.own.card(caseId);
  if (!card || !mayWrite(card)) return notFound;
  const answers = (await step.desk.ownWords.byLink(caseId)) ?? {};
  const warnings = new Map(saidIn(answers).map(({ section, text }) => [section, warningsOf(text)]));
  return ok({ card, answers, warnings });
});

export type SayOwnWords = { readonly section: SectionId; readonly text: string };
const say = makeAct<SayOwnWords & { readonly now: Instant }, null>('say-own-words', async (step, command) => {
  const { caseId, organisationId } = youngOf(step);
  const { desk, today, newId } = step;
  const card = await desk.own.card(caseId);
  if (!card || !mayWrite(card)) return notFound;
  const { section, now } = command;
  const text = command.text.trim();
  if (findBsn(text).found) return refuse('bsn', 'words');
  if (text.length > mostOfAnswer) return refuse('words-too-long', 'words', { most: mostOfAnswer });
  const { [section]: _, ...others } = (await desk.ownWords.byLink(caseId)) ?? {};
  const answers = text === '' ? others : { ...others, [section]: { how: 'said', text } as const };
  const memberId = await reader(step, organisationId, card);
  if (memberId === undefined) return notFound;
  const row = { id: newId(), caseId, organisationId, memberId, momentId: newId(), on: today, now, answers };
  await desk.ownWords.keepByLink(row);
  if (looksAlarming(text))
    await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'alarming', caseId });
  return ok(null);
});
const reader = (step: Step, organisationId: string, { contact }: OwnCard): Promise<string | undefined> =>
  step.desk.own.asProgram(() => answererOf(step, organisationId, contact?.memberId));

/** Keeps one answer; an empty one goes. Who guides reads it at once, and hears of words that may be about danger. Refusals: bsn, words-too-long; not-found. */
export const sayOwnWords = (house: House, actor: Young, command: SayOwnWords): Promise<Outcome<null>> =>
  say(house, actor, { ...command, now: house.now() });
