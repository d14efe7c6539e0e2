import { describe, expect, test } from 'vitest';
import { html } from '#web/kit/render.ts';
import { Plainer } from '#web/language/plainer.tsx';
import { score, tooHard } from '#domain/language/meter.ts';

const shown = (texts: readonly string[], level?: 'A2' | 'B1') =>
  html(<Plainer texts={texts} {...(level && { level })} />);
const hard =
  'Indien de opp wordt besproken, kun je daar samen met je mentor en je ouders bij zijn. Zij helpt je met het solliciteren. Mo belt.';

describe('Kan dit makkelijker?', () => {
  test('says nothing where it reads easily', () => {
    expect(shown(['Karin belt je morgen. Zij helpt je met werk.', ''])).toBe('<!doctype html>');
  });

  test('folds up each hard sentence with what to do, and leaves the choice to who writes', () => {
    const page = shown([hard]);
    expect(page).toMatch(/<details><summary>Kan dit makkelijker\? 2 zinnen<\/summary>/);
    for (const tip of [
      'Deze zin heeft 17 woorden. Maak er twee van.',
      'Bij “besproken”: zeg wie het doet.',
      '“opp” is een afkorting. Schrijf het voluit.',
      'Niet “indien”. Zeg liever: als.',
      '“solliciteren” is een lang woord. Weet je een korter woord?',
      'Jij kiest wat je verandert.',
    ])
      expect(page).toContain(tip);
    expect(page).not.toContain('Mo belt.');
  });

  test('asks less for grown-ups', () => {
    const text = 'Karin praat op maandag met uw kind en met de begeleider van school over de zomer.';
    expect([shown([text]).includes('woorden'), shown([text], 'B1')]).toEqual([true, '<!doctype html>']);
  });

  test('is plain itself', () => {
    const own = shown([hard])
      .replaceAll(/<q>.*?<\/q>/g, '')
      .replaceAll(/<\/(?:li|p|summary)>/g, '\n')
      .replaceAll(/<[^>]+>/g, '');
    expect([score(own).ease > 65, tooHard(own, 'B1').includes('longest')]).toEqual([true, false]);
  });
});
