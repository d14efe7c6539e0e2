/** The poses of the pages about what leaves, and who watches over it. */
import { always, karin, marja, noForm, opensEmpty, type Other, pose, type Poses, pressed } from './pose.ts';

export const safetyPoses: Record<string, Poses | Other> = {
  'GET /jongeren/bestand': {
    filled: pose(karin, '/jongeren/bestand'),
    empty: opensEmpty,
    wrong: pose(karin, '/jongeren/bestand', pressed('Neem de lijst mee')),
  },
  'GET /afgeschermd': {
    filled: pose('Joyce van Rijn', '/afgeschermd'),
    empty: pose(karin, '/afgeschermd'),
    wrong: noForm,
  },
  'GET /logboek/meegenomen': {
    filled: pose('Inge Prins', '/logboek/meegenomen'),
    empty: pose('Fatima Gerritsen', '/logboek/meegenomen'),
    wrong: noForm,
  },
  'GET /logboek/opvallend': {
    filled: pose('Inge Prins', '/logboek/opvallend?maand=2026-06'),
    empty: pose('Fatima Gerritsen', '/logboek/opvallend'),
    wrong: noForm,
  },
  'GET /beheer/klaar': { filled: pose('Rik Post', '/beheer/klaar'), empty: always, wrong: noForm },
  'GET /beheer/taken': {
    filled: pose('Rik Post', '/beheer/taken'),
    empty: 'the program has always done something',
    wrong: noForm,
  },
  'GET /jongeren/:caseId/geen-inzage-voor': {
    filled: pose(marja, ({ milan }) => `${milan}/geen-inzage-voor`),
    empty: opensEmpty,
    wrong: pose(marja, ({ milan }) => `${milan}/geen-inzage-voor`, pressed('Zet geen inzage aan')),
  },
};
