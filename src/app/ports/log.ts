/** The access log and its seals. */
export type LogStore = Record<never, never>;
