import { schoolPlan } from './school-leavers.ts';
import { saysPlan } from './school-says.ts';

/** What may leave, by key: the answers of the publications (0037, 0051). Every other figure stays with the own organisation. */
const published: ReadonlySet<string> = new Set([...schoolPlan([]).answers, ...saysPlan.answers]);
/** Whether a figure is ever printed for outside. */
export const leaves = (key: string): boolean => published.has(key);
