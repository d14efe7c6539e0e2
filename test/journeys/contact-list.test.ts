/** Contact na school in a browser, with more than one can call in a day: 140 leavers, and the 44 who need a person. */
import { expect, it } from 'vitest';
import { withMany } from '../app/guidance/many-leavers.ts';
import { launch } from '../chromium.ts';
import { aRegion } from '../people.ts';
import { aServer } from '../web/visitor.ts';
import { faultsOn } from './looks.ts';
import { picture } from './steps.ts';

it('of 140 leavers 44 stand on the list: first who asked to be called, then who was silent longest', async () => {
  const region = await aRegion('postgres');
  const { app } = await aServer(region.house);
  try {
    const eva = await withMany(region);
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const context = await (await launch()).newContext({ viewport: { width: 1200, height: 900 } });
    const value = encodeURIComponent(app.signCookie(`member:${eva.memberId}`));
    await context.addCookies([{ name: 'aanzet', value, url: address }]);
    const page = await context.newPage();
    await page.goto(`${address}/contact`);
    await page.getByText('44 van de 140 jongeren na school hebben vandaag iemand nodig.').waitFor();
    const lines = async (group: string) =>
      page.getByRole('list', { name: group }).getByRole('listitem').allInnerTexts();
    const [first, then] = [await lines('Eerst bellen'), await lines('Lang niet gesproken')];
    expect([first.length, then.length]).toEqual([11, 33]);
    expect(first.every((line) => line.includes('Wil gebeld worden.'))).toBe(true);
    const month: Readonly<Record<string, string>> = { april: '04', mei: '05' };
    const days = then.map((line) => {
      const [, day = '', name = ''] = /Laatste contact: \w+ (\d+) (\w+)/.exec(line) ?? [];
      return `${month[name]}-${day.padStart(2, '0')}`;
    });
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBeGreaterThan(20);
    expect(await faultsOn(page, 'contact')).toEqual([]);
    await picture(page, 'contact-140');
    await context.close();
  } finally {
    await app.close();
    await region.house.close();
  }
}, 120_000);
