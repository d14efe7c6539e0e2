/** The poses of closed days, the Zomerlijst and the work of who is away for long. */
import { press } from './steps.ts';
import { always, inWindow, karin, marja, noForm, pose, type Poses, pressed } from './pose.ts';

export const summerPoses: Record<string, Poses> = {
  'GET /organisaties/:organisationId/gesloten': {
    filled: pose(marja, ({ school }) => `${school}/gesloten`),
    empty: pose('Bas Jansen', ({ soest }) => `${soest}/gesloten`),
    wrong: pose(marja, ({ school }) => `${school}/gesloten`, pressed('Bewaren')),
    coordinator: pose('Ed Kamp', ({ silent }) => `${silent}/gesloten`),
  },
  'GET /organisaties/:organisationId/collega/:memberId/werk': {
    filled: pose(marja, ({ colleague }) => `${colleague}/werk`),
    empty: always,
    wrong: pose(
      marja,
      ({ colleague }) => `${colleague}/werk`,
      pressed('Ja, verdeel het werk', async (page) => {
        await page.getByLabel('Wie neemt het werk over?').selectOption('');
      }),
    ),
  },
  'GET /zomerlijst': {
    filled: pose(karin, '/zomerlijst'),
    empty: 'every school of the demo region has somebody who leaves in summer',
    wrong: pose(karin, '/zomerlijst', pressed('Bewaren')),
  },
  'GET /zomerlijst/mail': {
    filled: pose(karin, '/zomerlijst/mail'),
    empty: 'every school of the demo region has somebody who leaves in summer',
    wrong: pose(
      karin,
      '/zomerlijst/mail',
      pressed('Verstuur de link', async (page) => {
        for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
      }),
    ),
    sent: pose('Tineke Hofstra', '/zomerlijst/mail', pressed('Verstuur de link')),
  },
  'GET /zomerlijst/link/:token': {
    filled: pose('nobody', ({ summer }) => summer.link),
    empty: pose('nobody', '/zomerlijst/link/onbekend'),
    wrong: pose('nobody', ({ summer }) => summer.link, pressed('Bekijk de lijst')),
    // The code stands behind the #, where no server sees it; the ? makes it another page than the one before.
    opened: pose(
      'nobody',
      ({ summer }) => `${summer.link}?open#${summer.code}`,
      inWindow(async (page) => {
        await page.getByLabel('Code van zes cijfers').fill(new URL(page.url()).hash.slice(1));
        await press(page, 'Bekijk de lijst');
      }),
    ),
  },
  'GET /zomerlijst/a4': { filled: pose(karin, '/zomerlijst/a4'), empty: always, wrong: noForm },
};
