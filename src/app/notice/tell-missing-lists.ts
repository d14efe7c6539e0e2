import { missingRounds } from '#domain/intake/round.ts';
import type { House } from '../house.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;
const told = 'missing-lists-told';

/** Tells the teamleiders of a school that its list of a period is not there, the day after its last good day. Once for each. */
export const tellMissingLists = (house: House): Promise<void> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const missing = missingRounds(await desk.rounds.rounds(), house.today());
    // A round that got another day is told again when that one is over too.
    const keys = missing.map(({ id, dueOn }) => `${id} ${dueOn}`);
    const before = new Set(((await desk.directory.setting(told)) ?? '').split('\n'));
    if (keys.every((key) => before.has(key)) && keys.length === [...before].filter(Boolean).length) return;
    await desk.directory.keepSetting(told, keys.join('\n'));
    for (const [at, { organisationId }] of missing.entries())
      if (!before.has(keys[at] ?? ''))
        await tell(
          { desk, actor: postman, newId: () => house.newId() },
          { to: { organisationId, teamId: null, memberId: null }, kind: 'list-missing', caseId: null },
        );
  });
