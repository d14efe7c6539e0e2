import { join, resolve } from 'node:path';

/** Everything that the environment decides, read once at the start. */
export type Config = {
  /** Serving role on PostgreSQL; absent = embedded database, for demo and training only. */
  readonly databaseUrl: string | undefined;
  /** Owner of the tables: migrations, backup, restore. */
  readonly ownerUrl: string | undefined;
  readonly port: number;
  /** Folder for the embedded database, mail, kept roots and the socket. */
  readonly home: string;
  /** Invented people, personas and a movable clock. */
  readonly demo: boolean;
  readonly smtpUrl: string | undefined;
  readonly themePath: string | undefined;
  readonly themeClass: string | undefined;
  readonly region: string;
  /** Where links in mail lead; absent = where the server listens. */
  readonly address: string | undefined;
  readonly mailFrom: string;
  /** Who to call or write when something does not work. */
  readonly help: { readonly phone: string | undefined; readonly mail: string | undefined };
  /** Requests a minute for one address; 0 = no limit (tests and measuring). */
  readonly perMinute: number;
  /** A sign-in of an organisation may stand on this machine without TLS: for trying it out, never for real people. */
  readonly localSignIn: boolean;
};

/** Reads the environment. Throws one plain line when it cannot be right. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (env['NODE_ENV'] === 'production' && !databaseUrl)
    throw new Error(
      'In productie is een PostgreSQL-database nodig: zet DATABASE_URL. De ingebouwde database is alleen om te oefenen.',
    );
  const demo = env['AANZET_DEMO'] === undefined ? env['NODE_ENV'] !== 'production' : env['AANZET_DEMO'] === '1';
  if (!demo && !databaseUrl)
    throw new Error('Zonder DATABASE_URL draait alleen het voorbeeld. Zet DATABASE_URL, of haal AANZET_DEMO weg.');
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('PORT is geen poortnummer. Bijvoorbeeld: PORT=3000.');
  return {
    databaseUrl,
    ownerUrl: env['DATABASE_OWNER_URL'] || undefined,
    port,
    home: resolve(env['AANZET_DIR'] ?? 'var'),
    demo,
    smtpUrl: env['SMTP_URL'] || undefined,
    themePath: env['AANZET_THEME'] || undefined,
    themeClass: env['AANZET_THEME_CLASS'] || undefined,
    address: env['AANZET_ADDRESS']?.replace(/\/$/, '') || undefined,
    help: {
      phone: env['AANZET_HELP_PHONE'] ?? (demo ? '000 033 00 00' : undefined),
      mail: env['AANZET_HELP_MAIL'] ?? (demo ? 'hulp@example.org' : undefined),
    },
    mailFrom: env['AANZET_MAIL_FROM'] ?? 'aanzet@example.org',
    perMinute: Number(env['AANZET_PER_MINUTE'] ?? 600),
    localSignIn: env['AANZET_SIGN_IN_LOCAL'] === '1',
    region: env['AANZET_REGION'] ?? (demo ? 'Eem en Vallei (voorbeeld)' : ''),
  };
}

/** Where things lie in the home folder. */
export const placesIn = (home: string) => ({
  database: join(home, 'db'),
  socket: join(home, 'aanzet.sock'),
  mail: join(home, 'mail'),
  roots: join(home, 'seals.txt'),
  secret: join(home, 'cookie-secret'),
  key: join(home, 'sign-in-key'),
});
