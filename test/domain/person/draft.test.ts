import { describe, expect, it } from 'vitest';
import { draftFields, isTyped } from '#domain/person/draft.ts';

const form = (fields: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(fields));

describe('a draft', () => {
  it('is made of what was typed, without what a form carries for the server', () => {
    const posted = form({
      text: ['Ze belt.'],
      hidden: ['yes'],
      version: ['3'],
      namens: ['m'],
      stil: ['ja'],
      weg: ['ja'],
    });
    expect(draftFields(posted)).toEqual({ text: ['Ze belt.'], hidden: ['yes'] });
  });
  it('is not longer than any form is', () => {
    expect(draftFields(form({ text: ['a'.repeat(20_001)] }))).toBeUndefined();
    expect(draftFields(form(Object.fromEntries([...Array(61)].map((_, n) => [`f${n}`, ['']]))))).toBeUndefined();
  });
  it('of a note is there when words are typed', () => {
    expect(isTyped('note', { text: [' \r\n'], hidden: ['yes'] })).toBe(false);
    expect(isTyped('note', { text: ['Ze'] })).toBe(true);
  });
  it('of a hand-over is there when something differs from what is kept', () => {
    expect(isTyped('question', { question: ['Help je?'], was: ['Help je?'] })).toBe(false);
    expect(isTyped('question', { question: ['Help je mee?'], was: ['Help je?'] })).toBe(true);
    const blocks = { can: ['Bakken\r\nen meer'], 'was-can': ['Bakken\nen meer'], mee: ['can'], 'was-mee': ['can'] };
    expect(isTyped('blocks', blocks)).toBe(false);
    expect(isTyped('blocks', { ...blocks, mee: [] })).toBe(true);
    expect(isTyped('blocks', { ...blocks, can: ['Bakken'] })).toBe(true);
  });
});
