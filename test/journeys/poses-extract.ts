/** Poses of what goes beside the begeleiding: an extract, a referral, and who got one. */
import type { Page } from 'playwright-core';
import { always, karin, noForm, opensEmpty, pose, pressed, type Poses } from './pose.ts';

const tooMuch = async (page: Page) => {
  await page.locator('main input[type=radio]').first().check();
  await page.getByLabel('Waarvoor is het?').fill('Komt van de praktijkschool en heeft ADHD.');
};

export const extractPoses: Readonly<Record<string, Poses>> = {
  'GET /jongeren/:caseId/uittreksel': {
    filled: pose(karin, ({ milan }) => `${milan}/uittreksel`),
    empty: opensEmpty,
    wrong: pose(karin, ({ milan }) => `${milan}/uittreksel`, pressed('Geef het uittreksel', tooMuch)),
  },
  'GET /jongeren/:caseId/doorverwijzen': {
    filled: pose(karin, ({ milan }) => `${milan}/doorverwijzen`),
    empty: opensEmpty,
    wrong: pose(karin, ({ milan }) => `${milan}/doorverwijzen`, pressed('Verwijs door')),
  },
  'GET /uittreksels': {
    filled: pose('Joris Blom', '/uittreksels'),
    empty: 'the one desk with an account got something: the page test looks at an empty one',
    wrong: noForm,
  },
  'GET /uittreksels/:extractId': {
    filled: pose(karin, ({ extract }) => extract),
    empty: always,
    wrong: 'there is one question, and it is answered: nothing typed can be wrong',
    reader: pose('Joris Blom', ({ extract }) => extract),
    referral: pose('Mo Achterberg', ({ referral }) => referral),
  },
  'GET /uittreksels/:extractId/a4': {
    filled: pose('Joris Blom', ({ extract }) => `${extract}/a4`),
    empty: always,
    wrong: noForm,
  },
  'GET /gast/uittreksel': { filled: pose('guest of an extract', '/gast/uittreksel'), empty: always, wrong: noForm },
  'GET /gast/uittreksel/a4': {
    filled: pose('guest of an extract', '/gast/uittreksel/a4'),
    empty: always,
    wrong: noForm,
  },
};
