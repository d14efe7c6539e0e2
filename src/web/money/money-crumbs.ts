import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';

/** Where pages about money hang: under Geld, for who may open that. */
export const moneyCrumbs = (actor: Member) => [
  { label: 'Waar stokt het', href: '/regio' },
  ...(mayEver(actor, 'see-money') ? [{ label: 'Geld', href: '/regio/geld' }] : []),
];
