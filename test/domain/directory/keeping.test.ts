import { describe, expect, test } from 'vitest';
import type { Member } from '#domain/access/actor.ts';
import { stillRight } from '#domain/directory/confirmation.ts';
import { keepsOrganisation, keepsPeople, keepsRegion, rolesAt, rolesToGive } from '#domain/directory/keeping.ts';

const member = (wish: Partial<Member>): Member => ({
  kind: 'member',
  memberId: 'me',
  name: 'Ik',
  role: 'teamleider',
  jobTitle: 'teamleider',
  teamId: null,
  organisationId: 'eik',
  organisationName: 'De Eik',
  organisationKind: 'pro',
  ...wish,
});
const lead = member({});
const coach = member({ role: 'begeleider' });
const keeper = member({ role: 'coordinator', organisationId: 'region', organisationKind: 'contactgemeente' });

describe('a contact', () => {
  test('counts as right for six months, to the day, and asks "nog juist?" a day later or when nobody ever looked', () => {
    expect(stillRight('2025-12-08', '2026-06-08')).toBe('ok');
    expect(stillRight('2025-12-07', '2026-06-08')).toBe('ask');
    expect(stillRight(null, '2026-06-08')).toBe('ask');
    expect(stillRight('2025-08-31', '2026-02-28')).toBe('ok'); // the last day of a shorter month
  });
});

describe('who keeps what', () => {
  test('a coordinator and a functional manager keep the region, from the contactgemeente or beheer and nowhere else', () => {
    expect([keeper, lead, coach].map(keepsRegion)).toEqual([true, false, false]);
    expect(keepsRegion(member({ role: 'beheerder', organisationKind: 'beheer' }))).toBe(true);
    expect(keepsRegion(member({ role: 'beheerder', organisationKind: 'wi' }))).toBe(false);
    expect(keepsRegion({ kind: 'system', name: 'sweeper' })).toBe(false);
  });

  test('a teamleider keeps the own organisation and no other', () => {
    expect([lead, coach].map((who) => keepsOrganisation(who, 'eik'))).toEqual([true, false]);
    expect([lead, keeper].map((who) => keepsOrganisation(who, 'linde'))).toEqual([false, true]);
  });

  test('who keeps the region enters people only where nobody has an account, or the first one', () => {
    const withAccount = { id: 'linde', hasAccount: true };
    expect(keepsPeople(keeper, { ...withAccount, hasAccount: false }, false)).toBe(true);
    expect(keepsPeople(keeper, withAccount, false)).toBe(false);
    expect(keepsPeople(keeper, withAccount, true)).toBe(true);
    expect(keepsPeople(lead, withAccount, true)).toBe(false);
    expect(keepsPeople(lead, { ...withAccount, id: 'eik' }, false)).toBe(true);
  });

  test('a coordinator whose contactgemeente does not answer for the region keeps the own colleagues, and nobody else', () => {
    const former = { ...keeper, regionOfAnother: true };
    const [own, other] = ['region', 'soest'].map((id) => ({ id, kind: 'contactgemeente', hasAccount: true }) as const);
    expect(own && [keepsPeople(former, own, false), keepsOrganisation(former, own.id)]).toEqual([true, true]);
    expect(own && rolesToGive(former, own, true)).toEqual(['coordinator', 'privacy', 'archief']);
    expect(other && [keepsPeople(former, other, true), keepsOrganisation(former, other.id)]).toEqual([false, false]);
    expect(other && rolesToGive(former, other, true)).toEqual(['privacy', 'archief']);
    expect(own && rolesToGive(keeper, own, false)).toContain('beheerder');
    expect(other && rolesToGive(keeper, other, true)).toEqual(['coordinator', 'privacy', 'archief']);
  });

  test('nobody is made coordinator or beheerder at an organisation that guides young people', () => {
    expect(rolesAt('wi')).toEqual(['klantmanager', 'teamleider', 'privacy', 'archief']);
    expect(rolesAt('pro')[0]).toBe('begeleider');
    expect(rolesAt('contactgemeente')).toContain('coordinator');
  });
});
