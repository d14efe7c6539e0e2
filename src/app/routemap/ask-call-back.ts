import { questionsFor, type Answers } from '#domain/routemap/answers.ts';
import {
  callsBack,
  checkAsk,
  freeAsks,
  isMachine,
  mostOpen,
  promised,
  waitSeconds,
  type TypedAsk,
} from '#domain/routemap/call-back.ts';
import { endOf } from '#domain/routemap/reach.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import type { House } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { NewCallBack } from '../ports/call-backs.ts';
import type { Desk } from '../ports/desk.ts';
import { routeOn } from './route-around.ts';

const doorkeeper = { kind: 'system', name: 'doorkeeper' } as const;
export type Asking = {
  readonly typed: TypedAsk;
  readonly answers: Answers;
  readonly language: NewCallBack['language'];
  readonly audience: NewCallBack['audience'];
  /** Where it came from: counted under a keyed hash for a day, never kept with it. */
  readonly network: string;
};
/** What was promised, by whom, and until when it is kept after they called. */
export type Promised = { readonly by: string; readonly dueOn: Day; readonly keepDays: number };

/** Answers that matter, and no other: what was asked before an earlier answer was changed says nothing. */
const onlyAsked = (answers: Answers): Answers =>
  Object.fromEntries(questionsFor(answers).flatMap((question) => (answers[question] === undefined ? [] : [[question, answers[question]]]))) as Answers; // prettier-ignore

async function waits(house: House, { signIn }: Desk, network: string): Promise<boolean> {
  const key = house.vault.blur(`call-back network ${network}`);
  return (await signIn.countTry(key, house.now(), (tries) => (tries < freeAsks ? 0 : waitSeconds))) > 0;
}

/** The same number, at the same organisation, on one day: a page that was sent twice. Known by a keyed hash alone. */
async function cameTwice(house: House, { signIn }: Desk, organisationId: string, phone: string): Promise<boolean> {
  let times = 0;
  const digits = phone.replaceAll(/\D/g, '');
  await signIn.countTry(
    house.vault.blur(`call-back ${house.today()} ${organisationId} ${digits}`),
    house.now(),
    (tries) => {
      times = tries;
      return 0;
    },
  );
  return times > 1;
}

/**
 * A visitor asks to be called by whoever the route map ends at. Refusals: call-name, call-phone, bsn by field; call-often, call-full:
 * better call oneself; not-found when nobody there calls back. A machine is answered as anybody is, and nothing of it is kept.
 */
export const askCallBack = (house: House, asking: Asking): Promise<Outcome<Promised>> =>
  house.withActor(doorkeeper, 'ask-call-back', async (desk) => {
    const today = house.today();
    const { map, around, terms } = await routeOn(desk, today);
    const end = endOf(map, asking.answers, around);
    const organisation = end && callsBack(around, end);
    if (!organisation) return notFound;
    const checked = checkAsk(asking.typed);
    if (!checked.ok) return checked;
    const organisationId = organisation.id;
    const dueOn = promised(around, organisationId, terms);
    const answer = ok({ by: organisation.name, dueOn, keepDays: terms.keepDays });
    if (isMachine(asking.typed)) return answer;
    if (await waits(house, desk, asking.network)) return refuse('call-often');
    if (await cameTwice(house, desk, organisationId, checked.value.phone)) return answer;
    if ((await desk.callBacks.open(organisationId)) >= mostOpen) return refuse('call-full');
    const { language, audience, answers } = asking;
    const what = { ...checked.value, language, audience, answers: onlyAsked(answers) };
    await desk.callBacks.ask({ id: house.newId(), organisationId, askedOn: today, dueOn, ...what });
    const step = { desk, actor: doorkeeper, newId: () => house.newId() };
    await tell(step, { to: { organisationId, teamId: null, memberId: null }, kind: 'call-back', caseId: null });
    return answer;
  });
