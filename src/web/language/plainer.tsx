import type { Level } from '#domain/language/meter.ts';
import { tipsFor, type Tip } from '#domain/language/tips.ts';
import { Details } from '#web/kit/details.tsx';

function inWords(tip: Tip): string {
  if (tip.kind === 'long') return `Deze zin heeft ${tip.count} woorden. Maak er twee van.`;
  if (tip.kind === 'passive') return `Bij “${tip.word}”: zeg wie het doet.`;
  if (tip.kind === 'abbreviation') return `“${tip.word}” is een afkorting. Schrijf het voluit.`;
  if (tip.kind === 'avoid') return `Niet “${tip.word}”. Zeg liever: ${tip.instead}.`;
  return tip.words.length === 1
    ? `“${tip.words.join('')}” is een lang woord. Weet je een korter woord?`
    : `Lange woorden: ${tip.words.join(', ')}. Weet je kortere woorden?`;
}

type Props = {
  /** What was written, by whoever writes for a reader. */
  texts: readonly string[];
  /** Young people read A2, parents and others B1. */
  level?: Level;
};

/**
 * For who wrote something that a young person or a parent reads: which sentences are hard, and by what. It stands below what was
 * saved, folded; it asks nothing and refuses nothing. Nothing at all where it reads easily.
 */
export function Plainer({ texts, level = 'A2' }: Props) {
  const found = texts.flatMap((text) => tipsFor(text, level));
  if (found.length === 0) return null;
  const count = found.length === 1 ? '1 zin' : `${found.length} zinnen`;
  return (
    <div class="no-print">
      <Details summary={`Kan dit makkelijker? ${count}`}>
        {found.map(({ sentence, tips }) => (
          <div key={sentence} class="stack-s">
            <p>
              <q>{sentence}</q>
            </p>
            {tips.map(inWords).map((tip) => (
              <p key={tip} class="quiet">
                {tip}
              </p>
            ))}
          </div>
        ))}
        <p>Dit zijn tips van een programma. Jij kiest wat je verandert.</p>
      </Details>
    </div>
  );
}
