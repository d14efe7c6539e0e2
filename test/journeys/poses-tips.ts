/** The poses of tips to school, at both sides. */
import { karin, pose, type Poses, pressed } from './pose.ts';

const given = 'Samira gave one; without any one line says so';
export const tipPoses: Readonly<Record<string, Poses>> = {
  'GET /tip': {
    filled: pose('young', '/tip'),
    empty: given,
    wrong: pose('young', '/tip', pressed('Stuur de tip')),
    english: pose('young', '/tip?taal=en'),
    arabic: pose('young', '/tip?taal=ar'),
    ukrainian: pose('young', '/tip?taal=uk'),
  },
  'GET /tips': {
    filled: pose(karin, '/tips'),
    empty: given,
    wrong: pose(karin, '/tips', pressed('Geef antwoord')),
  },
};
