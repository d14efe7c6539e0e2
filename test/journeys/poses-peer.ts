/** The poses of Next Coaches. */
import {
  always,
  karin,
  marja,
  noForm,
  nothingTyped,
  opensEmpty,
  type Other,
  pose,
  type Poses,
  pressed,
} from './pose.ts';

const who = 'peer';
const own = 'who came in has somebody; nobody is tried in next-coach.test.ts';
export const peerPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /next-coaches': {
    filled: pose(marja, '/next-coaches'),
    empty: pose('Farid Haddad', '/next-coaches'),
    wrong: noForm,
  },
  'GET /next-coaches/nieuw': {
    filled: pose(marja, '/next-coaches/nieuw'),
    empty: opensEmpty,
    wrong: pose(marja, '/next-coaches/nieuw', pressed('Voeg toe')),
  },
  'GET /next-coaches/:coachId': {
    filled: pose(marja, ({ coaches }) => coaches.coach),
    empty: always,
    wrong: pose(marja, ({ coaches }) => coaches.coach, pressed('Bewaar', nothingTyped)),
  },
  'GET /jongeren/:caseId/next-coach': {
    filled: pose(karin, ({ coaches }) => `${coaches.rayan}/next-coach`),
    empty: pose(karin, ({ coaches }) => `${coaches.mirthe}/next-coach`),
    wrong: pose(karin, ({ coaches }) => `${coaches.mirthe}/next-coach`, pressed('Stel het voor')),
    waiting: pose(karin, ({ samira }) => `${samira}/next-coach`, pressed('Schrijf het ja op')),
  },
  'GET /mijn-coach': {
    filled: pose('young', '/mijn-coach'),
    empty: 'Samira was asked; who was not is tried in next-coach.test.ts',
    wrong: pose('young', '/mijn-coach', pressed('Ja, deze coach wil ik')),
  },
  'GET /c': { filled: pose('nobody', '/c'), empty: always, wrong: noForm },
  'GET /c/:token': {
    filled: pose('nobody', ({ coaches }) => coaches.link),
    empty: pose('nobody', '/c/onbekend'),
    wrong: 'a button, and nothing to fill in',
  },
  'GET /c/:token/code': {
    filled: pose('nobody', ({ coaches }) => `${coaches.link}/code`),
    empty: 'a link that is not there is told as on the page before',
    wrong: pose('nobody', ({ coaches }) => `${coaches.link}/code`, pressed('Open mijn pagina')),
  },
  'GET /mijn-jongeren': { filled: pose(who, '/mijn-jongeren'), empty: own, wrong: noForm },
  'GET /mijn-jongeren/:pairingId': {
    filled: pose(who, ({ coaches }) => coaches.pairing),
    empty: own,
    wrong: pose(who, ({ coaches }) => coaches.pairing, pressed('Bewaar de notitie')),
  },
  'GET /mijn-jongeren/:pairingId/hulp': {
    filled: pose(who, ({ coaches }) => `${coaches.pairing}/hulp`),
    empty: opensEmpty,
    wrong: pose(who, ({ coaches }) => `${coaches.pairing}/hulp`, pressed('Vraag om hulp')),
  },
};
