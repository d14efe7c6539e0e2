/** The poses of the route map for who keeps the region, for who calls back, and of what is shared. */
import type { Page } from 'playwright-core';
import {
  always,
  marja,
  noForm,
  nothingTyped,
  opensEmpty,
  other,
  type Other,
  pose,
  type Poses,
  pressed,
} from './pose.ts';

const ed = 'Ed Kamp';
const mo = 'Mo Achterberg';
const home = '/regio/routekaart';
const look = 'Kijk eerst of elke weg klopt';
const dayAndWhy = async (page: Page) => {
  for (const [part, value] of [['day', '10'], ['month', '6'], ['year', '2026']] as const)
    await page.locator(`[name="validFrom-${part}"]`).fill(value);
  await page.locator('[name="why"]').fill('Scholen vroegen erom.');
}; // prettier-ignore

export const routeRegionPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /regio/routekaart': { filled: pose(ed, home), empty: always, wrong: 'its button asks nothing' },
  'GET /regio/routekaart/vastleggen': {
    filled: pose(ed, `${home}/vastleggen`),
    empty: opensEmpty,
    wrong: pose(ed, `${home}/vastleggen`, pressed(look)),
    'not whole': pose(ed, `${home}/vastleggen`, pressed(look, dayAndWhy)),
  },
  'GET /regio/routekaart/regel/:regel': {
    filled: pose(ed, `${home}/regel/must-qualify`),
    empty: pose(ed, `${home}/regel/nieuw`),
    wrong: pose(ed, `${home}/regel/nieuw`, pressed(look)),
    last: pose(ed, `${home}/regel/everybody`),
  },
  'GET /regio/routekaart/zin/:zin': {
    filled: pose(ed, `${home}/zin/before-27`),
    empty: pose(ed, `${home}/zin/nieuw`),
    wrong: pose(ed, `${home}/zin/before-27`, pressed(look, nothingTyped)),
    'not whole': pose(ed, `${home}/zin/no-place-needed`, pressed(look, dayAndWhy)),
  },
  'GET /regio/routekaart/aantallen': {
    filled: pose(ed, `${home}/aantallen`),
    empty: 'test/app/routemap looks at a region in which nobody came by',
    wrong: pose(ed, `${home}/aantallen`, pressed('Leg vast')),
  },
  'GET /terugbellen': {
    filled: pose(mo, '/terugbellen'),
    empty: pose('Bea Groen', '/terugbellen'),
    wrong: noForm,
  },
  'GET /terugbellen/:callBackId': {
    filled: pose(mo, ({ callBack }) => callBack),
    empty: pose(mo, ({ calledBack }) => calledBack),
    wrong: pose(mo, ({ callBack }) => callBack, pressed('Zet op klaar')),
  },
  'GET /organisaties/:organisationId/openingstijden': {
    filled: pose(ed, ({ silent }) => `${silent}/openingstijden`),
    empty: pose(marja, ({ school }) => `${school}/openingstijden`),
    wrong: pose(
      marja,
      ({ school }) => `${school}/openingstijden`,
      pressed('Bewaar', (page) => page.locator('[name="hours-1"]').fill('de hele dag')),
    ),
  },
  'GET /routekaart/delen': {
    filled: pose('nobody', '/routekaart/delen'),
    empty: 'test/journeys/empty-region.test.ts looks at a region without anything',
    wrong: noForm,
  },
  'GET /routekaart/delen/:gemeente': {
    filled: pose('nobody', '/routekaart/delen/GM0327'),
    empty: always,
    wrong: 'its texts are there to copy: nothing is sent',
  },
  'GET /routekaart/delen/:gemeente/a4': {
    filled: pose('nobody', '/routekaart/delen/GM0327/a4'),
    empty: pose('nobody', '/routekaart/delen/GM0317/a4'),
    wrong: noForm,
  },
  'GET /routekaart/delen/:gemeente/poster': {
    filled: pose('nobody', '/routekaart/delen/GM0327/poster'),
    empty: always,
    wrong: noForm,
  },
  'GET /routekaart/los': {
    filled: pose('nobody', '/routekaart/los?gemeente=GM0327'),
    empty: pose('nobody', '/routekaart/los'),
    wrong: noForm,
    arabic: pose('nobody', '/routekaart/los?gemeente=GM0327&taal=ar'),
  },
  'GET /routekaart/:voor/terugbellen': other('redirect', 'nobody', '/routekaart/jongere/terugbellen'),
};
