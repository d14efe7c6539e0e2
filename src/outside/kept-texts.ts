import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a twin of the outside world keeps: one text file a message, numbered in `folder`, which is made when it is not there. */
export function keptTexts(folder: string) {
  const files = (): string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted();
  mkdirSync(folder, { recursive: true });
  return {
    add(text: string): void {
      const last = Number(files().at(-1)?.slice(0, 6) ?? 0);
      writeFileSync(join(folder, `${String(last + 1).padStart(6, '0')}.txt`), text, {
        mode: 0o600, // a code may stand in it
        flag: 'wx',
      });
    },
    /** For a demo that begins again. */
    clear: (): void => files().forEach((name) => rmSync(join(folder, name))),
    /** Newest first, at most the last hundred. */
    read: (): string[] =>
      files()
        .slice(-100)
        .toReversed()
        .map((name) => readFileSync(join(folder, name), 'utf8')),
  };
}
