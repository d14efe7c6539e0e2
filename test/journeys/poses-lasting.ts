/** The poses of guidance after school: work or school, how it goes, whom to reach today, and what the region agreed. */
import type { Known } from './known.ts';
import { karin, noForm, opensEmpty, type Other, pose, type Poses, pressed } from './pose.ts';

const farid = 'Farid Haddad';
const ofLotte = (end: string) => (known: Known) => `${known.lotte}/${end}`;
const form = (end: string, button: string): Poses => ({
  filled: pose(farid, ofLotte(end)),
  empty: opensEmpty,
  wrong: pose(farid, ofLotte(end), pressed(button)),
});

export const lastingPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /jongeren/:caseId/na-school': form('na-school', 'Bewaar'),
  'GET /jongeren/:caseId/werk-stopt': form('werk-stopt', 'Schrijf op'),
  'GET /jongeren/:caseId/contact': form('contact', 'Bewaar'),
  'GET /jongeren/:caseId/hoe-gaat-het': {
    ...form('hoe-gaat-het', 'Bewaar'),
    link: pose(
      farid,
      ofLotte('hoe-gaat-het'),
      pressed('Maak de link', (page) => page.getByLabel(/zelf een bericht/).check()),
    ),
  },
  'GET /contact': {
    filled: pose(farid, '/contact?van=alle'),
    empty: pose('Bea Groen', '/contact'),
    wrong: noForm,
  },
  'GET /onderweg': {
    filled: pose(farid, '/onderweg'),
    empty: pose('Bea Groen', '/onderweg'),
    wrong: pose(farid, '/onderweg', pressed('Bewaar')),
  },
  'GET /uitvoer/uitstroommonitor': {
    filled: pose(karin, '/uitvoer/uitstroommonitor'),
    empty: opensEmpty,
    wrong: pose(karin, '/uitvoer/uitstroommonitor', pressed('Neem de lijst mee')),
  },
  'GET /regio/contact': {
    filled: pose('Rik Post', '/regio/contact'),
    empty: opensEmpty,
    wrong: pose('Rik Post', '/regio/contact', pressed('Leg vast')),
  },
  'GET /hoe-gaat-het/:token': {
    filled: pose('nobody', ({ checkIn }) => checkIn),
    empty: pose('nobody', '/hoe-gaat-het/onbekend'),
    wrong: pose('nobody', ({ checkIn }) => checkIn, pressed('Verstuur')),
    arabic: pose('nobody', ({ checkIn }) => `${checkIn}?taal=ar`),
  },
};
