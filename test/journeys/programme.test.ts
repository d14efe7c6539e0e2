/** A region without a programme writes one, hears everybody, and adopts it: from the analysis to the version that stays. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asTyped } from '#domain/programme/as-typed.ts';
import type { SectionKind } from '#domain/programme/kinds.ts';
import type { Content } from '#domain/programme/section.ts';
import { agreements, aims, chapters, general } from '../../fixtures/region/programme-chapters.ts';
import { measures } from '../../fixtures/region/programme-measures.ts';
import { sent } from './arranged.ts';
import { aFoundedServer } from './founded.ts';
import { inHere } from './in-here.ts';
import { aWindowOf, follow, mainText, press, title } from './steps.ts';

const here = '/regio/programma';
const ids = '[0-9a-f-]{36}';
const html = async (page: Page, path: string): Promise<string> =>
  (await page.context().request.get(new URL(path, page.url()).href)).text();
const show = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
/** The address of the part with this title, on the overview. */
async function partOf(page: Page, name: string): Promise<string> {
  const sign = /[.?*+()[\]]/g;
  const said = new RegExp(`href="(${here}/deel/${ids})"[^>]*>(?:<[^>]*>)*${name.replaceAll(sign, '\\$&')}`);
  const found = said.exec(await html(page, here))?.[1];
  if (!found) throw new Error(`no part is called ${name}`);
  return found;
}
const write = (page: Page, part: string, kind: SectionKind, content: Content) =>
  sent(page, `${part}/schrijven`, '/schrijven', Object.fromEntries(asTyped(kind, content)));
/** A form as a browser sends it, without looking at the page first. */
async function post(page: Page, path: string, form: Readonly<Record<string, string>>): Promise<void> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await page.context().request.post(new URL(path, page.url()).href, { form, headers, maxRedirects: 0 });
  expect([path, answer.status()]).toEqual([path, 303]);
}
/** One more chapter or measure, written at once; its address. */
async function add(page: Page, kind: 'analysis' | 'measure', content: Content): Promise<string> {
  const form = kind === 'analysis' ? '/hoofdstuk' : '/maatregel';
  const part = (await sent(page, here, form)).replace(/\/schrijven$/, '');
  await write(page, part, kind, content);
  return part;
}
/** The id of what is called so, in a list to choose from. */
const choice = (page: string, name: string): string =>
  new RegExp(`<option[^>]*value="([^"]+)"[^>]*>${name}`).exec(page)?.[1] ?? '';
async function day(page: Page, group: string, [d, m, y]: readonly [string, string, string]): Promise<void> {
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('Dag').fill(d);
  await boxes.getByLabel('Maand').fill(m);
  await boxes.getByLabel('Jaar').fill(y);
}

/** Ed begins: everybody who is proposed takes part, but VSO De Linde. */
async function begin(ed: Page): Promise<void> {
  await show(ed, here);
  await follow(ed, 'Begin het programma');
  const others = ['Nijkerk', 'Barneveld', 'Eemnes', 'Putten'].map((town) => `Werk en inkomen ${town}`);
  for (const name of ['VSO De Linde', ...others]) await ed.getByLabel(name, { exact: true }).uncheck();
  await ed.getByLabel('Welke school is contactschool?').selectOption({ label: 'ROC Eemwijk' });
  await press(ed, 'Begin het programma');
  await ed.getByText('Het programma is begonnen.').waitFor();
  const people = await html(ed, `${here}/deelnemers`);
  const organisationId = choice(people, 'Werk en inkomen Amersfoort');
  await sent(ed, `${here}/deelnemers`, '/deelnemers', { role: 'centrumgemeente', organisationId });
  await sent(ed, `${here}/deelnemers`, '/schrijvers', { processLeadId: choice(people, 'Hassan Idrissi') });
}
/** The text, as the forms send it. What the example leaves open is filled in too, except the budget. */
async function fill(ed: Page): Promise<void> {
  const chapterIds = new Map<string, string>();
  for (const { key, content } of chapters)
    chapterIds.set(key, (await add(ed, 'analysis', content)).split('/').at(-1) ?? '');
  const idOf = (name: string) => parties.get(name) ?? parties.get('ROC Eemwijk') ?? '';
  const form = await html(ed, `${await partOf(ed, 'i. ')}/schrijven`);
  const parties = new Map(
    [...form.matchAll(/value="([0-9a-f-]{36})"[^>]*>(?:(?!<input|<option).)*?<span>([^<]+)<\/span>/gs)].map(
      ([, id = '', name = '']) => [name, id],
    ),
  );
  const overview = await html(ed, here);
  const all = [...overview.matchAll(new RegExp(`href="(${here}/deel/${ids})"[^>]*>([^<]+)<`, 'g'))];
  for (const [, part = '', name = ''] of all) {
    const letter = /^([a-i])\. /.exec(name)?.[1];
    if (letter !== undefined) {
      const written = agreements(idOf).find(({ key }) => key === letter)?.content;
      await write(ed, part, 'agreement', {
        ...written,
        text: written?.['text'] ?? 'Wij doen dit samen.',
        parties: [...parties.values()].slice(0, 2),
      });
    } else if (/school/.test(name) && /20(2|3)\d/.test(name)) {
      const from = aims[0]?.content ?? {};
      await write(ed, part, 'target', {
        ...from,
        target: 400,
        unit: 'young people',
        method: 'Zoals de regeling',
        source: 'DUO',
        share: 'Ons deel',
      });
    } else if (name.startsWith('Samenvatting'))
      await write(ed, part, 'general', { ...general.content, summary: 'Elke jongere heeft een plek.' });
  }
  for (const { content } of measures(idOf, (key) => chapterIds.get(key) ?? '').slice(0, 5))
    await add(ed, 'measure', content);
}

