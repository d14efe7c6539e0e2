/** A file fits in one reading: 250 lines (a test 400). A function has 50, which .oxlintrc.json guards. */
import { isTest, type Files } from './source.ts';

/** Files that may be longer or may hold a longer function, each with the reason why splitting would read worse. */
export const exempt: Readonly<Record<string, string>> = {};

const lines = (text: string) => text.trimEnd().split('\n').length;

/** Every file over its cap, as "file has n lines, m is the most". */
export const tooLong = (files: Files, excused: Readonly<Record<string, string>> = exempt): string[] =>
  [...files]
    .map(([file, text]) => ({ file, n: lines(text), most: isTest(file) || file.startsWith('test/') ? 400 : 250 }))
    .filter(({ file, n, most }) => n > most && !excused[file])
    .map(({ file, n, most }) => `${file} has ${n} lines, ${most} is the most`);
