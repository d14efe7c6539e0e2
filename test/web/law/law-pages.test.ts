import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { dutiesOn } from '#law/duties.ts';
import type { Facts } from '#law/facts.ts';
import { choiceLines } from '#law/register-lines.ts';
import { register } from '#law/register.ts';
import { buildServer } from '#web/door/server.ts';
import { exampleChoices } from '#web/law/examples.ts';
import { formOf, told, titleOf, Visitor } from '../visitor.ts';
import { around, fieldsOf, leaver } from './typed.ts';

const here = '/wat-vraagt-de-wet';
const lines: string[] = [];
let app: FastifyInstance;
let visitor: Visitor;

beforeAll(async () => {
  // Nothing but the day and the list of towns: a page that asked the database for anything would break.
  const house = { today: () => around.today, places: () => around.places, distance: around.distance };
  app = await buildServer({
    house: house as unknown as House,
    region: 'Voorbeeld',
    cookieSecret: 'a secret of more than thirty-two letters',
    demo: undefined,
    personas: false,
    perMinute: 0,
    https: false,
    log: (line) => void lines.push(line),
  });
  visitor = new Visitor(app);
});
afterAll(() => app.close());

const send = (fields: Readonly<Record<string, string>>, to = here) => visitor.post(to, fieldsOf(fields));
/** The fields of the big form: the examples, which go to the same address, stand before it. */
const inForm = (body: string): Readonly<Record<string, string>> => {
  const [, fields] = formOf(body.replace(/Probeer een voorbeeld[^]*?<\/form>/, '</form>'), here);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat().join()]));
};
const example = (name: string) => visitor.post(here, { example: name });

describe('"Wat vraagt de wet vandaag?"', () => {
  test('opens for everybody, empty, without a script', async () => {
    const { status, body } = await visitor.open(here);
    expect(status).toBe(200);
    expect(body).not.toMatch(/<script|style=/);
    expect(body).toContain('Wij bewaren hier niets van');
  });

  test('answers the first example of the contract: who, must, until when, with article and doubt', async () => {
    const { status, body } = await send(leaver);
    expect(status).toBe(200);
    const words = told(body);
    expect(words).toContain('2 dingen moeten nu. 1 ding komt later.');
    expect(words).toContain('Loopbaanbegeleiding aanbieden Dit moet nu. Uiterlijk maandag 10 juli 2028.');
    expect(words).toContain('Dit moet vanaf zondag 11 juli 2027. Uiterlijk maandag 10 juli 2028.');
    expect(words).toContain('Het geldt tot en met zondag 9 juli 2028.');
    expect(words).toContain('WVO 2020, artikel 2.31a');
    expect(words).toContain('Nog niet bevestigd De wet noemt geen getal');
    expect(words).toContain('Hoort de jongere bij de groep van het Doorstroompunt? Ja.');
    expect(body).toContain('href="https://wetten.overheid.nl/');
  });

  test('keeps no trace: no cookie, no fact in an address or in the log, nothing for a cache', async () => {
    lines.length = 0;
    const answers = [await send(leaver), await send({ ...leaver, more: 'school' }), await send({ place: 'Leusden' })];
    expect(visitor.cookies.size).toBe(0);
    for (const { body, headers } of answers) {
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['cache-control']).toBe('no-store');
      const addresses = [...body.matchAll(/(?:href|action|formaction)="([^"]*)"/gi)].map(([, at]) => at);
      expect(addresses.filter((at) => /2008|2021|GM0327|Leusden/.test(at ?? ''))).toEqual([]);
    }
    expect(lines.map((line) => line.replace(/\d+ ms/, ''))).toEqual([
      `POST ${here} 200 `,
      `POST ${here} 200 `,
      `POST ${here} 422 `,
    ]);
  });

  test('cannot be asked by an address', async () => {
    const { body } = await visitor.open(`${here}?born-day=2&born-month=5&born-year=2008`);
    expect(body).not.toMatch(/value="2008"/);
    expect((await visitor.open(`${here}/bestand`)).status).toBe(404);
  });

  test('gives one more school and one more paper, with all that was typed', async () => {
    const first = inForm((await send({ ...leaver, more: 'school' })).body);
    expect(first).toMatchObject({ ...fieldsOf(leaver), schools: '2', papers: '1', 'school-2-from-day': '' });
    const again = await visitor.post(here, { ...first, more: 'paper' });
    expect(again.status).toBe(200);
    const second = inForm(again.body);
    expect(second).toMatchObject({ ...fieldsOf(leaver), schools: '2', papers: '2', 'paper-2': '' });
  });

  test('says what is wrong with 422 in its title, at the field and above, and loses nothing', async () => {
    const { status, body } = await send({ ...leaver, born: '', place: 'Lusden', 'school-1-offer-day': '40' });
    expect(status).toBe(422);
    expect(titleOf(body)).toMatch(/^Fout: Wat vraagt de wet vandaag/);
    expect(told(body)).toContain('Er zijn 3 dingen niet goed');
    expect(told(body)).toContain('Bedoel je Leusden');
    expect(body).toContain('href="#born"');
    expect(body).toMatch(/<details open>[^]*school-1-offer/); // what is wrong is not folded away
    const kept = inForm(body);
    const { 'born-day': _d, 'born-month': _m, 'born-year': _y, ...rest } = fieldsOf(leaver);
    expect(kept).toMatchObject({ ...rest, place: 'Lusden', 'school-1-offer-day': '40' });
  });

  test('asks which municipality when a town lies in two', async () => {
    const { status, body } = await send({ ...leaver, place: 'Achterveld' });
    expect(status).toBe(422);
    expect(told(body)).toContain('In welke gemeente? Fout: Deze plaats ligt in meer gemeenten');
    expect((await send({ ...leaver, place: 'Achterveld', municipality: 'GM0203' })).status).toBe(200);
  });

  test('says of a paper after the day that it does not count yet', async () => {
    const words = told((await send({ ...leaver, on: '2026-06-08' })).body);
    expect(words).toContain('Wat na maandag 8 juni 2026 komt, telt op die dag nog niet.');
    expect(words).toContain('Diploma praktijkonderwijs vrijdag 10 juli 2026, telt nog niet mee');
    expect(words).toContain('Zolang de jongere op deze school zit');
  });

  test('gives the form back from the answer, as it was', async () => {
    const [to, carried] = formOf((await send(leaver)).body, here);
    const { body } = await visitor.post(to, { ...carried, more: 'change' });
    expect(inForm(body)).toMatchObject(fieldsOf(leaver));
  });

  test('escapes what somebody types', async () => {
    const { body } = await send({ ...leaver, place: '<img src=x>"' });
    expect(body).not.toContain('<img');
  });
});

