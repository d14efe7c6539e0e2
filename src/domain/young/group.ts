import { plainDigits } from '../digits.ts';
import type { SectionId } from '../document/sections.ts';

/** So many at once, so long, and so many wrong years of birth before a code stops. */
export const groupLimits = { most: 15, minutes: 90, wrongYears: 5 } as const;
/** Letters in one answer: about six lines. */
export const mostOfAnswer = 600;
const digits = 8;

/** The questions, one a screen, by their word in the address: first what goes well. Their words: web/young/sheet-words. */
export const groupSteps = [
  { step: 'trots', section: 'proud' },
  { step: 'wil', section: 'wants' },
  { step: 'kan', section: 'can' },
  { step: 'werk', section: 'helps-at-work' },
  { step: 'thuis', section: 'helps-at-home' },
] as const satisfies readonly { readonly step: string; readonly section: SectionId }[];
type Row = (typeof groupSteps)[number];
export type StepId = Row['step'];
/** The screen after the last question. */
export const lastStep = 'klaar';
export const stepOf = (step: string): Row | undefined => groupSteps.find((one) => one.step === step);
const steps: readonly Row[] = groupSteps;
export const stepAfter = (step: string): string =>
  steps[steps.findIndex((one) => one.step === step) + 1]?.step ?? lastStep;
export const stepBefore = (step: string): string | undefined =>
  step === lastStep ? steps.at(-1)?.step : steps[steps.findIndex((one) => one.step === step) - 1]?.step;

/** How a question was answered: in words, with "weet ik niet", or not at all. */
export type Answer = { readonly how: 'said' | 'unknown' | 'skipped'; readonly text: string };
export type Answers = Partial<Readonly<Record<SectionId, Answer>>>;

/** Where somebody goes on: the first question without an answer, else the last screen. */
export const firstOpen = (answers: Answers): string =>
  steps.find(({ section }) => answers[section] === undefined)?.step ?? lastStep;

/** What was said, by section, in the order of the questions. */
export const saidIn = (answers: Answers): readonly { readonly section: SectionId; readonly text: string }[] =>
  steps.flatMap(({ section }) => {
    const answer = answers[section];
    return answer?.how === 'said' ? [{ section, text: answer.text }] : [];
  });

/** The digits of a code as somebody typed it; undefined when it is none. */
export function readCode(typed: string): string | undefined {
  const code = plainDigits(typed).replaceAll(/\D/g, '');
  return code.length === digits ? code : undefined;
}
/** A code out of a random number. */
export const codeOf = (random: number): string => String(random % 10 ** digits).padStart(digits, '0');
/** '4827 1936' */
export const shownCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** How far somebody is, for who holds the moment. */
export const seatStates = {
  waiting: 'Nog niet binnen',
  busy: 'Bezig',
  done: 'Klaar',
  blocked: 'Te vaak fout',
} as const;
export type SeatState = keyof typeof seatStates;
/** What the wall tells: numbers, and nobody's name. */
export const wallOf = (states: readonly SeatState[]): Readonly<Record<'busy' | 'done' | 'all', number>> => ({
  busy: states.filter((state) => state === 'busy').length,
  done: states.filter((state) => state === 'done').length,
  all: states.length,
});
