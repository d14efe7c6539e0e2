import { globSync, readFileSync } from 'node:fs';

/** Path from the root of the repository → text. What a house check looks at; a test may hand it planted text instead. */
export type Files = ReadonlyMap<string, string>;

/** Reads every file that one of the patterns names. */
export function read(...patterns: string[]): Files {
  const found = globSync(patterns, { exclude: ['node_modules', 'node_modules/**', 'var/**'] });
  return new Map(found.toSorted().map((file) => [file, readFileSync(file, 'utf8')]));
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
const comment = /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g;

/** The text without its comments, every character that stays at its own place. */
export const withoutComments = (text: string): string => text.replaceAll(comment, blank);
/** The same for SQL. */
export const withoutSqlComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|--[^\n]*/g, blank);

export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
