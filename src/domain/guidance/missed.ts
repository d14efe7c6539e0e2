/** "Wat miste je?", beside how it goes: a closed list, of which more may be chosen, and none is about health (field finding 20). */
export const missed = {
  person: 'Iemand die ik kon bellen',
  explained: 'Uitleg over wat er kwam',
  work: 'Hulp bij werk zoeken',
  learning: 'Hulp bij leren',
  practical: 'Hulp met geld, wonen of reizen',
  time: 'Meer tijd',
  nothing: 'Ik miste niets',
} as const;
export type Missed = keyof typeof missed;
export const missedKeys = Object.keys(missed) as readonly Missed[];

/** What was ticked; null = nothing, so nobody knows. "Niets" beside something else gives way. */
export function readMissed(typed: readonly string[]): readonly Missed[] | null {
  const ticked = missedKeys.filter((key) => typed.includes(key));
  const chosen = ticked.length > 1 ? ticked.filter((key) => key !== 'nothing') : ticked;
  return chosen.length === 0 ? null : chosen;
}
