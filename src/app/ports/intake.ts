/** Reading lists. */
export type IntakeStore = Record<never, never>;
