/** What happens by itself with Next Coaches: a VOG that ends, begeleiding that is over, a coach who stopped long ago. */
import { vogToldFrom } from '#domain/peer/peer.ts';
import { addMonths, addYears } from '#law/day.ts';
import type { House } from '../house.ts';
import { tell } from '../notice/tell.ts';
import type { Desk } from '../ports/desk.ts';

const sweeper = { kind: 'system', name: 'sweeper' } as const;

/** The fixed contact person of each young person with this coach, and who keeps the coaches, hear it two months before, once. */
async function tellVog(desk: Desk, house: House): Promise<void> {
  const today = house.today();
  const step = { desk, actor: sweeper, newId: () => house.newId() };
  for (const { id, organisationId, vogUntil } of await desk.peers.vogEnding(addMonths(today, 2))) {
    if (vogToldFrom(vogUntil) > today) continue;
    await desk.peers.vogTold(id, vogUntil);
    for (const { caseId, memberId } of await desk.pairings.ofCoach(id)) {
      const facts = await desk.cases.find(caseId);
      const to = { organisationId, teamId: null, memberId: facts?.contactMemberId ?? memberId };
      await tell(step, { to, kind: 'peer-vog', caseId });
    }
    for (const { id: memberId, role } of await desk.directory.colleagues(organisationId))
      if (role === 'teamleider')
        await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'peer-vog', caseId: null });
  }
}

/** Each day; changes nothing when it runs twice on one day. */
export const sweepPeers = (house: House): Promise<void> =>
  house.withActor(sweeper, 'sweep', async (desk) => {
    const today = house.today();
    await tellVog(desk, house);
    for (const { id } of await desk.pairings.over()) await desk.pairings.end(id, 'program', today);
    await desk.peers.forget(addYears(today, -1));
  });
