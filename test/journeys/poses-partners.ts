/** The poses of a partner list and of invitations. */
import type { Page } from 'playwright-core';
import { always, inWindow, marja, opensEmpty, pose, pressed, type Poses } from './pose.ts';
import { press } from './steps.ts';

const list = `Organisatie\tSoort\tGemeente\tContactpersoon\tTelefoon
PrO De Eik\tpraktijkonderwijs\t\t\t
Jeugdhulp Vallei\tjeugdhulp\tLeuzden\tEls Kok\t000 222 33 55
Leerplicht Nijkerk\tleerplicht\tNijkerk\tBo Baas\t12
Vso De Esdoorn\tvso\tSoest\tJo Bos\t000 222 33 66`;
const pasted = async (page: Page) => {
  await page.getByLabel('Of plak de lijst').fill(list);
  await press(page, 'Lees de lijst');
};
const checked = async (page: Page) => {
  await pasted(page);
  await press(page, 'Ja, kijk de regels na');
};
/** The page of the link that a teamleider had mailed. */
const invited = async (page: Page) => {
  await page.getByRole('checkbox').first().check();
  await press(page, 'Stuur de uitnodigingen');
  const link = page.getByRole('main').getByRole('link', { name: /\/uitnodiging\// });
  for (let tries = 0; tries < 50 && (await link.count()) === 0; tries++) {
    await page.goto(new URL('/voorbeeld/post', page.url()).href);
    if ((await link.count()) === 0) await page.waitForTimeout(100);
  }
  await link.first().click();
};

export const partnerPoses: Record<string, Poses> = {
  'GET /organisaties/inlezen': {
    filled: pose('Ed Kamp', '/organisaties/inlezen'),
    empty: opensEmpty,
    wrong: pose('Ed Kamp', '/organisaties/inlezen', pressed('Lees de lijst')),
  },
  'GET /organisaties/inlezen/:listId': {
    filled: pose('Ed Kamp', '/organisaties/inlezen', inWindow(checked)),
    columns: pose('Ed Kamp', '/organisaties/inlezen', pasted),
    ready: pose(
      'Ed Kamp',
      '/organisaties/inlezen',
      inWindow(async (page) => {
        await checked(page);
        for (const group of await page.getByRole('group').all()) await group.getByText('Sla over').click();
        await press(page, 'Verder');
      }),
    ),
    empty: 'a list without lines is not kept',
    wrong: pose('Ed Kamp', '/organisaties/inlezen', inWindow(pressed('Verder', checked))),
  },
  'GET /organisaties/uitnodigen': {
    filled: pose(marja, '/organisaties/uitnodigen'),
    empty: always,
    wrong: pose(marja, '/organisaties/uitnodigen', pressed('Stuur de uitnodigingen')),
  },
  'GET /uitnodiging/:token': {
    filled: pose(marja, '/organisaties/uitnodigen', inWindow(invited)),
    empty: pose('nobody', '/uitnodiging/onbekend'),
    wrong: pose(
      marja,
      '/organisaties/uitnodigen',
      inWindow(async (page) => {
        await invited(page);
        await page.getByLabel('Jouw naam').fill('');
        await press(page, 'Ja, dit klopt. Ga verder');
      }),
    ),
  },
};
