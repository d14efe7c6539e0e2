import { notFound, ok } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import type { Said } from '#domain/wish/wish.ts';
import { makeAct } from '../house.ts';
import type { StoryAnswers } from '#domain/young/story.ts';
import type { OwnTip } from '../ports/tips.ts';
import type { OwnAgreement, OwnCopy, OwnRequest, OwnShare } from '../ports/young.ts';
import { lookedLinesOf, youngOf, type OwnLookedLine } from './own-page.ts';

/** Everything of the own pages, for another program. In the words of the program: names of fields are not for reading. */
export type OwnAlong = {
  readonly madeOn: string;
  readonly organisation: string;
  readonly person: {
    readonly name: string;
    readonly birthDate: string;
    readonly place: string;
    readonly phone: string | null;
    readonly mail: string | null;
    readonly prefers: string | null;
    readonly school: string | null;
    readonly schoolUntil: string | null;
  };
  readonly contactPerson: {
    readonly name: string;
    readonly phone: string | null;
    readonly organisation: string;
  } | null;
  readonly appointments: readonly OwnAgreement[];
  readonly shared: readonly OwnShare[];
  readonly documents: readonly OwnCopy[];
  readonly requests: readonly OwnRequest[];
  readonly wishes: readonly Said[];
  readonly story: StoryAnswers;
  readonly tips: readonly OwnTip[];
  readonly whoLooked: readonly OwnLookedLine[];
};

/** The young person takes along what stands on the own pages (AVG 20); whole access stays a request (AVG 15). Refusal: not-found. */
export const takeOwnAlong = makeAct<Record<never, never>, OwnAlong>('take-own-along', async (step) => {
  const { own } = step.desk;
  const { caseId, organisationName } = youngOf(step);
  const card = await own.card(caseId);
  if (!card) return notFound;
  const { birthDate, place, phone, mail, prefers, school, stopsOn, contact } = card;
  return ok({
    madeOn: step.today,
    organisation: organisationName,
    person: { name: fullName(card), birthDate, place, phone, mail, prefers, school, schoolUntil: stopsOn },
    contactPerson: contact && { name: contact.name, phone: contact.phone, organisation: contact.organisation },
    appointments: await own.agreements(caseId),
    shared: await own.shares(caseId),
    documents: await own.copies(caseId),
    requests: await own.requests(caseId),
    wishes: await step.desk.wishes.said(caseId),
    story: (await step.desk.stories.own(caseId))?.answers ?? {},
    tips: await step.desk.tips.own(caseId),
    whoLooked: await lookedLinesOf(step),
  });
});
