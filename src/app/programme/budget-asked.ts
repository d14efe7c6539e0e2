import type { BudgetAsked } from '#domain/programme/budget-asked.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Step } from '../house.ts';

/** What is budgeted for a programme; undefined = no budget was begun. */
export const budgetAsked = (_step: Step, _programme: Programme): Promise<BudgetAsked | undefined> =>
  Promise.resolve(undefined);
