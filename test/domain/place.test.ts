import { describe, expect, test } from 'vitest';
import { isThere, municipalityName, municipalityOn } from '#domain/directory/merged.ts';
import { arbeidsmarktregioOf, doorstroompuntOf, findPlace, readPlaces } from '#domain/directory/place.ts';

const GEMEENTEN = `code;name;province
GM0164;Hengelo (O.);Overijssel
GM0168;Losser;Overijssel
GM0203;Barneveld;Gelderland
GM0209;Beuningen;Gelderland
GM0307;Amersfoort;Utrecht
GM0327;Leusden;Utrecht
GM0484;Alphen aan den Rijn;Zuid-Holland
GM0518;'s-Gravenhage;Zuid-Holland
GM1876;Bronckhorst;Gelderland
GM1900;Súdwest-Fryslân;Fryslân
GM1949;Waadhoeke;Fryslân
GM1980;Dijk en Waard;Noord-Holland
`;
const INDELING = `kind;region;municipality;from;until
arbeidsmarkt;AM05;GM0164;2026-01-01;
arbeidsmarkt;AM05;GM0168;2026-01-01;
arbeidsmarkt;AM08;GM0209;2026-01-01;
arbeidsmarkt;AM09;GM1876;2026-01-01;
arbeidsmarkt;AM14;GM0307;2026-01-01;
arbeidsmarkt;AM14;GM0327;2026-01-01;
arbeidsmarkt;AM38;GM0203;2026-01-01;
doorstroompunt;16;GM0307;2026-01-01;2026-12-31
doorstroompunt;20;GM0307;2027-01-01;
`;
const WOONPLAATSEN = `town;municipality
's-Gravenhage;GM0518
Achterveld;GM0203
Achterveld;GM0327
Alphen aan den Rijn;GM0484
Amersfoort;GM0307
Barneveld;GM0203
Beuningen;GM0168
Beuningen Gld;GM0209
Heerhugowaard;GM1980
Hengelo;GM0164
Hengelo (Gld);GM1876
Hoogland;GM0307
Leusden;GM0327
Sneek;GM1900
St.-Annaparochie;GM1949
`;
const places = readPlaces({ gemeenten: GEMEENTEN, indeling: INDELING, woonplaatsen: WOONPLAATSEN });

/** Counts letters that differ place by place: rough, but enough to tell near from far here. */
function distance(a: string, b: string): number {
  let edits = Math.abs(a.length - b.length);
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) edits++;
  return edits;
}

const find = (place: string, more: { near?: string; municipalityCode?: string } = {}) => {
  const { near, municipalityCode } = more;
  return findPlace(
    places,
    { place, ...(municipalityCode === undefined ? {} : { municipalityCode }) },
    { distance, onDay: '2026-06-08', ...(near === undefined ? {} : { near }) },
  );
};

