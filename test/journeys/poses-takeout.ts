/** The poses of stepping out, and of coming in elsewhere with the file of it. */
import { follow } from './steps.ts';
import { always, inWindow, marja, opensEmpty, pose, pressed, type Poses } from './pose.ts';
import type { Page } from 'playwright-core';

/** From the directory to the page of De Eik, as somebody who has a part in it. */
const steppingOut = inWindow(async (page: Page) => {
  await page.getByRole('main').getByRole('link', { name: 'Praktijkschool De Eik' }).first().click();
  await follow(page, 'Uitstappen');
});

export const takeOutPoses: Record<string, Poses> = {
  'GET /organisaties/:organisationId/uitstappen': {
    filled: pose(marja, '/organisaties', steppingOut),
    empty: always,
    wrong: 'its buttons ask nothing until a file was kept; the box is tried in the journey',
    second: pose('Rik Post', '/organisaties', steppingOut),
  },
  'GET /logboek/verwerkingen': {
    filled: pose('Inge Prins', '/logboek/verwerkingen'),
    empty: pose('Inge Prins', '/logboek/verwerkingen?periode=2024'),
    wrong: pose('Inge Prins', '/logboek/verwerkingen', pressed('Bewaar het bestand')),
  },
  'GET /organisaties/uit-bestand': {
    filled: pose('Rik Post', '/organisaties/uit-bestand'),
    empty: opensEmpty,
    wrong: pose('Rik Post', '/organisaties/uit-bestand', pressed('Lees de organisatie in')),
  },
};
