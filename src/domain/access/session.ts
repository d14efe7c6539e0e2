/** Milliseconds since 1970, as the house's clock gives them. */
export type Instant = number;
const minute = 60_000;

/** How long somebody stays signed in without doing anything, and at most. */
export const sessionLimits = {
  idle: 30 * minute,
  /** A computer of more people. */
  sharedIdle: 15 * minute,
  most: 12 * 60 * minute,
} as const;

/** What decides when a session ends. */
export type SessionTimes = { readonly madeAt: Instant; readonly seenAt: Instant; readonly shared: boolean };

/** When a session ends: `idle` when nothing more is done, `most` however busy somebody is. */
export type SessionEnds = { readonly idle: Instant; readonly most: Instant; readonly idleFor: number };
export function endsOf({ madeAt, seenAt, shared }: SessionTimes): SessionEnds {
  const idleFor = shared ? sessionLimits.sharedIdle : sessionLimits.idle;
  return { idle: seenAt + idleFor, most: madeAt + sessionLimits.most, idleFor };
}

/** Over: too long nothing was done, or twelve hours went by since signing in, however busy somebody was. */
export function isOver(times: SessionTimes, now: Instant): boolean {
  const { idle, most } = endsOf(times);
  return now >= idle || now >= most;
}

const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const machines = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'Chromebook'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const;
const found = (said: string, words: readonly (readonly [string, string])[]) =>
  words.find(([sign]) => said.includes(sign))?.[1];

/** What a browser says of itself, in words of ours: 'Firefox op Windows'. Nothing of what it said is kept. */
export function deviceWords(userAgent: string): string {
  const [browser, machine] = [found(userAgent, browsers), found(userAgent, machines)];
  if (!browser && !machine) return 'Onbekende browser';
  return machine ? `${browser ?? 'Browser'} op ${machine}` : (browser ?? '');
}
