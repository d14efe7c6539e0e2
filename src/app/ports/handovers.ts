/** The hand-over. */
export type HandoverStore = Record<never, never>;
