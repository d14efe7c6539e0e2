import type { System } from '#domain/access/actor.ts';
import { addOpenDays } from '#domain/calendar/closures.ts';
import { climbOf, rises, seatOf, termsOn, type LadderTerms, type QuestionLevel } from '#domain/ladder/ladder.ts';
import { addDays, type Day } from '#law/day.ts';
import type { House } from '../house.ts';
import { AT_ONCE, inSlices, sliceOf, type Slice } from '../in-slices.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';
import type { Colleague } from '../ports/directory.ts';
import type { OpenQuestion } from '../ports/ladder.ts';
import { tellAsker } from './tell-asker.ts';

const sweeper: System = { kind: 'system', name: 'sweeper' };
type At = { readonly house: House; readonly desk: Desk; readonly terms: LadderTerms; readonly today: Day };

/** Who can hold a question: colleagues of organisations that work with Aanzet; who keeps the region first. */
async function working({ directory }: Desk): Promise<readonly Colleague[]> {
  const organisations = new Map((await directory.organisations()).map((one) => [one.id, one]));
  const seat = ({ organisationId }: Colleague): boolean =>
    ['contactgemeente', 'beheer'].includes(organisations.get(organisationId)?.kind ?? '');
  const all = (await directory.allColleagues()).filter((one) => organisations.get(one.organisationId)?.hasAccount);
  return [...all.filter(seat), ...all.filter((one) => !seat(one))];
}
const stepOf = ({ desk, house }: At) => ({ desk, actor: sweeper, newId: () => house.newId() });

/** Who holds it from today on, and until when. */
async function placed(at: At, level: QuestionLevel, people: readonly Colleague[]) {
  const seat = seatOf(level, at.terms, people);
  if (!seat) return undefined;
  const closures = await at.desk.directory.closures(seat.organisationId);
  return { level, holder: seat, dueOn: addOpenDays(at.today, at.terms.answerDays, closures) };
}
const tellHolder = (at: At, { organisationId, id: memberId }: { id: string; organisationId: string }) =>
  tell(stepOf(at), { to: { organisationId, teamId: null, memberId }, kind: 'climbed', caseId: null });

async function termsFor(desk: Desk, today: Day): Promise<LadderTerms> {
  return termsOn(await desk.ladder.terms(), today).terms;
}

const climbSlice = (house: House, after: string | null): Promise<Slice> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const today = house.today();
    const terms = await termsFor(desk, today);
    const at = { house, desk, terms, today };
    const wish = { times: terms.times, sinceBy: addDays(today, -terms.days), today };
    const found = await desk.ladder.stuck(wish, after, AT_ONCE);
    const place = found.length === 0 ? undefined : await placed(at, 'policy', await working(desk));
    let climbed = 0;
    for (const facts of place ? found : []) {
      const climb = climbOf(facts, terms, today);
      if (!climb || !place) continue;
      const { caseId, organisationId } = facts;
      const id = house.newId();
      const held = { level: place.level, holderMemberId: place.holder.id, askedOn: today, dueOn: place.dueOn };
      await desk.ladder.climb({ id, caseId, organisationId, ...climb, ...held });
      await tellHolder(at, place.holder);
      await tellAsker(stepOf(at), id, 'climbed-here');
      climbed++;
    }
    return sliceOf(found, climbed);
  });

/** One open question: it falls away, rises, goes to another holder, or stays. True when something changed. */
async function follow(at: At, question: OpenQuestion, people: readonly Colleague[]): Promise<boolean> {
  const { desk, terms, today } = at;
  if (!question.stands) {
    await desk.ladder.fallAway(question.id, today);
    return true;
  }
  const up = rises(question, terms, today) ? await placed(at, 'board', people) : undefined;
  const stays = people.some(({ id, leftOn }) => id === question.holderMemberId && leftOn === null);
  const to = up ?? (stays ? undefined : await placed(at, question.level, people));
  if (!to) return false;
  const since = up ? today : question.since;
  await desk.ladder.hand(question.id, { level: to.level, holderMemberId: to.holder.id, since, dueOn: to.dueOn });
  await tellHolder(at, to.holder);
  return true;
}

const followAll = (house: House): Promise<number> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const today = house.today();
    const at = { house, desk, terms: await termsFor(desk, today), today };
    const open = await desk.ladder.open();
    const people = open.length === 0 ? [] : await working(desk);
    let changed = 0;
    for (const question of open) if (await follow(at, question, people)) changed++;
    return changed;
  });

/**
 * The daily sweep of what is stuck: questions that were not answered rise, those of cases that move again fall away, and a case that
 * came back too often or lies still climbs, once for each reason. The turn and the lead stay where they are; nobody at policy or
 * board reads a name. Returns how many changed or climbed.
 */
export async function sweepLadder(house: House): Promise<number> {
  const changed = await followAll(house);
  return changed + (await inSlices(house, (after) => climbSlice(house, after)));
}