describe('a typed place', () => {
  test('that is a town is found in its municipality', () => {
    expect(find('Hoogland')).toEqual({
      kind: 'found',
      place: 'Hoogland',
      municipalityCode: 'GM0307',
      municipality: 'Amersfoort',
    });
  });

  test.each([
    ['  AMERSFOORT ', 'GM0307'],
    ['Alphen a/d Rijn', 'GM0484'],
    ['alphen ad rijn', 'GM0484'],
    ['Alphen a.d. Rijn', 'GM0484'],
    ['Alphen aan de Rijn', 'GM0484'],
    ['Alphen-aan-den-Rijn', 'GM0484'],
    ['’s Gravenhage', 'GM0518'],
    ['sGravenhage', 'GM0518'],
    ['Den Haag', 'GM0518'],
    ['Sint Annaparochie', 'GM1949'],
    ['sudwest fryslan', 'GM1900'],
    ['Su\u0301dwest-Frysla\u0302n', 'GM1900'],
    ['gemeente Leusden', 'GM0327'],
    ['Hengelo (O)', 'GM0164'],
    ['Hengelo Gld.', 'GM1876'],
    ['Beuningen (Gld)', 'GM0209'],
    ['Achterveld (Leusden)', 'GM0327'],
    ['Achterveld gem. Barneveld', 'GM0203'],
  ])('"%s" is forgiven', (typed, municipalityCode) => {
    expect(find(typed)).toMatchObject({ kind: 'found', municipalityCode });
  });

  test('may be a municipality that is no town', () => {
    expect(find('Dijk en Waard')).toMatchObject({ kind: 'found', municipalityCode: 'GM1980', place: 'Dijk en Waard' });
  });

  test('in two municipalities is a question, the school’s own arbeidsmarktregio first', () => {
    const leusden = { municipality: 'Leusden', code: 'GM0327' };
    const barneveld = { municipality: 'Barneveld', code: 'GM0203' };
    expect(find('Achterveld', { near: 'GM0307' })).toEqual({ kind: 'ambiguous', options: [leusden, barneveld] });
    expect(find('Achterveld', { near: 'GM0203' })).toEqual({ kind: 'ambiguous', options: [barneveld, leusden] });
    expect(find('Achterveld')).toEqual({ kind: 'ambiguous', options: [barneveld, leusden] });
  });

  test('with a namesake elsewhere is a question, unless it lies in the school’s own arbeidsmarktregio', () => {
    expect(find('Hengelo')).toMatchObject({ kind: 'ambiguous' });
    expect(find('Hengelo', { near: 'GM0168' })).toMatchObject({ kind: 'found', municipalityCode: 'GM0164' });
    expect(find('Hengelo', { near: 'GM1876' })).toMatchObject({
      kind: 'ambiguous',
      options: [{ municipality: 'Bronckhorst' }, { municipality: 'Hengelo (O.)' }],
    });
    expect(find('Beuningen', { near: 'GM0209' })).toMatchObject({
      kind: 'ambiguous',
      options: [{ municipality: 'Beuningen' }, { municipality: 'Losser' }],
    });
  });

  test('that nobody knows is a question with names that look like it', () => {
    expect(find('Heerhugowaard-Zuid')).toEqual({ kind: 'unknown', suggestions: ['Heerhugowaard'] });
    expect(find('Amersfoord')).toEqual({ kind: 'unknown', suggestions: ['Amersfoort'] });
    expect(find('Qqqq')).toEqual({ kind: 'unknown', suggestions: [] });
    expect(find('')).toEqual({ kind: 'unknown', suggestions: [] });
  });

  test.each(['geen vast adres', 'briefadres', 'buitenland', 'instelling', 'azc'])('"%s" is an answer', (value) => {
    expect(find(value.toUpperCase())).toEqual({ kind: 'special', value, municipalityCode: undefined });
  });
});

describe('a municipality code beside the place', () => {
  test.each(['GM0327', 'gm0327', '0327', '327'])('%s decides between namesakes', (municipalityCode) => {
    expect(find('Achterveld', { municipalityCode })).toMatchObject({
      kind: 'found',
      place: 'Achterveld',
      municipality: 'Leusden',
    });
  });

  test('that contradicts the place is a question with both', () => {
    expect(find('Hoogland', { municipalityCode: 'GM0203' })).toEqual({
      kind: 'ambiguous',
      options: [
        { municipality: 'Amersfoort', code: 'GM0307' },
        { municipality: 'Barneveld', code: 'GM0203' },
      ],
    });
  });

  test('is enough for a hamlet that stands in no list', () => {
    expect(find('Heerhugowaard-Zuid', { municipalityCode: '1980' })).toMatchObject({
      kind: 'found',
      place: 'Heerhugowaard-Zuid',
      municipalityCode: 'GM1980',
    });
  });

  test('that no longer exists is left aside', () => {
    expect(find('Hoogland', { municipalityCode: 'GM9999' })).toMatchObject({
      kind: 'found',
      municipality: 'Amersfoort',
    });
  });
});

