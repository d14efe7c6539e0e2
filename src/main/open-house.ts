import type { House } from '#app/house.ts';
import type { Tools } from '#cli/command.ts';
import { endLogYear } from '#db/access/log-years.ts';
import { keepTried } from '#db/backup-proof.ts';
import { backup, restore } from '#db/backup.ts';
import { keepChecked, programVersion, tryUpgrade } from '#db/upgrade.ts';
import { generate } from '#db/generate/generate.ts';
import { migrate } from '#db/migrate.ts';
import { placesIn, type Config } from './config.ts';
import { Clock } from './clock.ts';
import { readClientKey } from '#outside/identity/client-key.ts';
import { readSignInSecrets } from '#outside/identity/sign-in-secrets.ts';
import { makeIdentityServers } from '#outside/identity/identity-servers.ts';
import { makeVault } from '#outside/vault/vault.ts';
import { makeInstallation } from './installation.ts';
import { makeHouse } from './house.ts';
import { keptRoots } from './kept-roots.ts';
import { keptSecret } from './secret.ts';
import { openStore, refuseUnready, type Store } from './store.ts';

export type OpenHouse = {
  readonly house: House;
  readonly store: Store;
  readonly clock: Clock;
  readonly tools: Tools;
  /** Called after a committed act that left something for the jobs; main sets it when they run. */
  onAnnounced: () => void;
  close(): Promise<void>;
};

type How = { readonly migrating?: boolean; readonly store?: Promise<Store> };

const identityOf = ({ localSignIn, signInKey, signInSecrets }: Config) =>
  makeIdentityServers({
    local: localSignIn,
    key: signInKey === undefined ? undefined : readClientKey(signInKey),
    secretOf: signInSecrets === undefined ? undefined : readSignInSecrets(signInSecrets),
  });

/** Makes the house on the database, which it opens when it is not opening yet. Throws one plain line when it cannot serve. */
export async function openHouse(config: Config, { migrating = false, ...how }: How = {}): Promise<OpenHouse> {
  const store = await (how.store ?? openStore(config));
  try {
    if (!migrating) await refuseUnready(store);
    const clock = new Clock(config.demo);
    const { roots, key } = placesIn(config.home);
    const vault = makeVault(() => keptSecret(key));
    const open: OpenHouse = {
      house: makeHouse(
        store.db,
        () => clock.today(),
        config.demo,
        () => open.onAnnounced(),
        {
          roots: keptRoots(roots),
          vault,
          sms: config.demo || config.sms !== undefined,
          identity: identityOf(config),
          installation: makeInstallation(config, store, () => open.house),
        },
      ),
      store,
      clock,
      onAnnounced: () => {},
      close: () => store.close(),
      tools: {
        get house() {
          return open.house;
        },
        address: config.address ?? `http://127.0.0.1:${config.port}`,
        migrate: () => migrate(store.owner),
        backup: (file, passphrase) => backup(store.owner, file, passphrase),
        restore: (file, passphrase) => restore(store.owner, file, passphrase),
        backupTried: (proof) => keepTried(store.owner, proof, clock.today()),
        endLogYear: (step, year) => endLogYear(store.owner, step, year, clock.today()),
        upkeep: {
          tryUpgrade: () => tryUpgrade(store.owner),
          keepChecked: () => keepChecked(store.owner),
          version: programVersion(),
        },
        generate: (people, seed) => generate(store.owner, { people, seed, today: clock.today() }),
      },
    };
    if (!migrating) await clock.load(open.house);
    return open;
  } catch (error) {
    await store.close();
    throw error;
  }
}
