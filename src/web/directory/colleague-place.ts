import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { Visit } from '#web/door/visit.ts';

/** Address of the colleague that a page is about. */
export const at = ({ params }: Visit<Member>): string =>
  `/organisaties/${params['organisationId'] ?? ''}/collega/${params['memberId'] ?? ''}`;

/** The way back; only colleagues of the own organisation have a page. */
export const crumbsOf = ({ actor }: Visit<Member>) => [
  { label: 'Organisaties', href: '/organisaties' },
  { label: actor.organisationName, href: `/organisaties/${actor.organisationId}` },
];
/** Not yours and not there look alike. */
export const isNotThere = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed');