test(
  'a programme goes from the analysis to an adopted version with a named deviation',
  { timeout: 300_000 },
  async () => {
    const server = await aFoundedServer();
    await inHere(server, (db) => db.ask('truncate programme cascade'));
    const ed = await aWindowOf(server, 'Ed Kamp');
    await begin(ed);
    await fill(ed);

    // Only for residents: refused, with the article, and what was typed stays.
    const measure = await partOf(ed, 'Jongerenwerker in beeld 23-26');
    await show(ed, `${measure}/schrijven`);
    await ed.getByLabel('Alleen wie in één gemeente woont').check();
    await press(ed, 'Bewaar');
    expect(await mainText(ed)).toContain('Alleen voor inwoners mag niet (REG 2.5(2)d).');
    await ed.getByLabel('Maakt niet uit').check();
    await press(ed, 'Bewaar');
    await ed.getByText('Bewaard als een nieuwe versie.').waitFor();

    // The check names vso, which was left out, until it takes part.
    await show(ed, `${here}/controle`);
    expect(await mainText(ed)).toContain('Er is geen school voor vso bij.');
    const organisationId = choice(await html(ed, `${here}/deelnemers`), 'VSO De Linde');
    await sent(ed, `${here}/deelnemers`, '/deelnemers', { role: 'school', schoolKind: 'vso', organisationId });
    await show(ed, `${here}/controle`);
    expect(await mainText(ed)).not.toContain('Er is geen school voor vso bij.');

    // Every municipality says yes; Leusden says no to one measure.
    const matrix = await html(ed, `${here}/gemeenten`);
    const measureId = measure.split('/').at(-1) ?? '';
    const said = {
      answer: 'yes',
      saidBy: 'de wethouder',
      'saidOn-day': '1',
      'saidOn-month': '6',
      'saidOn-year': '2026',
    };
    const cells = [
      ...new Set(
        [...matrix.matchAll(new RegExp(`href="(${here}/gemeenten/[A-Z0-9]+/${ids})"`, 'g'))].map(([, to = '']) => to),
      ),
    ];
    const no = cells.find((to) => to.includes('GM0327') && to.includes(measureId)) ?? '';
    for (const to of cells.filter((one) => one !== no))
      await post(ed, to, { ...said, version: to.includes(measureId) ? '2' : '1' });
    await show(ed, no);
    await ed.getByLabel('Nee', { exact: true }).check();
    await ed.getByLabel('Waarom niet?').fill('In Leusden doet het wijkteam dit al.');
    await ed.getByLabel('Wie zei dit?').fill('Sanne de Boer');
    await day(ed, 'Op welke dag?', ['2', '6', '2026']);
    await press(ed, 'Bewaar');
    expect(await mainText(ed)).toContain('Geldt niet in Leusden.');

    // Young people are heard, and read what was done with it.
    await show(ed, `${here}/jongeren`);
    await day(ed, 'Op welke dag?', ['1', '6', '2026']);
    await ed.getByLabel('Met wie?').fill('Jongerenraad, acht jongeren');
    await ed.getByLabel('Wat zeiden zij?').fill('Bel niet alleen. App ook.');
    await press(ed, 'Schrijf op');
    await follow(ed, 'Bel niet alleen. App ook.');
    await ed.getByLabel('Overgenomen', { exact: true }).check();
    await press(ed, 'Bewaar');

    // What is left is done otherwise, by name.
    await show(ed, `${here}/vaststellen`);
    expect(await mainText(ed)).toContain('Een bedrag per maatregel en voor algemene kosten');
    await follow(ed, 'Een bedrag per maatregel en voor algemene kosten');
    await ed.getByLabel('Wij doen dit anders, omdat').fill('De raad beslist in juli over de begroting.');
    await press(ed, 'Bewaar');

    const hassan = await aWindowOf(server, 'Hassan Idrissi');
    await show(hassan, `${here}/vaststellen`);
    expect(await mainText(hassan)).toContain('Alleen de coördinator van de contactgemeente stelt vast.');

    await show(ed, `${here}/vaststellen`);
    expect(await mainText(ed)).toContain('Niets houdt vaststellen nog tegen.');
    await ed.getByLabel('Welk college besloot, en wanneer?').fill('College van Amersfoort, 2 juni 2026.');
    await press(ed, 'Stel vast');
    await title(ed, 'Regionaal programma 2026-2029, versie 1');
    const adopted = await mainText(ed);
    expect(adopted).toContain('Geldt niet in Leusden.');
    expect(adopted).toContain('De raad beslist in juli over de begroting.');
    expect(adopted).toContain('Bel niet alleen. App ook.');
  },
);
