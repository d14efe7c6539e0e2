import type { FigureStore } from '#app/ports/figures.ts';
import type { Tx } from '../database.ts';

export const figureStore = (_tx: Tx): FigureStore => ({});