describe('The examples', () => {
  test.each(exampleChoices)('$label gives an answer at one press', async ({ value }) => {
    expect((await example(value)).status).toBe(200);
  });

  test('Roos of 17 with a diploma is for the Doorstroompunt, Sem without one is not', async () => {
    const roos = told((await example('roos')).body);
    expect(roos).toContain('groep van het Doorstroompunt? Ja.');
    expect(roos).toContain('Nog niet bevestigd De wet noemt geen laagste leeftijd.');
    const sem = told((await example('sem')).body);
    expect(sem).toContain('groep van het Doorstroompunt? Nee.');
    expect(sem).not.toContain('Eerst met de school praten');
  });

  test('Yara went on to the mbo: her old school owes nothing, her new school does, and the page says which', async () => {
    const words = told((await example('yara')).body);
    expect(words).toContain('1 ding moet nu.');
    expect(words).toContain('Het gaat om: Mbo niveau 1 (entree), bol, van maandag 24 augustus 2026 tot nu');
  });

  test('Ilse of 31 still must get an offer: mbo has no age limit', async () => {
    const words = told((await example('ilse')).body);
    expect(words).toContain('Dit moet nu. Uiterlijk woensdag 30 juni 2027.');
    expect(words).toContain('groep van het Doorstroompunt? Nee.');
  });
});

describe('The file', () => {
  const file = async (as: string, fields = leaver) => send({ ...fields, as } as never, `${here}/bestand`);

  test('to read stands alone: no script, nothing fetched, the whole answer', async () => {
    const { status, body, headers } = await file('html');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="wat-vraagt-de-wet.html"');
    expect(body).not.toMatch(/<script|<link|<img|<form|url\(|@import/);
    expect(body).toContain('<style>');
    expect(told(body)).toContain('Loopbaanbegeleiding aanbieden');
    expect(told(body)).toContain('Geboren vrijdag 2 mei 2008 (18 jaar)');
  });

  test('for a program has the facts of the contract and their answer', async () => {
    const { body, headers } = await file('json');
    expect(headers['content-disposition']).toBe('attachment; filename="wat-vraagt-de-wet.json"');
    const kept = JSON.parse(body) as { date: string; facts: Facts; answer: unknown };
    expect(kept.facts).toMatchObject({ birthDate: '2008-05-02', municipality: 'GM0327' });
    expect(kept.answer).toEqual(dutiesOn(kept.facts, kept.date));
  });

  test('for a program needs a town, as the contract does: else the form asks for it, and the page offers no such file', async () => {
    const { status, body } = await file('json', { ...leaver, place: '' });
    expect([status, titleOf(body).startsWith('Fout:')]).toEqual([422, true]);
    expect(told(body)).toContain('Vul een gemeente in.');
    expect((await file('html', { ...leaver, place: '' })).status).toBe(200);
    expect((await send({ ...leaver, place: '' })).body).not.toContain('value="json"');
    expect((await send(leaver)).body).toContain('value="json"');
  });

  test('of what is wrong is the form with its errors', async () => {
    const { status, body } = await file('json', { ...leaver, born: '' });
    expect([status, titleOf(body).startsWith('Fout:')]).toEqual([422, true]);
  });
});

describe('De regels', () => {
  const rules = register.flatMap((regulation) => regulation.rules);
  const plain = (text: string) => told(`<main>${text.replaceAll(/["']/g, ' ')}</main>`);

  test.each(['/regels', '/regels/a4'])(
    '%s has every rule with its link, its words and its open questions',
    async (at) => {
      const { status, body } = await visitor.open(at);
      expect(status).toBe(200);
      const words = plain(told(body));
      for (const { summary, link, doubts = [] } of rules) {
        expect(body).toContain(link.replaceAll('&', '&amp;'));
        expect(words).toContain(plain(summary));
        for (const question of doubts) expect(words).toContain(plain(question));
      }
    },
  );

  test('on paper there is a place to sign for each rule', async () => {
    const { body } = await visitor.open('/regels/a4');
    expect(body.match(/Naam:/g)?.length).toBe(rules.length + choiceLines.length);
  });
});
