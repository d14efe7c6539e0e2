/** Name-free counts. */
export type FigureStore = Record<never, never>;
