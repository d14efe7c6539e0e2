import { expect, it } from 'vitest';
import { decisions, type Decision } from '#domain/gathering/decision.ts';
import { letterLines, type LetterFacts } from '#domain/gathering/letter.ts';
import { score, sentences, words } from '#domain/language/meter.ts';

const letter: LetterFacts = {
  firstName: 'Omar',
  onDay: '2026-06-12',
  decision: 'nothing',
  agreements: [],
  contact: { name: 'Karin', phone: '000 123 45 01' },
  organisation: 'De Eik',
};
const all = (Object.keys(decisions) as Decision[]).map((decision) => letterLines({ ...letter, decision }).flat());

it('the letter to a young person reads as A2 for every decision: short words, short sentences', () => {
  const text = all.flat().join('\n\n');
  const { ease, perSentence } = score(text);
  expect([ease >= 85, perSentence <= 8]).toEqual([true, true]);
  expect(sentences(text).filter((one) => words(one).length > 14)).toEqual([]);
});

it('the letter says what was agreed, who does it and by when, and whom to call', () => {
  const agreed = {
    what: 'De garage bellen',
    who: 'Ilse',
    at: 'W&I Soest',
    whoOrganisationId: null,
    dueOn: '2026-06-19',
  };
  const lines = letterLines({ ...letter, decision: 'agreed', agreements: [agreed] });
  expect(lines).toContainEqual(['De garage bellen. Dat doet Ilse van W&I Soest, uiterlijk vrijdag 19 juni 2026.']);
  expect(lines).toContain('Bel Karin: 000 123 45 01. Een app mag ook.');
  expect(letterLines({ ...letter, contact: null }).at(-1)).toBe('Groetjes, De Eik');
});
