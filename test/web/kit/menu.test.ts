import { expect, test } from 'vitest';
import { organisationKinds, roles, type Member, type OrganisationKind, type Role } from '#domain/access/actor.ts';
import { placesOf } from '#web/daily/places.ts';
import { menuOf } from '#web/door/shell.tsx';

const somebody = (role: Role, organisationKind: OrganisationKind): Member => ({
  kind: 'member', memberId: 'm', name: 'Inge Prins', role, jobTitle: role, teamId: null,
  organisationId: 'o', organisationName: 'De Eik', organisationKind,
}); // prettier-ignore

test('a menu has at most six places, and no page stands twice among where somebody may go', () => {
  const too: string[] = [];
  for (const role of roles)
    for (const kind of organisationKinds) {
      const who = somebody(role, kind);
      const places = placesOf(who).map(({ href }) => href);
      if (menuOf(who).length > 6 || new Set(places).size < places.length) too.push(`${role} ${kind}`);
    }
  expect(too).toEqual([]);
});

test('a privacy officer goes to requests and papers from the menu', () => {
  const hrefs = menuOf(somebody('privacy', 'pro')).map(({ href }) => href);
  expect(hrefs).toEqual(['/organisaties', '/logboek', '/bewaren', '/verzoeken', '/papieren']);
});
