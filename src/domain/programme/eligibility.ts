import { refuse, type Refusal } from '../outcome.ts';
import { answerTo } from './filled.ts';
import { textOf, type Content } from './section.ts';

/** The tasks that the law gives already, with how they are cited: programme money is for what comes on top (REG 2.5(2)e). */
const statutoryTasks: Readonly<Record<string, { readonly article: string; readonly words: string }>> = {
  '9.2.5': { article: 'WEB 9.2.5', words: 'de taak van het Doorstroompunt' },
  PW7a: { article: 'PW 7a', words: 'de taak van de gemeente in de Participatiewet' },
  '9.2.12': { article: 'WEB 9.2.12', words: 'loopbaanbegeleiding door het mbo' },
  '2.31a': { article: 'WVO 2020 2.31a', words: 'loopbaanbegeleiding door het praktijkonderwijs' },
  WEC44: { article: 'WEC 44', words: 'loopbaanbegeleiding door het vso' },
};

/**
 * The task of the law that a measure would pay with programme money (R16); undefined when it may be paid so: it is no such task, or
 * condition e says in words what comes on top.
 */
export function taskWithoutMoney(content: Content): { readonly article: string; readonly words: string } | undefined {
  const task = statutoryTasks[textOf({ content }, 'statutoryTask')];
  return task && answerTo({ content }, 'conditionE') !== 'yes' ? task : undefined;
}

/**
 * Why a measure cannot be kept as it is typed (R15, R16). Each has its article in `values`.
 * measure-residence-at-school: at a school nobody is asked where somebody lives. measure-only-residents: elsewhere only with what it
 * rests on. measure-statutory-task: the law gives this task already.
 */
export function refuseMeasure(content: Content): readonly Refusal[] {
  const residence = textOf({ content }, 'residence');
  const asks = residence === 'only-residents' || residence === 'substantiated';
  const task = taskWithoutMoney(content);
  const article = 'REG 2.5(2)d';
  const refusals: Refusal[] = [];
  if (asks && textOf({ content }, 'place') === 'school')
    refusals.push(...refuse('measure-residence-at-school', 'residence', { article }).refusals);
  else if (residence === 'only-residents')
    refusals.push(...refuse('measure-only-residents', 'residence', { article }).refusals);
  else if (residence === 'substantiated' && textOf({ content }, 'residenceWhy').trim() === '')
    refusals.push(...refuse('measure-residence-why', 'residenceWhy', { article }).refusals);
  if (task)
    refusals.push(
      ...refuse('measure-statutory-task', 'statutoryTask', { article: task.article, task: task.words }).refusals,
    );
  return refusals;
}
