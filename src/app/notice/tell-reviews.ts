import { nextReview, reviewStands } from '#domain/directory/review.ts';
import type { House } from '../house.ts';
import type { Desk } from '../ports/desk.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;

/** Begins the round of each organisation with an account that has none: the first ends a year from now. */
async function beginRounds({ directory, reviews }: Desk, house: House): Promise<void> {
  const open = new Set((await reviews.openForProgram()).map(({ organisationId }) => organisationId));
  for (const { id, hasAccount } of await directory.organisations()) {
    if (!hasAccount || open.has(id)) continue;
    const last = (await reviews.reviews(id))[0]?.closedOn ?? null;
    await reviews.begin({ id: house.newId(), organisationId: id, ...nextReview(last, house.today()) });
  }
}

/**
 * Once a year who keeps the colleagues hears that their rights are to be looked at, and once more when the day went by: then
 * the privacy officer hears it too. Directory only; no young person comes into it.
 */
export const tellReviews = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    await beginRounds(desk, house);
    const today = house.today();
    for (const round of await desk.reviews.openForProgram()) {
      const stands = reviewStands(round, today);
      const late = stands === 'late';
      if (stands === 'later' || (late ? round.lateToldOn : round.toldOn) !== null) continue;
      await desk.reviews.told(round.id, late ? { lateToldOn: today } : { toldOn: today });
      const hear = ['teamleider', 'beheerder', ...(late ? ['privacy'] : [])];
      for (const { id: memberId, role } of await desk.directory.colleagues(round.organisationId))
        if (hear.includes(role))
          await tell(
            { desk, actor: postman, newId: () => house.newId() },
            {
              to: { organisationId: round.organisationId, teamId: null, memberId },
              kind: late ? 'rights-late' : 'rights-review',
              caseId: null,
            },
          );
    }
  });
