/**
 * The questions of the route map and what can be answered, in the order in which they are asked. Every list but the first ends
 * with not knowing: that is always an answer. Nothing here says who somebody is.
 */
export const answersTo = {
  age: ['under-12', '12-15', '16-17', '18-22', '23-26', 'from-27', 'unknown'],
  now: ['school', 'school-and-work', 'work', 'neither', 'unknown'],
  paper: ['none', 'pro-or-vso', 'vmbo-or-entree', 'start', 'abroad', 'unknown'],
  wish: ['work', 'job-stops', 'school', 'money', 'dutch', 'home', 'unknown'],
} as const;
type Closed = typeof answersTo;
/** Which of the closed questions. */
export type Topic = keyof Closed;
/** A municipality by its code, or one of these. Where somebody lives never closes the door. */
export const otherPlaces = ['elsewhere', 'unknown'] as const;

export type Answers = {
  readonly [T in Topic]?: Closed[T][number];
} & {
  /** GM0307, or one of `otherPlaces`. */
  readonly place?: string;
};
/** All that a rule can ask about; what was not asked is not known. */
export type Facts = { readonly [T in Topic]: Closed[T][number] } & { readonly place: string };
export type Question = Topic | 'place';

/** In this order, five at most. */
const order: readonly Question[] = ['age', 'now', 'paper', 'place', 'wish'];

/** Who is younger than 12 or 27 and older is led on by age and place; who is at school, or younger than 16, is not asked for a paper. */
const matters: Readonly<Record<Question, (answers: Answers) => boolean>> = {
  age: () => true,
  now: ({ age }) => age !== 'under-12' && age !== 'from-27',
  paper: ({ age, now }) => age !== '12-15' && now !== 'school' && now !== 'school-and-work',
  place: () => true,
  wish: ({ age }) => age !== 'under-12',
};
const isAsked = (question: Question, answers: Answers): boolean =>
  matters[question](answers) && !(question === 'paper' && !matters.now(answers));

/** The questions that matter with these answers, in order. */
export const questionsFor = (answers: Answers): readonly Question[] =>
  order.filter((question) => isAsked(question, answers));

/** What is asked next; undefined when all is answered. */
export const nextQuestion = (answers: Answers): Question | undefined =>
  questionsFor(answers).find((question) => answers[question] === undefined);

/** What a rule reads: an answer that no longer matters, because one before it was changed, is not read. */
export function factsOf(answers: Answers): Facts {
  const asked = new Set(questionsFor(answers));
  const read = <T extends Topic>(topic: T): Facts[T] =>
    asked.has(topic) ? ((answers[topic] ?? 'unknown') as Facts[T]) : ('unknown' as Facts[T]);
  return {
    age: read('age'),
    now: read('now'),
    paper: read('paper'),
    wish: read('wish'),
    place: answers.place ?? 'unknown',
  };
}

/** The earlier answer that does not fit a later one: shown, to change or to leave. Never a fault. */
export const doubtful = ({ now, wish }: Answers): Question | undefined =>
  wish === 'job-stops' && (now === 'neither' || now === 'school') ? 'now' : undefined;

/** Every way through the questions that ends, with these places: what is published is proved over all of them. */
export function everyWay(places: readonly string[]): readonly Answers[] {
  const options = (question: Question): readonly string[] => (question === 'place' ? places : answersTo[question]);
  const walk = (answers: Answers): readonly Answers[] => {
    const next = nextQuestion(answers);
    if (next === undefined) return [answers];
    return options(next).flatMap((answer) => walk({ ...answers, [next]: answer } as Answers));
  };
  return walk({});
}
