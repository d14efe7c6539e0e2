import type { Actor } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';
import { organisationView, type OrganisationView } from './in-view.ts';

type Seen = OrganisationView & {
  /** The actor keeps the colleagues of this organisation: absence, stand-in, leaving. */
  readonly mayChange: boolean;
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
    return ok({ ...organisationView(organisation, teams, colleagues, step.today), mayChange });
  },
);

type InForm = {
  readonly colleague: Colleague;
  /** Who could stand in, or take over the work: whoever guides, without the colleague. */
  readonly others: readonly Colleague[];
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
  return colleague
    ? ok({ colleague, others: all.filter(({ id, role }) => id !== memberId && canGuide(role)) })
    : notFound;
}
