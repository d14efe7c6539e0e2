/** The poses of organisations and of who is on turn when. */
import { always, karin, marja, noForm, nothingTyped, opensEmpty, pose, pressed, type Poses } from './pose.ts';
import { press } from './steps.ts';

export const directoryPoses: Record<string, Poses> = {
  'GET /wie-is-aan-zet': {
    filled: pose('nobody', '/wie-is-aan-zet'),
    empty: 'an empty region is another database: test/app/pages/on-turn-pages.test.ts',
    wrong: noForm,
  },
  'GET /wie-is-aan-zet/:gemeente': {
    filled: pose('nobody', '/wie-is-aan-zet/GM0342'),
    empty: pose('nobody', '/wie-is-aan-zet/GM0273'),
    wrong: noForm,
  },
  'GET /wie-is-aan-zet/:gemeente/a4': {
    filled: pose('nobody', '/wie-is-aan-zet/GM0342/a4'),
    empty: pose('nobody', '/wie-is-aan-zet/GM0317/a4'),
    wrong: noForm,
  },
  'GET /organisaties': {
    filled: pose(karin, '/organisaties'),
    empty: always,
    wrong: 'a search without a word shows all',
  },
  'GET /organisaties/zoeken': {
    filled: pose(karin, '/organisaties', async (page) => {
      await page.getByLabel('Naam van een organisatie of collega').fill('Ilse');
      await press(page, 'Zoek');
    }),
    empty: pose(karin, '/organisaties', async (page) => {
      await page.getByLabel('Naam van een organisatie of collega').fill('Nergens');
      await press(page, 'Zoek');
    }),
    wrong: 'a search without a word shows all',
  },
  'GET /organisaties/bijhouden': {
    filled: pose('Ed Kamp', '/organisaties/bijhouden'),
    empty: pose(marja, '/organisaties/bijhouden'),
    wrong: noForm,
  },
  'GET /organisaties/klaarzetten': {
    filled: pose('Ed Kamp', '/organisaties/klaarzetten'),
    empty: 'an empty region is another database: test/app/directory/begin-region.test.ts',
    wrong: noForm,
  },
  'GET /organisaties/nieuw': {
    filled: pose('Ed Kamp', '/organisaties/nieuw'),
    empty: opensEmpty,
    wrong: pose('Ed Kamp', '/organisaties/nieuw', pressed('Voeg toe')),
  },
  'GET /organisaties/:organisationId': {
    filled: pose(marja, ({ school }) => school),
    empty: pose(marja, ({ silent }) => silent),
    wrong: noForm,
  },
  'GET /organisaties/:organisationId/wijzigen': {
    filled: pose(marja, ({ school }) => `${school}/wijzigen`),
    empty: always,
    wrong: pose(marja, ({ school }) => `${school}/wijzigen`, pressed('Bewaar', nothingTyped)),
  },
  'GET /organisaties/:organisationId/inloggen': {
    filled: pose(marja, ({ school }) => `${school}/inloggen`),
    empty: opensEmpty,
    wrong: pose(marja, ({ school }) => `${school}/inloggen`, pressed('Bewaar')),
  },
  'GET /organisaties/:organisationId/nieuwe-collega': {
    filled: pose(marja, ({ school }) => `${school}/nieuwe-collega`),
    empty: opensEmpty,
    wrong: pose(marja, ({ school }) => `${school}/nieuwe-collega`, pressed('Voeg toe')),
  },
  'GET /organisaties/:organisationId/collega/:memberId/gegevens': {
    filled: pose(marja, ({ colleague }) => `${colleague}/gegevens`),
    empty: always,
    wrong: pose(marja, ({ colleague }) => `${colleague}/gegevens`, pressed('Bewaar', nothingTyped)),
  },
  'GET /organisaties/:organisationId/collega/:memberId/samenvoegen': {
    filled: pose(marja, ({ colleague }) => `${colleague}/samenvoegen`),
    empty: 'with one colleague nobody looks at the other',
    wrong: pose(marja, ({ colleague }) => `${colleague}/samenvoegen`, pressed('Bekijk wat er gebeurt')),
  },
  'GET /organisaties/:organisationId/samenvoegen': {
    filled: pose('Ed Kamp', ({ silent }) => `${silent}/samenvoegen`),
    empty: 'there is always another municipality',
    wrong: pose('Ed Kamp', ({ silent }) => `${silent}/samenvoegen`, pressed('Bekijk wat er gebeurt')),
  },
  'GET /organisaties/:organisationId/taken': {
    filled: pose('Ed Kamp', ({ silent }) => `${silent}/taken`),
    empty: pose('Ed Kamp', ({ school }) => `${school}/taken`),
    wrong: pose('Ed Kamp', ({ silent }) => `${silent}/taken`, pressed('Bewaar')),
  },
  'GET /organisaties/:organisationId/aanbod': {
    filled: pose(marja, ({ school }) => `${school}/aanbod`),
    empty: pose('Ed Kamp', ({ silent }) => `${silent}/aanbod`),
    wrong: pose(marja, ({ school }) => `${school}/aanbod`, pressed('Voeg toe')),
  },
  'GET /organisaties/:organisationId/collega/:memberId': {
    filled: pose(marja, ({ colleague }) => colleague),
    empty: opensEmpty,
    wrong: pose(
      marja,
      ({ colleague }) => colleague,
      async (page) => {
        await page.getByLabel('Dag').first().fill('31');
        await press(page, 'Bewaren');
      },
    ),
  },
  'GET /organisaties/:organisationId/collega/:memberId/vertrek': {
    filled: pose(marja, ({ colleague }) => `${colleague}/vertrek`),
    empty: always,
    wrong: 'every choice in its list is a good one',
  },
  'GET /organisaties/:organisationId/aantallen': {
    filled: pose(marja, ({ school }) => `${school}/aantallen`),
    empty: opensEmpty,
    wrong: pose(
      marja,
      ({ school }) => `${school}/aantallen`,
      pressed('Bewaren', (page) => page.locator('main input[type=text]').first().fill('veel')),
    ),
  },
};
