/** The poses of the pages about what leaves, and who watches over it. */
import { karin, noForm, opensEmpty, type Other, pose, type Poses, pressed } from './pose.ts';

export const safetyPoses: Record<string, Poses | Other> = {
  'GET /jongeren/bestand': {
    filled: pose(karin, '/jongeren/bestand'),
    empty: opensEmpty,
    wrong: pose(karin, '/jongeren/bestand', pressed('Bewaar het bestand (CSV)')),
  },
  'GET /logboek/meegenomen': {
    filled: pose('Inge Prins', '/logboek/meegenomen'),
    empty: pose('Fatima Gerritsen', '/logboek/meegenomen'),
    wrong: noForm,
  },
};
