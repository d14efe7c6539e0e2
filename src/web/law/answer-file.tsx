import { longDay } from '#domain/day-words.ts';
import { standAlone } from '#web/door/stand-alone.tsx';
import type { Reply } from '#web/door/visit.ts';
import { PageHead } from '#web/kit/layout.tsx';
import { AnswerParts, FilledIn, type Told } from './answer-parts.tsx';
import { shortAnswer } from './answer-words.ts';

/** The answer as one page that stands alone. */
export function htmlFile(told: Told): Reply {
  const { asked, answer } = told;
  return standAlone(
    'wat-vraagt-de-wet',
    'Dit vraagt de wet',
    <>
      <PageHead title="Dit vraagt de wet" lead={`Op ${longDay(asked.day)}. ${shortAnswer(answer)}`} />
      <AnswerParts told={told} />
      <FilledIn asked={asked} />
      <p class="quiet">Gemaakt met Aanzet. Dit is geen besluit en geen advies.</p>
    </>,
  );
}

/** The facts as `aanzet duties` takes them, and its answer. */
export function jsonFile({ asked, answer }: Told): Reply {
  const body = `${JSON.stringify({ date: asked.day, facts: asked.facts, answer }, null, 2)}\n`;
  return {
    kind: 'file',
    exchange: 'zonder-mensen',
    name: 'wat-vraagt-de-wet.json',
    type: 'application/json; charset=utf-8',
    body,
  };
}
