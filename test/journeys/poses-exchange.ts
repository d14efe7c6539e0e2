/** The poses of the register of exchanges, and of the papers that come out of it. */
import { always, inWindow, noForm, other, type Other, pose, type Poses, pressed } from './pose.ts';
import type { Page } from 'playwright-core';

const inge = 'Inge Prins';
const fatima = 'Fatima Gerritsen';
/** From the list of papers to one of them, of who has no account too. */
const to = (...links: readonly string[]) =>
  inWindow(async (page) => {
    for (const name of links) await page.getByRole('link', { name, exact: true }).click();
  });
const toOpened = (paper: string, press: string) =>
  inWindow(async (page: Page): Promise<void> => {
    await to(paper)(page);
    await pressed(press)(page);
  });

export const exchangePoses: Record<string, Poses | Other> = {
  'GET /uitwisseling': {
    filled: pose(inge, '/uitwisseling'),
    empty: pose('Rik Post', '/uitwisseling'),
    wrong: noForm,
  },
  'GET /uitwisseling/bestand': other('file', inge, '/uitwisseling/bestand?vorm=csv'),
  'GET /uitwisseling/:exchange': {
    filled: pose(inge, '/uitwisseling/H1'),
    empty: always,
    wrong: 'what is ticked is always right: taking out is all that it can do',
    'taken out': pose(inge, '/uitwisseling/meldingen'),
    'no choice': pose(fatima, '/uitwisseling/mail-link'),
  },
  'GET /papieren': { filled: pose(inge, '/papieren'), empty: always, wrong: noForm },
  'GET /papieren/:organisationId': {
    filled: pose(fatima, '/papieren', to('Werk en inkomen Leusden')),
    empty: always,
    wrong: noForm,
  },
  'GET /papieren/:organisationId/invullen': {
    filled: pose(inge, '/papieren', to('Vul aan wat leeg is')),
    empty: 'the form opens empty: that is the filled pose',
    wrong: pose(
      inge,
      '/papieren',
      inWindow(async (page) => {
        await to('Vul aan wat leeg is')(page);
        await page.getByLabel('Wie tekent?').fill('111222333');
        await pressed('Bewaar')(page);
      }),
    ),
  },
  'GET /papieren/:organisationId/:paper': {
    filled: pose(inge, '/papieren', to('DPIA')),
    empty: always,
    wrong: pose(inge, '/papieren', toOpened('Brief voor ouders', 'Leg deze versie vast')),
    'for who has no account': pose(
      fatima,
      '/papieren',
      to('Werk en inkomen Leusden', 'Regels voor het verwerkingsregister'),
    ),
    young: pose(inge, '/papieren', to('Brief voor jongeren')),
    processor: pose(inge, '/papieren', to('Bijlage bij de verwerkersovereenkomst')),
    table: pose(inge, '/papieren', to('Afspraken aan tafel')),
  },
};
