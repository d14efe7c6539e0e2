import type { Channel } from '../person/attempts.ts';
import { answers, type Answer, type heardWays } from './check-in.ts';

/** For how long what was written without internet can still come in: from Friday afternoon until Monday. */
export const roadHours = 72;
/** How many young people the page offers to choose from: who is seen on one day. */
export const mostOnTheRoad = 20;

type HeardWay = (typeof heardWays)[number];
/** How there was contact, or none. */
export const roadWays = {
  call: 'Gebeld',
  app: 'Geappt',
  visit: 'Langs geweest',
  paper: 'Op papier',
} as const satisfies Readonly<Record<HeardWay, string>>;
/** Trying on paper is a letter. */
export const triedBy: Readonly<Record<HeardWay, Channel>> = {
  call: 'call',
  app: 'app',
  visit: 'visit',
  paper: 'letter',
};

/** What came of it: nobody was reached, or how it goes. */
export const roadResults = { missed: 'Niet bereikt', ...answers } as const;
export type RoadResult = 'missed' | Answer;

type Called = { readonly firstName: string; readonly familyName: string };
/** The ways to call somebody, the shortest first: no more of a name than is needed, because the page stands open in a canteen. */
const ways = [
  ({ firstName }: Called) => firstName,
  ({ firstName, familyName }: Called) => `${firstName} ${familyName.charAt(0)}.`,
  ({ firstName, familyName }: Called) => `${firstName} ${familyName}`,
];
/** 'Samira', 'Samira B.' where two have one first name, and the whole name where that is one letter too few. */
export function calledOnTheRoad<P extends Called>(people: readonly P[]): readonly (P & { readonly called: string })[] {
  const counts = ways.map((way) => {
    const count = new Map<string, number>();
    for (const one of people) count.set(way(one), (count.get(way(one)) ?? 0) + 1);
    return count;
  });
  return people.map((one) => {
    const way = ways.find((called, at) => counts[at]?.get(called(one)) === 1) ?? ways.at(-1);
    return { ...one, called: way?.(one) ?? one.firstName };
  });
}
