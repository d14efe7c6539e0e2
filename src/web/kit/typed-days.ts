import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Kit } from './kit-words.ts';

/** A day in three boxes that was sent and is none: some box is empty or no number, or the day is in no calendar. */
export type NoDay = 'half' | 'none';
/** By the name of the field. The gate of forms fills it in (web/door/day-gate.tsx). */
export const NoDays = createContext<ReadonlyMap<string, NoDay>>(new Map());

/** The sentence for a field whose day does not exist, in the language of the page; undefined for any other field. */
export function useNoDay(): (field: string) => string | undefined {
  const [days, words] = [useContext(NoDays), useContext(Kit)];
  return (field) => {
    const found = days.get(field) ?? [...days].find(([name]) => field.startsWith(`${name}-`))?.[1];
    return found && (found === 'none' ? words.noSuchDay : words.halfDay);
  };
}
