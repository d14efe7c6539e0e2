import type { Role } from '../access/actor.ts';

/** For whom a number was agreed: a team, a role at an organisation, or a role in the whole region. */
export type LimitFor = {
  /** null = the whole region. */
  readonly organisationId: string | null;
  readonly teamId: string | null;
  readonly role: Role | null;
};
export type Limit = LimitFor & { readonly most: number };
type Who = { readonly organisationId: string; readonly teamId: string | null; readonly role: Role };

/** Whether this was agreed for exactly that. */
export const isFor = (limit: LimitFor, of: LimitFor): boolean =>
  limit.organisationId === of.organisationId && limit.teamId === of.teamId && limit.role === of.role;

/**
 * How many young people this colleague has at most: the nearest agreement counts, team before role before region. Undefined =
 * nobody agreed on it.
 */
export function agreedMost(limits: readonly Limit[], { organisationId, teamId, role }: Who): number | undefined {
  const found = (of: LimitFor) => limits.find((limit) => isFor(limit, of))?.most;
  return (
    (teamId === null ? undefined : found({ organisationId, teamId, role: null })) ??
    found({ organisationId, teamId: null, role }) ??
    found({ organisationId: null, teamId: null, role })
  );
}

/** How many a colleague has now, and how many was agreed. */
export type Load = { readonly now: number; readonly most: number | undefined };

/** What is typed as a number of young people: null when empty, undefined when it is none between 1 and 500. */
export function readMost(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (!/^\d{1,3}$/.test(text)) return undefined;
  const most = Number(text);
  return most >= 1 && most <= 500 ? most : undefined;
}
