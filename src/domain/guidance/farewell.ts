/** What is decided about one young person whose term ends: a closed list. Who is left empty stays. */
export const farewells = {
  talk: 'Afscheid genomen in een gesprek',
  wish: 'De jongere wil zelf stoppen',
  'hand-over': 'Ik draag over, met een ja',
} as const;
export type Farewell = keyof typeof farewells;
export const farewellNames = Object.keys(farewells) as Farewell[];

/** Reasons that are facts of the world: they need no talk. Nothing else ends without a talk or a wish (A05 R7). */
const needNoTalk: readonly string[] = ['moved-away', 'turned-27'];
export const endsWithoutTalk = (reason: string, told: boolean): boolean => !told && !needNoTalk.includes(reason);
