import { answersTo, otherPlaces, questionsFor, type Answers, type Question } from '#domain/routemap/answers.ts';
import type { Form } from '#web/door/visit.ts';

const first = (form: Form, name: string): string => form.get(name)?.[0] ?? '';
const all: readonly Question[] = ['age', 'now', 'paper', 'place', 'wish'];

/** What a form may answer to a question: never more than the page offers. */
const offered = (question: Question, region: readonly string[]): readonly string[] =>
  question === 'place' ? [...region, ...otherPlaces] : answersTo[question];

/** The answers in a form; one that the page never offered is not given yet. `leave` is asked again. */
export function readAnswers(form: Form, region: readonly string[]): Answers {
  const leave = first(form, 'terug');
  const given = all
    .filter((question) => question !== leave && offered(question, region).includes(first(form, question)))
    .map((question) => [question, first(form, question)] as const);
  return Object.fromEntries(given) as Answers;
}

/** The answers to send along again; only those that matter. */
export const carried = (answers: Answers, but?: Question): Readonly<Record<string, string>> =>
  Object.fromEntries(
    questionsFor(answers).flatMap((question) => {
      const answer = answers[question];
      return answer === undefined || question === but ? [] : [[question, answer] as const];
    }),
  );

/** The question before this one that was answered; undefined at the first. */
export const before = (answers: Answers, question: Question): Question | undefined =>
  questionsFor(answers)
    .slice(0, questionsFor(answers).indexOf(question))
    .findLast((one) => answers[one] !== undefined);
