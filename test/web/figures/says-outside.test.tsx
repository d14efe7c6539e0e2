/** Numbers that may leave, as people in the Netherlands read them. */
import { expect, it } from 'vitest';
import { saysPlan, saysWell } from '#domain/figures/school-says.ts';
import { SaysOutside } from '#web/figures/says-outside.tsx';
import { html } from '#web/kit/render.ts';

it('how it goes has a point in its thousands, in the heading and in the table; what is secret stays an x', () => {
  const printed = { all: 12_345, [`${saysWell}=yes`]: 1200, [`${saysWell}=no`]: 'x' as const };
  const said = html(<SaysOutside outside={{ plan: saysPlan, printed, publishedOn: '2026-06-01' }} />);
  expect(said).toContain('Van de 12.345 jongeren die de vraag kregen, zeggen er 1.200: het gaat goed');
  for (const words of ['>12.345<', '>1.200<', '>x<']) expect(said).toContain(words);
});
