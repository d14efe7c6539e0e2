import type { Step } from './steps.ts';

const readerOf = ({ reader }: Pick<Step, 'reader'>): string => reader?.name ?? '';
/** What the party on turn does. */
export function verbOf(step: Pick<Step, 'kind' | 'reader'>): string {
  const verbs: Readonly<Record<Step['kind'], string>> = {
    counters: 'Geef de tellers van het jaar.',
    figures: 'Zet de cijfers vast.',
    draft: 'Schrijf het concept, en laat het lezen.',
    read: 'Lees het concept, en schrijf wat er beter moet.',
    college: 'Schrijf op wat het college besloot.',
    'handed-in': 'Lever het verslag in bij de minister.',
  };
  return verbs[step.kind];
}
/** The name of a step. */
export function stepWords(step: Pick<Step, 'kind' | 'reader'>): string {
  const names: Readonly<Record<Step['kind'], string>> = {
    counters: 'Tellers van het Doorstroompunt',
    figures: 'Cijfers vastzetten',
    draft: 'Concept schrijven',
    read: `Gelezen door ${readerOf(step)}`,
    college: 'Besluit van het college',
    'handed-in': 'Inleveren bij de minister',
  };
  return names[step.kind];
}
/** What was done, before the day and who. */
export function doneWords(step: Pick<Step, 'kind' | 'reader'>): string {
  const names: Readonly<Record<Step['kind'], string>> = {
    counters: 'Tellers gegeven op',
    figures: 'Cijfers vastgezet op',
    draft: 'Concept klaar op',
    read: `Gelezen door ${readerOf(step)} op`,
    college: 'Besloten door het college op',
    'handed-in': 'Ingeleverd op',
  };
  return names[step.kind];
}
