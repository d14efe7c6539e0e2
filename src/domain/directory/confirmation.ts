import { addMonths, type Day } from '#law/day.ts';

/** How long somebody's numbers count as right without a look: a default of Aanzet (A01 R4). */
const months = 6;

/** Whether a contact is still to be trusted: 'ask' when nobody confirmed it, or more than six months ago. */
export const stillRight = (confirmedOn: Day | null, today: Day): 'ok' | 'ask' =>
  confirmedOn !== null && today <= addMonths(confirmedOn, months) ? 'ok' : 'ask';
