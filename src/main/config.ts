import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { SmsService } from '#outside/sms/http-sms.ts';

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
  /** A service that takes an sms; absent = none goes, outside the demo. */
  readonly sms: SmsService | undefined;
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
  /** A file with the private key by which sign-ins of organisations know us; absent = by secrets only. */
  readonly signInKey: string | undefined;
  /** A file with secrets of sign-ins, each with the address and name that it is for; absent = they are typed. */
  readonly signInSecrets: string | undefined;
  /** Who to tell about a hole, for security.txt: `mailto:` or https. */
  readonly securityContact: string | undefined;
  /** Where it listens: this machine only, unless proxies are named. */
  readonly host: string;
  /** Machines with TLS in front of this one. Empty = on this machine. */
  readonly proxies: readonly string[];
};

const local = '127.0.0.1';
const lists = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Who to tell, as an address; undefined for nobody. Throws one plain line for what is none. */
function contactIn(env: NodeJS.ProcessEnv): string | undefined {
  const said = env['AANZET_SECURITY_CONTACT']?.trim();
  if (!said) return undefined;
  const address = /^[^\s@:/]+@[^\s@]+$/.test(said) ? `mailto:${said}` : said;
  if (!/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(address))
    throw new Error('AANZET_SECURITY_CONTACT is geen mailadres en geen adres met https.');
  return address;
}

/** Where an sms goes out. Throws one plain line for an address without https, or without the file of its key. */
function smsIn(env: NodeJS.ProcessEnv): SmsService | undefined {
  const [url, headerFile] = [env['SMS_URL']?.trim(), env['SMS_HEADER_FILE']?.trim()];
  if (!url) return undefined;
  if (!/^https:\/\/\S+$/.test(url)) throw new Error('SMS_URL is geen adres met https.');
  if (!headerFile) throw new Error('Bij SMS_URL hoort SMS_HEADER_FILE: een bestand met de sleutel van die dienst.');
  return { url, headerFile, from: env['SMS_FROM'] ?? 'Aanzet' };
}

/**
 * Where to listen. Beyond this machine only when people sign in with two steps and every line comes over TLS by a proxy
 * that is named. Throws one plain line when it is asked for without these.
 */
function wallIn(env: NodeJS.ProcessEnv, demo: boolean): Pick<Config, 'host' | 'proxies'> {
  const host = env['AANZET_HOST'] || local;
  const proxies = lists(env['AANZET_PROXIES']);
  if (!proxies.every((one) => isIP(one) !== 0))
    throw new Error('AANZET_PROXIES is geen lijst van IP-adressen met komma’s ertussen.');
  if (host === local || host === '::1') return { host, proxies };
  if (demo)
    throw new Error('Een voorbeeld luistert alleen op deze machine: daar logt niemand in. Haal AANZET_HOST weg.');
  if (!env['AANZET_ADDRESS']?.startsWith('https://'))
    throw new Error('AANZET_HOST kan alleen achter TLS: zet AANZET_ADDRESS op het adres met https.');
  if (proxies.length === 0)
    throw new Error('AANZET_HOST kan alleen achter een proxy: zet AANZET_PROXIES op het IP-adres daarvan.');
  return { host, proxies };
}

/** Reads the environment. Throws one plain line when it cannot be right. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (env['NODE_ENV'] === 'production' && !databaseUrl)
    throw new Error(
      'In productie is een PostgreSQL-database nodig: zet DATABASE_URL. De ingebouwde database is alleen om te oefenen.',
    );
  if (env['DATABASE_OWNER_URL'] && !databaseUrl)
    throw new Error(
      'DATABASE_OWNER_URL staat er, en DATABASE_URL niet. Zet DATABASE_URL ook, of haal DATABASE_OWNER_URL weg om te oefenen.',
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
    sms: smsIn(env),
    themePath: env['AANZET_THEME'] || undefined,
    themeClass: env['AANZET_THEME_CLASS'] || undefined,
    address: env['AANZET_ADDRESS']?.replace(/\/$/, '') || undefined,
    help: {
      phone: env['AANZET_HELP_PHONE'] ?? (demo ? '000 033 00 00' : undefined),
      mail: env['AANZET_HELP_MAIL'] ?? (demo ? 'hulp@example.org' : undefined),
    },
    mailFrom: env['AANZET_MAIL_FROM'] ?? 'aanzet@example.org',
    perMinute: Number(env['AANZET_PER_MINUTE'] ?? 600),
    securityContact: contactIn(env) ?? (demo ? 'mailto:hulp@example.org' : undefined),
    ...wallIn(env, demo),
    signInKey: env['AANZET_SIGN_IN_KEY'] || undefined,
    signInSecrets: env['AANZET_SIGN_IN_SECRETS'] || undefined,
    localSignIn: env['AANZET_SIGN_IN_LOCAL'] === '1',
    region: env['AANZET_REGION'] ?? (demo ? 'Eem en Vallei (voorbeeld)' : ''),
  };
}

/** Where things lie in the home folder. */
export const placesIn = (home: string) => ({
  database: join(home, 'db'),
  socket: join(home, 'aanzet.sock'),
  mail: join(home, 'mail'),
  sms: join(home, 'sms'),
  roots: join(home, 'seals.txt'),
  secret: join(home, 'cookie-secret'),
  key: join(home, 'sign-in-key'),
});
