/** The poses of emergency access. */
import { always, karin, type Other, pose, type Poses, pressed } from './pose.ts';

const [inge, noelle] = ['Inge Prins', 'Noëlle Brandt'];
export const emergencyPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /noodtoegang': {
    filled: pose(inge, '/noodtoegang'),
    empty: pose('Fatima Gerritsen', '/noodtoegang'),
    wrong: pose(karin, '/noodtoegang', pressed('Vraag het de FG')),
    nobody: pose('Ilse Mulder', '/noodtoegang'),
  },
  'GET /noodtoegang/:emergencyId': {
    filled: pose(noelle, ({ emergencyGiven }) => emergencyGiven),
    empty: always,
    wrong: pose(inge, ({ emergencyAsked }) => emergencyAsked, pressed('Bewaar je besluit')),
  },
  'GET /noodtoegang/:emergencyId/jongere': {
    filled: pose(noelle, ({ emergencyGiven }) => `${emergencyGiven}/jongere`),
    empty: always,
    wrong: pose(noelle, ({ emergencyGiven }) => `${emergencyGiven}/jongere`, pressed('Bewaar en laat het weten')),
  },
};