describe('the regions of a municipality', () => {
  test('are those of the day asked for', () => {
    expect(doorstroompuntOf(places, 'GM0307', '2025-12-31')).toBeUndefined();
    expect(doorstroompuntOf(places, 'GM0307', '2026-01-01')).toBe('16');
    expect(doorstroompuntOf(places, 'GM0307', '2026-12-31')).toBe('16');
    expect(doorstroompuntOf(places, 'GM0307', '2027-01-01')).toBe('20');
    expect(arbeidsmarktregioOf(places, 'GM0203', '2026-06-08')).toBe('AM38');
    expect(arbeidsmarktregioOf(places, 'GM9999', '2026-06-08')).toBeUndefined();
  });

  test('a municipality in two regions on one day is refused, and both rows are named', () => {
    const twice = `${INDELING}doorstroompunt;17;GM0307;2026-06-01;2026-06-30\n`;
    const texts = { gemeenten: GEMEENTEN, woonplaatsen: WOONPLAATSEN };
    expect(() => readPlaces({ ...texts, indeling: twice })).toThrow(
      'GM0307 lies in two regions on one day: doorstroompunt;16;2026-01-01;2026-12-31 and doorstroompunt;17;2026-06-01;2026-06-30',
    );
    const after = INDELING.replace('doorstroompunt;20;GM0307;2027-01-01;', 'doorstroompunt;20;GM0307;2026-12-31;');
    expect(() => readPlaces({ ...texts, indeling: after })).toThrow('two regions');
  });

  test('facts that name an unknown municipality are refused', () => {
    expect(() =>
      readPlaces({ gemeenten: GEMEENTEN, indeling: INDELING, woonplaatsen: 'town;municipality\nEde;GM0228\n' }),
    ).toThrow('GM0228');
  });
});

describe('a municipality that merged', () => {
  const merged = readPlaces({
    gemeenten: GEMEENTEN,
    indeling: INDELING,
    woonplaatsen: `${WOONPLAATSEN}Zuid-Scharwoude;GM0416\n`,
    herindelingen: `former;name;into;on
GM0327;Leusden;GM0307;2027-01-01
GM0398;Heerhugowaard;GM1980;2022-01-01
GM0416;Langedijk;GM0398;2021-01-01
GM0788;Haaren;GM0164;2021-01-01
GM0788;Haaren;GM0168;2021-01-01
`,
  });
  const at = (place: string, onDay: string, municipalityCode?: string) =>
    findPlace(merged, { place, ...(municipalityCode !== undefined && { municipalityCode }) }, { distance, onDay });

  test('is itself until that day, and the new one from that day on, in its region too', () => {
    expect(municipalityOn(merged, 'GM0327', '2026-12-31')).toBe('GM0327');
    expect(municipalityOn(merged, 'GM0327', '2027-01-01')).toBe('GM0307');
    expect(doorstroompuntOf(merged, 'GM0327', '2027-01-01')).toBe('20');
    expect(municipalityOn(merged, 'GM0416', '2026-06-08')).toBe('GM1980'); // twice merged
    expect([isThere(merged, 'GM0327', '2026-12-31'), isThere(merged, 'GM0327', '2027-01-01')]).toEqual([true, false]);
  });

  test('is found by its old code, its old name and its towns', () => {
    const found = { kind: 'found', municipalityCode: 'GM1980' };
    expect(at('Ergens', '2026-06-08', '398')).toMatchObject(found);
    for (const place of ['Langedijk', 'Zuid-Scharwoude']) expect(at(place, '2026-06-08')).toMatchObject(found);
    const options = (day: string) => {
      const answer = at('Achterveld', day);
      return answer.kind === 'ambiguous' ? answer.options.map(({ code }) => code) : [];
    };
    expect(options('2026-12-31')).toEqual(['GM0203', 'GM0327']);
    expect(options('2027-01-01').toSorted()).toEqual(['GM0203', 'GM0307']);
  });

  test('is never guessed when it was split, and keeps its name', () => {
    expect(municipalityOn(merged, 'GM0788', '2026-06-08')).toBe('GM0788');
    expect(municipalityName(merged, 'GM0788')).toBe('Haaren');
    expect(municipalityName(merged, 'GM9999')).toBeUndefined();
  });

  test('leads to one that is there: a row into nowhere is refused', () => {
    const texts = { gemeenten: GEMEENTEN, indeling: INDELING, woonplaatsen: WOONPLAATSEN };
    const herindelingen = 'former;name;into;on\nGM0001;Oud;GM9999;2021-01-01\n';
    expect(() => readPlaces({ ...texts, herindelingen })).toThrow('GM0001 merges into GM9999');
  });
});
