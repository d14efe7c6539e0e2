/** The poses of what a young person wants: filled in together, why something else came of it, and said alone. */
import { karin, type Other, pose, type Poses, pressed } from './pose.ts';

const samira = 'young';
export const wishPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /jongeren/:caseId/wens': {
    filled: pose(karin, ({ joy: at }) => `${at}/wens`),
    empty: pose(karin, ({ milan }) => `${milan}/wens`),
    wrong: pose(karin, ({ joy: at }) => `${at}/wens`, pressed('Bewaar')),
  },
  'GET /jongeren/:caseId/wens/waarom': {
    filled: pose(karin, ({ joy: at }) => `${at}/wens/waarom`),
    empty: 'it is there only for a wish that was not followed',
    wrong: pose(karin, ({ joy: at }) => `${at}/wens/waarom`, pressed('Bewaar')),
  },
  'GET /mijn-route/wens': {
    filled: pose(samira, '/mijn-route/wens'),
    empty: 'Samira chose something; until somebody does there is the same form alone',
    wrong: pose(samira, '/mijn-route/wens', pressed('Bewaar')),
    english: pose(samira, '/mijn-route/wens?taal=en'),
    arabic: pose(samira, '/mijn-route/wens?taal=ar'),
    ukrainian: pose(samira, '/mijn-route/wens?taal=uk'),
  },
};
