import { closuresIn } from '#domain/calendar/closures.ts';
import { answerDay } from '#domain/handover/move.ts';
import type { Places } from '#domain/directory/place.ts';
import { handoverKinds, type KindRow } from '#domain/handover/kinds.ts';
import { serves } from '#domain/handover/serves.ts';
import { isSchool } from '#domain/person/new-person.ts';
import type { WorkFacts } from '#domain/register/ours.ts';
import { notFound, ok } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { canGuide, isAway } from '#domain/turn/staff.ts';
import { admit, makeAct, type Act, type Step } from '../house.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { Colleague, Organisation } from '../ports/directory.ts';
import { kindsTo, livesWhere, type Lives } from './kinds-to.ts';
import type { ReceiverChoice } from './views.ts';

function colleagueOf(
  colleague: Colleague,
  all: readonly Colleague[],
  today: Day,
): ReceiverChoice['colleagues'][number] {
  const away = isAway(colleague, today);
  const standIn = away ? all.find((c) => c.id === colleague.standInId) : undefined;
  return {
    memberId: colleague.id,
    name: colleague.name,
    jobTitle: colleague.jobTitle,
    mail: colleague.mail,
    standIn: standIn ? { memberId: standIn.id, name: standIn.name } : null,
    absentUntil: away ? colleague.absentUntil : null,
  };
}

type Home = { readonly work: WorkFacts; readonly lives: Lives; readonly facts: CaseFacts };
/** Who still must go to school is leerplicht's, so no other desk is proposed (field finding 12). */
const proposes = (kind: KindRow, to: Organisation, { work, lives, facts }: Home): boolean =>
  to.id === facts.recordOrganisationId ||
  (serves(work, to, lives.home) && (kind.outOfSchool === true) === (lives.outOfSchool === 'met'));

async function choiceOf(
  { desk, today }: Step,
  kind: KindRow,
  to: Organisation,
  home: Home,
): Promise<Omit<ReceiverChoice, 'first'>> {
  const closures = await desk.directory.closures(to.id);
  const colleagues = await desk.directory.colleagues(to.id);
  return {
    organisationId: to.id,
    kind: kind.id,
    name: to.name,
    hasAccount: to.hasAccount,
    phone: to.phone,
    closed: closuresIn(today, answerDay(today, kind.answerWorkingDays, closures), closures),
    proposed: proposes(kind, to, home),
    colleagues: colleagues.filter((c) => canGuide(c.role)).map((c) => colleagueOf(c, colleagues, today)),
  };
}

/** As the kinds stand in their table: what school asks most comes first. */
const order = ({ kind }: ReceiverChoice): number => handoverKinds.findIndex(({ id }) => id === kind);

type Asked = { readonly caseId: string };
const choices = makeAct<Asked & { readonly places: Places }, readonly ReceiverChoice[]>(
  'open-handover',
  async (step, { caseId, places }) => {
    const { actor, desk } = step;
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    if (actor.kind !== 'member' || admitted.value.relation !== 'lead') return notFound;
    const { facts } = admitted.value;
    const lives = await livesWhere(step, caseId);
    const from = { id: actor.organisationId, kind: actor.organisationKind };
    const ofSchool = isSchool(actor.organisationKind) ? { schoolId: actor.organisationId } : {};
    const work = { places, mandates: lives.mandates, onDay: step.today, ...ofSchool };
    const found: ReceiverChoice[] = [];
    for (const to of await desk.directory.organisations()) {
      const kinds = kindsTo(step, [from, to], lives);
      for (const kind of kinds) {
        const choice = await choiceOf(step, kind, to, { work, lives, facts });
        found.push({ ...choice, first: kind === kinds[0] });
      }
    }
    return ok(found.toSorted((a, b) => Number(b.proposed) - Number(a.proposed) || order(a) - order(b)));
  },
);

/**
 * Who can be asked: every organisation to which a ground leads, first the one that is there for where the young person
 * lives (R21: that decides, not where the school stands), by mandate where the region entered one. Colleagues who are away
 * come with their stand-in.
 */
export const receiverChoices: Act<Asked, readonly ReceiverChoice[]> = (house, actor, command) =>
  choices(house, actor, { ...command, places: house.places() });
