import { budgetOf, type BudgetAsked } from '#domain/programme/budget-asked.ts';
import type { Step } from '../house.ts';

/** What is budgeted for the programme; undefined = no amount was agreed yet. */
export const budgetAsked = async ({ desk }: Pick<Step, 'desk'>): Promise<BudgetAsked | undefined> =>
  budgetOf(await desk.money.budget());
