import { gapsIn } from '#domain/directory/on-turn.ts';
import { regionOf } from '#domain/directory/region.ts';
import { readKnown } from '../directory/who-is-on-turn.ts';
import type { House } from '../house.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;
const told = 'gaps-told';

/**
 * Tells who keeps the region that "Wie is wanneer aan zet" misses something new. Once for each gap: what was told and is
 * still missing is not told again. The directory only; no young person comes into it.
 */
export const tellGaps = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const { directory } = desk;
    const today = house.today();
    const known = await readKnown(desk);
    const { organisations, colleagues } = known;
    const gaps = gapsIn(known, regionOf(known.mandates, organisations, today), today);
    const keys = gaps.map((gap) =>
      [gap.kind, gap.municipalityCode, gap.role, gap.organisationId, gap.memberId].join(' '),
    );
    const before = new Set(((await directory.setting(told)) ?? '').split('\n'));
    if (keys.join('\n') !== [...before].join('\n')) await directory.keepSetting(told, keys.join('\n'));
    if (!keys.some((key) => !before.has(key))) return;
    const seats = new Set(
      organisations.filter(({ kind }) => ['contactgemeente', 'beheer'].includes(kind)).map(({ id }) => id),
    );
    const keepers = colleagues.filter(
      ({ role, organisationId }) => (role === 'coordinator' || role === 'beheerder') && seats.has(organisationId),
    );
    for (const { id: memberId, organisationId } of keepers)
      await tell(
        { desk, actor: postman, newId: () => house.newId() },
        { to: { organisationId, teamId: null, memberId }, kind: 'directory-gap', caseId: null },
      );
  });
