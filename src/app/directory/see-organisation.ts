import type { Actor } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import type { Closure } from '#domain/calendar/closures.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeAct, type Step } from '../house.ts';
import type { Load } from '#domain/directory/caseload.ts';
import type { Mandate } from '#domain/directory/mandate.ts';
import { keepsOrganisation, keepsPeople, keepsRegion, rolesAt } from '#domain/directory/keeping.ts';
import type { Colleague, Service } from '../ports/directory.ts';
import type { OpenMerge } from '../ports/unmerges.ts';
import { mayKeepContact } from './keep-contact.ts';
import { maySeeStepOut } from '../takeout/step-out.ts';
import { loadsOf } from './caseload.ts';
import { keepsClosures } from './closures.ts';
import { organisationView, type OrganisationView } from './in-view.ts';

type Seen = OrganisationView & {
  /** The actor keeps the colleagues of this organisation: absence, stand-in, leaving. */
  readonly mayChange: boolean;
  /** Names, numbers and what the organisation offers. */
  readonly mayKeep: boolean;
  /** How many young people a colleague has at most. */
  readonly keepsLimits: boolean;
  /** Colleagues may be entered. */
  readonly mayAdd: boolean;
  /** Which organisation carries out which task is kept by the actor. */
  readonly keepsTasks: boolean;
  /** Colleagues whose numbers the actor keeps, by id. */
  readonly keepsContactsOf: readonly string[];
  /** What colleagues have now beside what was agreed; for who keeps the own colleagues only. */
  readonly loads: ReadonlyMap<string, Load>;
  readonly services: readonly Service[];
  readonly mandates: readonly Mandate[];
  /** Days on which it is or will be closed, and whether the actor keeps them. */
  readonly closures: readonly Closure[];
  /** It became one with another: there it goes on. */
  readonly mergedIntoId: string | null;
  /** What became one with it and can be taken apart; for who keeps the region only. */
  readonly merges: readonly OpenMerge[];
  readonly keepsClosures: boolean;
  /** It may step out, and the actor has a part in that. */
  readonly maySeeStepOut: boolean;
};
const owns = (actor: Actor, organisationId: string): boolean =>
  actor.kind === 'member' && actor.organisationId === organisationId;

/** One organisation with its colleagues. Refusal: 'not-found'. */
export const seeOrganisation = makeAct<{ readonly organisationId: string }, Seen>(
  'see-directory',
  async (step, { organisationId }) => {
    const { directory } = step.desk;
    const organisation = await directory.organisation(organisationId);
    if (!organisation) return notFound;
    const [teams, colleagues] = [await directory.teams(organisationId), await directory.colleagues(organisationId)];
    const mayChange = mayEver(step.actor, 'change-colleague') && owns(step.actor, organisationId);
    const closures = (await directory.closures(organisationId)).filter(({ until }) => until >= step.today);
    const ids = colleagues.map(({ id }) => id);
    return ok({
      ...organisationView(organisation, teams, colleagues, step.today),
      mayChange,
      loads: mayChange ? await loadsOf(step.desk, organisationId, colleagues) : new Map(),
      mergedIntoId: organisation.mergedIntoId ?? null,
      merges: keepsRegion(step.actor) ? await step.desk.unmerges.openMerges(organisationId) : [],
      closures,
      keepsClosures: keepsClosures(step.actor, organisation),
      mayKeep: keepsOrganisation(step.actor, organisationId),
      keepsLimits:
        keepsOrganisation(step.actor, organisationId) &&
        (rolesAt(organisation.kind).some(canGuide) || keepsRegion(step.actor)),
      mayAdd: keepsPeople(step.actor, organisation, colleagues.length === 0),
      keepsTasks: keepsRegion(step.actor),
      maySeeStepOut:
        maySeeStepOut(step.actor, organisation) &&
        (organisation.hasAccount || (await step.desk.takeOut.newest(organisationId)) !== undefined),
      keepsContactsOf: ids.filter((id) => mayKeepContact(step.actor, organisation, id)),
      services: (await directory.services()).filter(
        (one) => one.organisationId === organisationId && (one.until === null || step.today <= one.until),
      ),
      mandates: (await directory.mandates()).filter(
        (one) => one.organisationId === organisationId && (one.until === null || step.today <= one.until),
      ),
    });
  },
);

type InForm = {
  readonly colleague: Colleague;
  /** Who could stand in, or take over the work: whoever guides, without the colleague. */
  readonly others: readonly Colleague[];
  /** What each of them has now beside what was agreed. */
  readonly loads: ReadonlyMap<string, Load>;
};

/** A colleague of the own organisation with who could stand in, for who keeps the colleagues. Refusal: 'not-found'. */
export const colleagueInForm = makeAct<{ readonly organisationId: string; readonly memberId: string }, InForm>(
  'change-colleague',
  (step, command) => inForm(step, command.organisationId, command.memberId),
);

async function inForm(step: Step, organisationId: string, memberId: string): Promise<Outcome<InForm>> {
  if (!owns(step.actor, organisationId)) return notFound;
  const all = await step.desk.directory.colleagues(organisationId);
  const colleague = all.find(({ id }) => id === memberId);
  if (!colleague) return notFound;
  const others = all.filter(({ id, role }) => id !== memberId && canGuide(role));
  return ok({ colleague, others, loads: await loadsOf(step.desk, organisationId, others) });
}
