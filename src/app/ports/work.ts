/** Lists: Mijn werk, Jongeren, search. Filled by the person street. */
export type WorkStore = Record<never, never>;
