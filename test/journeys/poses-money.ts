/** The poses of the money of the programme. */
import { always, marja, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

const [ed, lisa] = ['Ed Kamp', 'Lisa Kramer'];
const costs = 'with amounts or without: the other pose shows none';
export const moneyPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /regio/geld': {
    filled: pose(ed, '/regio/geld'),
    empty: 'test/journeys/empty-region.test.ts looks at a region without anything',
    wrong: noForm,
    party: pose(marja, '/regio/geld'),
  },
  'GET /regio/geld/bestand': other('file', ed, '/regio/geld/bestand'),
  'GET /regio/geld/regels/bestand': other('file', ed, '/regio/geld/regels/bestand'),
  'GET /regio/geld/bronnen/:id/stand': other('file', lisa, ({ moneyPot }) => `${moneyPot}/stand`),
  'GET /regio/geld/bronnen/:id/bestand': other('file', ed, ({ moneySource }) => `${moneySource}/bestand`),
  'GET /regio/geld/bronnen/nieuw': {
    filled: pose(ed, '/regio/geld/bronnen/nieuw'),
    empty: opensEmpty,
    wrong: pose(ed, '/regio/geld/bronnen/nieuw', pressed('Bewaar de bron')),
  },
  'GET /regio/geld/bronnen/:id/veranderen': {
    filled: pose(ed, ({ moneySource }) => `${moneySource}/veranderen`),
    empty: always,
    wrong: pose(ed, ({ moneySource }) => `${moneySource}/veranderen`, pressed('Bewaar de verandering')),
  },
  'GET /regio/geld/bronnen/:id': {
    filled: pose(ed, ({ moneySource }) => moneySource),
    empty: always,
    wrong: pose(ed, ({ moneyChanging }) => moneyChanging, pressed('Bewaar je antwoord')),
    pot: pose(lisa, ({ moneyPot }) => moneyPot),
  },
  'GET /regio/geld/regels/nieuw': {
    filled: pose(ed, '/regio/geld/regels/nieuw'),
    empty: opensEmpty,
    wrong: pose(ed, '/regio/geld/regels/nieuw', pressed('Schrijf het op')),
    unclear: pose(ed, '/regio/geld/regels/nieuw', async (page) => {
      await page.getByLabel('Uit welke bron?').selectOption({ index: 1 });
      await page.getByLabel('Begroot:').check();
      await page.getByLabel('2026').check();
      await page.getByLabel('Bedrag').fill('12.500');
      await pressed('Schrijf het op')(page);
    }),
  },
  'GET /regio/geld/regels/:id': {
    filled: pose(ed, ({ moneyException }) => moneyException),
    empty: always,
    wrong: pose(ed, ({ moneyLine }) => moneyLine, pressed('Schrijf de verbetering op', (page) => page.getByText('Verbeter deze regel').click())), // prettier-ignore
  },
  'GET /regio/geld/akkoord': {
    filled: pose(ed, '/regio/geld/akkoord'),
    empty: pose('Gerard Pol', '/regio/geld/akkoord'),
    wrong: pose(ed, '/regio/geld/akkoord', pressed('Bewaar je antwoord')),
  },
  'GET /regio/geld/kosten/algemeen': {
    filled: pose(ed, '/regio/geld/kosten/algemeen'),
    empty: costs,
    wrong: pose(ed, '/regio/geld/kosten/algemeen', pressed('Schrijf het plan op')),
  },
  'GET /regio/geld/kosten/:use/:about': {
    filled: pose(ed, ({ moneyCost }) => moneyCost),
    empty: pose(ed, ({ moneyEmpty }) => moneyEmpty),
    wrong: pose(ed, ({ moneyCost }) => moneyCost, pressed('Schrijf het plan op')),
  },
  'GET /regio/geld/boekingen': {
    filled: pose(ed, '/regio/geld/boekingen'),
    empty: opensEmpty,
    wrong: pose(ed, '/regio/geld/boekingen', pressed('Lees in')),
  },
};
