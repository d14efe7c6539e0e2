import { expect, test } from 'vitest';
import { html } from '#web/kit/render.ts';
import { dutiesOn } from '#law/duties.ts';
import { AnswerParts } from '#web/law/answer-parts.tsx';
import { score } from '#domain/language/meter.ts';
import { foreignWords, tooLong } from '../../house/reading.ts';
import { scenarioFiles } from '../../law/scenarios.ts';

/** The page of every scenario of the law, as lines of text. */
const pages = Object.values(scenarioFiles)
  .flat()
  .map(({ facts, on, name }) => {
    const told = {
      asked: { day: on, facts, livesIn: undefined },
      answer: dutiesOn(facts, on),
      linkTo: () => undefined,
    };
    const text = html(<AnswerParts told={told} />)
      .replaceAll(/<\/?(?:strong|span|a)\b[^>]*>/g, ' ')
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll('&quot;', '"');
    return { name, text };
  });

test('every answer that a scenario of the law gives reads as B1, without long sentences or foreign words', () => {
  expect(pages.length).toBeGreaterThan(150);
  const lines = [...new Set(pages.flatMap(({ text }) => text.split('\n')))].join('\n');
  expect(tooLong(lines)).toEqual([]);
  expect(foreignWords(lines)).toEqual([]);
  const hard = pages.map(({ name, text }) => ({ name, ...score(text) })).filter((one) => one.sentences >= 8);
  expect(hard.length).toBeGreaterThan(150);
  expect(hard.filter(({ ease, perSentence }) => ease < 65 || perSentence > 12)).toEqual([]);
});
