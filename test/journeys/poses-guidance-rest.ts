/** The poses of guidance after school for many at once, and of a longer term. */
import { karin, marja, opensEmpty, type Other, pose, type Poses, pressed } from './pose.ts';

const farid = 'Farid Haddad';
export const guidanceRestPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /contact/aanbod': {
    filled: pose(karin, '/contact/aanbod?van=alle'),
    empty: pose(marja, '/contact/aanbod'),
    wrong: pose(karin, '/contact/aanbod?van=alle', pressed('Schrijf op')),
  },
  'GET /contact/vragen': {
    filled: pose(farid, '/contact/vragen?van=alle&kies=alle'),
    empty: pose(karin, '/contact/vragen'),
    wrong: 'what nobody chose is asked in one line above the list',
  },
  'GET /contact/termijn': {
    filled: pose(karin, '/contact/termijn?van=alle'),
    empty: pose(marja, '/contact/termijn'),
    wrong: pose(karin, '/contact/termijn?van=alle', pressed('Leg dit vast')),
  },
  'GET /jongeren/:caseId/langer': {
    filled: pose(farid, ({ lotte }) => `${lotte}/langer`),
    empty: opensEmpty,
    wrong: pose(farid, ({ lotte }) => `${lotte}/langer`, pressed('Leg vast')),
  },
  'GET /over-mij/baan-stopt': {
    filled: pose('young', '/over-mij/baan-stopt'),
    empty: opensEmpty,
    wrong: pose('young', '/over-mij/baan-stopt', pressed('Verstuur')),
  },
};
