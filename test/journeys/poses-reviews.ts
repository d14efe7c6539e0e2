/** The poses of looking once a year at the rights of colleagues. */
import { always, inWindow, marja, noForm, type Other, pose, type Poses, pressed } from './pose.ts';
import { press } from './steps.ts';

export const reviewPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /organisaties/rechten': {
    filled: pose(marja, '/organisaties/rechten'),
    empty: 'whoever looks works there',
    wrong: pose(marja, '/organisaties/rechten', pressed('Deze rechten kloppen')),
  },
  'GET /organisaties/rechten/:reviewId': {
    filled: pose(
      'Rik Post',
      '/organisaties/rechten',
      inWindow(async (page) => {
        for (const box of await page.getByRole('checkbox').all()) await box.check();
        await press(page, 'Deze rechten kloppen');
        await page
          .getByRole('link', { name: /^Nagekeken op/ })
          .first()
          .click();
        await page.getByText('afgerond door').waitFor();
      }),
    ),
    empty: always,
    wrong: noForm,
  },
};
