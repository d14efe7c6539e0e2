import { fold } from '#domain/person/search-name.ts';
import { ok } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { organisationView, type OrganisationView } from './in-view.ts';

type Seen = {
  readonly organisations: readonly OrganisationView[];
  /** How many there are without looking for a name. */
  readonly all: number;
};

/**
 * Every organisation with its colleagues, for everybody who works with Aanzet. With `name` those where the organisation, a
 * team or a colleague has each word in its name; a colleague who has them all stands there alone.
 */
export const seeOrganisations = makeAct<{ readonly name?: string }, Seen>(
  'see-directory',
  async ({ desk: { directory }, today }, { name = '' }) => {
    const organisations = await directory.organisations();
    const [teams, colleagues] = [await directory.allTeams(), await directory.allColleagues()];
    const views = organisations.map((one) => organisationView(one, teams, colleagues, today));
    return ok({ organisations: views.flatMap((view) => found(view, words(name))), all: views.length });
  },
);

const words = (typed: string): readonly string[] => fold(typed).split(' ').filter(Boolean);
const has = (text: string, wanted: readonly string[]): boolean => {
  const folded = ` ${fold(text)}`;
  return wanted.every((word) => folded.includes(` ${word}`));
};

function found(view: OrganisationView, wanted: readonly string[]): readonly OrganisationView[] {
  if (has([view.name, view.shortName, ...view.formerNames].join(' '), wanted)) return [view];
  const colleagues = view.colleagues.filter((one) => has(`${one.name} ${one.team ?? ''}`, wanted));
  return colleagues.length > 0 ? [{ ...view, colleagues }] : [];
}
