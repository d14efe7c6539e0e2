/** The poses of the register of exchanges. */
import { always, noForm, other, type Other, pose, type Poses } from './pose.ts';

const inge = 'Inge Prins';
export const exchangePoses: Record<string, Poses | Other> = {
  'GET /uitwisseling': {
    filled: pose(inge, '/uitwisseling'),
    empty: pose('Rik Post', '/uitwisseling'),
    wrong: noForm,
  },
  'GET /uitwisseling/bestand': other('file', inge, '/uitwisseling/bestand?vorm=csv'),
  'GET /uitwisseling/:exchange': {
    filled: pose(inge, '/uitwisseling/H1'),
    empty: always,
    wrong: 'what is ticked is always right: taking out is all that it can do',
    'taken out': pose(inge, '/uitwisseling/meldingen'),
    'no choice': pose('Fatima Gerritsen', '/uitwisseling/mail-link'),
  },
};
