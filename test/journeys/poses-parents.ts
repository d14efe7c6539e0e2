/** The poses of parents: the talk at home in each language, the link to look along, and what stands behind it. */
import { always, karin, noForm, pose, type Poses, pressed } from './pose.ts';

export const parentPoses: Readonly<Record<string, Poses>> = {
  'GET /praten-thuis': {
    filled: pose('nobody', '/praten-thuis'),
    empty: always,
    wrong: noForm,
    'on large paper': pose('nobody', '/praten-thuis?papier=a3'),
    english: pose('nobody', '/praten-thuis?taal=en'),
    arabic: pose('nobody', '/praten-thuis?taal=ar'),
    ukrainian: pose('nobody', '/praten-thuis?taal=uk'),
  },
  'GET /ouder': { filled: pose('nobody', '/ouder'), empty: always, wrong: noForm },
  'GET /ouder/:token': {
    filled: pose('nobody', ({ along }) => along),
    empty: pose('nobody', '/ouder/onbekend'),
    wrong: 'a button, and nothing to fill in',
    arabic: pose('nobody', ({ along }) => `${along}?taal=ar`),
  },
  'GET /ouder/:token/code': {
    filled: pose('nobody', ({ along }) => `${along}/code`),
    empty: 'a link that is not there is told as on the page before',
    wrong: pose('nobody', ({ along }) => `${along}/code`, pressed('Lees verder')),
  },
  'GET /meekijken': {
    filled: pose('parent', '/meekijken'),
    empty: 'who came in looks along with somebody: who helps always stands there',
    wrong: pose('parent', '/meekijken', pressed('Stel de vraag')),
    english: pose('parent', '/meekijken?taal=en'),
    arabic: pose('parent', '/meekijken?taal=ar'),
    ukrainian: pose('parent', '/meekijken?taal=uk'),
  },
  'GET /jongeren/:caseId/meekijken': {
    filled: pose(karin, ({ samira }) => `${samira}/meekijken`),
    empty: pose(karin, ({ milan }) => `${milan}/meekijken`),
    wrong: pose(karin, ({ omar }) => `${omar}/meekijken`, pressed('Geef de link')),
  },
  'GET /over-mij/meekijken': {
    filled: pose('young', '/over-mij/meekijken'),
    empty: 'Samira has somebody who looks along; without anybody one line says so',
    wrong: 'ticks and two buttons: nothing can be wrong',
  },
};
