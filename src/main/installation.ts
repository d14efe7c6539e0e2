import { demoDayKey } from '#app/demo/demo-day.ts';
import type { House } from '#app/house.ts';
import type { Installation, ReadyPoint } from '#app/ports/installation.ts';
import { triedKey } from '#db/backup-proof.ts';
import { checkedKey, checkedMark } from '#db/upgrade.ts';
import { reviewStands } from '#domain/directory/review.ts';
import { daysBetween } from '#law/day.ts';
import type { Config } from './config.ts';
import type { Store } from './store.ts';

const postman = { kind: 'system', name: 'postman' } as const;
/** A job waits this long at most before somebody should look; the queue tries again within minutes. */
const longestWait = 60;
/** A copy that was put back longer ago shows nothing of the copies of today. */
const triedLasts = 365;
/** Asked by machines every few seconds, by anybody: the answer is kept this long. */
const kept = 5_000;

async function outboxGoes(house: House): Promise<boolean> {
  const counts = await house.withActor(postman, 'post-mail', ({ queue }) => queue.counts());
  return counts.every(({ oldestMinutes }) => (oldestMinutes ?? 0) < longestWait);
}

const rightsLookedAt = async (house: House): Promise<boolean> => {
  const open = await house.withActor(postman, 'post-mail', ({ reviews }) => reviews.openForProgram());
  return open.every((round) => reviewStands(round, house.today()) !== 'late');
};

/** What the running program knows of itself. */
export function makeInstallation(
  config: Config,
  store: Pick<Store, 'engine' | 'stands'>,
  house: () => House,
): Installation {
  let last: { readonly at: number; readonly serves: Promise<boolean> } | undefined;
  const look = async (): Promise<boolean> => {
    try {
      return (await store.stands()) === 'fits' && (await outboxGoes(house()));
    } catch {
      return false;
    }
  };
  return {
    contact: config.securityContact,
    serves() {
      const now = performance.now();
      if (last === undefined || now - last.at > kept) last = { at: now, serves: look() };
      return last.serves;
    },
    async ready() {
      const setting = (key: string) =>
        house().withActor(postman, 'post-mail', ({ directory }) => directory.setting(key));
      const tried = await setting(triedKey);
      const real = store.engine === 'postgresql' && !config.demo;
      const points: Record<ReadyPoint, boolean> = {
        database:
          store.engine === 'postgresql' &&
          (await store.stands()) === 'fits' &&
          (await setting(demoDayKey)) === undefined,
        'sign-in': !config.demo,
        mail: !config.demo && config.smtpUrl !== undefined,
        https: config.address?.startsWith('https://') ?? false,
        contact: !config.demo && config.securityContact !== undefined,
        backup: real && tried !== undefined && daysBetween(tried, house().today()) <= triedLasts,
        upgrade: real && (await setting(checkedKey)) === checkedMark(),
        outbox: await outboxGoes(house()),
        rights: await rightsLookedAt(house()),
      };
      return points;
    },
  };
}
