/** The poses of Mijn verhaal. Samira wrote one answer (known-young.ts). */
import { always, noForm, opensEmpty, type Other, pose, type Poses, pressed } from './pose.ts';

const samira = 'young';
export const storyPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /mijn-verhaal': {
    filled: pose(samira, '/mijn-verhaal'),
    empty: 'four questions of the filled pose have no answer',
    wrong: 'buttons, and nothing to fill in',
    arabic: pose(samira, '/mijn-verhaal?taal=ar'),
    ukrainian: pose(samira, '/mijn-verhaal?taal=uk'),
  },
  'GET /mijn-verhaal/vraag/:verhaalvraag': {
    filled: pose(samira, '/mijn-verhaal/vraag/wie'),
    empty: pose(samira, '/mijn-verhaal/vraag/hielp'),
    wrong: pose(
      samira,
      '/mijn-verhaal/vraag/goed',
      pressed('Bewaar', (page) => page.getByLabel('Ik ben goed in').fill('Mijn nummer is 111222333')),
    ),
    english: pose(samira, '/mijn-verhaal/vraag/moeilijk?taal=en'),
  },
  'GET /mijn-verhaal/delen': {
    filled: pose(samira, '/mijn-verhaal/delen'),
    empty: opensEmpty,
    wrong: pose(samira, '/mijn-verhaal/delen', pressed('Ja, dit mag')),
    arabic: pose(samira, '/mijn-verhaal/delen?taal=ar'),
  },
  'GET /mijn-verhaal/papier': { filled: pose(samira, '/mijn-verhaal/papier'), empty: always, wrong: noForm },
};
