/** The poses of a group moment: who holds it, the short address of the cards, and the page of a pupil. */
import { always, karin, noForm, opensEmpty, type Other, other, pose, type Poses, pressed } from './pose.ts';

const pupil = 'pupil';
export const groupPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /groepsmoment': {
    filled: pose(karin, '/groepsmoment'),
    empty: 'every school of the demo region has pupils',
    wrong: pose(karin, '/groepsmoment', pressed('Maak de kaartjes')),
  },
  'GET /groepsmoment/:momentId': { filled: pose(karin, ({ group }) => group), empty: always, wrong: noForm },
  'GET /groepsmoment/:momentId/scherm': {
    filled: pose(karin, ({ group }) => `${group}/scherm`),
    empty: always,
    wrong: noForm,
  },
  'GET /g': {
    filled: pose('nobody', '/g'),
    empty: opensEmpty,
    wrong: pose('nobody', '/g', pressed('Begin')),
    arabic: pose('nobody', '/g?taal=ar', pressed('ابدأ')),
  },
  'GET /mijn-blad': other('redirect', pupil, '/mijn-blad'),
  'GET /mijn-blad/:stap': {
    filled: pose(pupil, '/mijn-blad/klaar'),
    empty: pose(pupil, '/mijn-blad/thuis'),
    wrong: pose(pupil, '/mijn-blad/trots', pressed('Verder')),
    arabic: pose(pupil, '/mijn-blad/werk?taal=ar'),
  },
};
