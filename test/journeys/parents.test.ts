/** On a telephone: a mother looks along in Dutch and in Arabic until it is put off; and a family talks at home, without internet and on paper. */
import { expect, test } from 'vitest';
import { addressOf } from './arranged.ts';
import { aFoundedServer } from './founded.ts';
import { whoLooksAlong } from './known-parents.ts';
import { onSlow3G } from './slow.ts';
import { aPrivateWindow, aWindowOf, press, title } from './steps.ts';

const phone = { viewport: { width: 360, height: 740 } };
const pagesIn = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
/** Words of which something stands in the first screen. */
const wordsAtFirst = `[...document.querySelectorAll('main :is(h1, h2, h3, p)')]
  .filter((one) => one.getBoundingClientRect().top < innerHeight).map((one) => one.textContent).join(' ').split(/\\s+/).length`;

test('a mother reads the route of her daughter in Dutch and in Arabic, and at once nothing more when a colleague puts it off', async () => {
  const running = await aFoundedServer('postgres');
  const karin = await aWindowOf(running, 'Karin Smit');
  const joy = await addressOf(karin, 'Joy Martina');
  const { parent, along } = await whoLooksAlong(karin, joy, phone);
  await onSlow3G(parent);
  await title(parent, 'De route');
  await parent.getByText(/^Joy is 18 en kiest wat u ziet\.$/).waitFor();
  const dutch = await parent.getByRole('main').innerText();
  expect(dutch).not.toContain('Martina');
  await press(parent, 'العربية');
  await parent.getByRole('heading', { name: 'الطريق' }).waitFor();
  expect(await parent.evaluate('[document.documentElement.dir, document.body.scrollWidth <= innerWidth]')).toEqual([
    'rtl',
    true,
  ]);
  await karin.goto(new URL(`${joy}/meekijken`, running.url).href);
  await karin.getByLabel('Jouw antwoord').fill('Ja, dat mag.');
  await press(karin, 'Geef antwoord');
  await parent.reload();
  await parent.getByText('Ja, dat mag.').waitFor();
  await press(karin, 'Zet dit meteen uit');
  await parent.reload();
  expect(new URL(parent.url()).pathname).toBe('/ouder');
  await parent.goto(new URL(along, running.url).href);
  await title(parent, 'هذا الرابط لا يعمل');
});

test('a family talks at home: 120 words at first, without internet once opened, on one sheet of A4 or A3, and nothing is sent', async () => {
  const running = await aFoundedServer('postgres');
  const home = await aPrivateWindow(phone);
  const sent: string[] = [];
  home.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
  const fast = await onSlow3G(home);
  await home.goto(`${running.url}/praten-thuis`);
  expect(await home.evaluate(wordsAtFirst)).toBeLessThanOrEqual(120);
  await home.getByText('Deze bladzijde werkt hierna ook zonder internet.').waitFor();
  await home.getByLabel('Dit gaat goed').fill('Op stage mocht ik de kassa doen');
  await press(home, 'Laat uw kind dit lezen');
  await home.getByText('Dit gaat goed: Op stage mocht ik de kassa doen').waitFor();
  await fast();
  await home.context().setOffline(true);
  await home.goto(`${running.url}/praten-thuis?taal=ar`);
  await home.getByRole('heading', { name: 'الحديث في البيت' }).waitFor();
  expect(await home.locator('input').first().inputValue()).toBe('Op stage mocht ik de kassa doen');
  await press(home, 'امسح هذا');
  expect(await home.evaluate('localStorage.length')).toBe(0);
  await expect(home.goto(`${running.url}/routekaart`)).rejects.toThrow(/ERR_/);
  await home.context().setOffline(false);
  for (const [paper, width, height] of [
    ['', 595, 842],
    ['?papier=a3', 842, 1191],
  ] as const) {
    await home.goto(`${running.url}/praten-thuis${paper}`);
    const pdf = await home.pdf({ preferCSSPageSize: true });
    expect(pagesIn(pdf)).toBe(1);
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
      .exec(pdf.toString('latin1'))
      ?.slice(1)
      .map((size) => Math.round(Number(size)));
    expect(box?.map((size, n) => Math.abs(size - [width, height][n]!) < 3)).toEqual([true, true]);
  }
  expect(sent).toEqual([]);
});
