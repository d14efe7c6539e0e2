import { describe, expect, it } from 'vitest';
import { checkText, findSensitive } from '#domain/handover/sensitive.ts';

const kinds = (text: string) => findSensitive(text).map((found) => found.kind);

describe('what a text may say too much', () => {
  it.each([
    ['Hij heeft ADHD.', ['health']],
    ['Zij gebruikt medicatie en ziet een psycholoog.', ['health']],
    ['Haar moeder belt vaak.', ['family']],
    ['Geld naar NL91 ABNA 0417 1643 00 graag.', ['bank-account']],
    ['Zijn broer heeft autisme.', ['health', 'family']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    'Zij werkt graag in een bakkerij en is op tijd.',
    'Bel haar op maandag.',
    'Het adres is Kerkstraat 12.',
    'NL91ABNA0417164301 is geen rekening',
    'Zij zoomt graag in op details.',
  ])('says nothing of: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('keeps a warned text with a reason, and asks none for what stood there already', () => {
    const text = 'Hij heeft autisme.';
    expect(checkText(text, 'wants', { was: '' })).toMatchObject({ refusals: [{ code: 'sensitive', field: 'wants' }] });
    expect(checkText(text, 'wants', { was: '', because: '  ' }).ok).toBe(false);
    expect(checkText(text, 'wants', { was: '', because: 'Hij wil het zelf zeggen.' }).ok).toBe(true);
    expect(checkText(text, 'wants', { was: text }).ok).toBe(true);
  });

  it('never keeps a burgerservicenummer, whatever reason is given, and never repeats it', () => {
    const refused = checkText('nummer 111222333', 'wants', { was: 'nummer 111222333', because: 'moet' });
    expect(refused).toEqual({ ok: false, refusals: [{ code: 'bsn', field: 'wants' }] });
  });
});
