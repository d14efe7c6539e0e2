import type { Exchange } from '../exchange.ts';

/** What a colleague takes along within the own organisation. */
export const own = {
  direction: 'along',
  under: 'eigen begeleiding',
  fixedBy: 'ours',
  from: 'all',
  receiver: 'Een collega van de eigen organisatie',
  yes: 'Geen ja: het blijft binnen de eigen organisatie.',
} as const satisfies Partial<Exchange>;
/** What stays in Aanzet of it. */
export const kept = 'Aanzet bewaart alleen wie, waarvoor en hoeveel regels. Het bestand bewaart de collega.';
/** By what right. */
export const ground = 'De eigen taak, AVG art. 6 lid 1 onder c of e';
