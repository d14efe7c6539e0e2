import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { storyLetters } from '#domain/young/story.ts';
import type { Visit } from '#web/door/visit.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { readerIn, type Reader } from './reader.ts';
import { storyWords } from './story-words/catalogue.ts';
import type { StoryWords } from './story-words/words.ts';

type Mine = Visit<Young>;
export type Told = { readonly reader: Reader; readonly words: StoryWords };
/** The words of Mijn verhaal in the language of who reads. */
export const wordsFor = (visit: Mine): Told => {
  const reader = readerIn(spokenIn(visit));
  return { reader, words: storyWords[reader.language.code] };
};
/** Refusals in those words; a code nobody wrote words for is a bug. */
export function errorsOf({ reader, words }: Told, refusals: readonly Refusal[]): readonly FormError[] {
  const said: Readonly<Record<string, string>> = {
    bsn: reader.words.refusal.bsn,
    'words-too-long': reader.words.refusal.tooLong(storyLetters),
    'story-until': words.refusal.until,
    'story-changed': words.refusal.changed,
  };
  return refusals.map(({ code, field = 'words' }) => {
    const found = said[code];
    if (found === undefined) throw new Error(`no words for ${code}`);
    return { field, text: found };
  });
}
