/** The poses of a yes that is asked by link. */
import { always, karin, noForm, type Other, pose, type Poses, pressed } from './pose.ts';

export const yesPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /overdrachten/:handoverId/vraag-ja': {
    filled: pose(karin, ({ yes }) => yes.ask),
    empty: pose(karin, ({ filled }) => `${filled}/vraag-ja`),
    wrong: pose(karin, ({ yes }) => yes.ask, pressed('Stuur een nieuwe link')),
  },
  'GET /ja': { filled: pose('nobody', '/ja'), empty: always, wrong: noForm },
  'GET /ja/:token': {
    filled: pose('nobody', ({ yes }) => yes.link),
    empty: pose('nobody', '/ja/onbekend'),
    wrong: 'a button, and nothing to fill in',
  },
  'GET /ja/:token/code': {
    filled: pose('nobody', ({ yes }) => `${yes.link}/code`),
    empty: 'a link that is not there is told as on the page before',
    wrong: pose('nobody', ({ yes }) => `${yes.link}/code`, pressed('Lees de vraag')),
  },
  'GET /vraag-aan-u': {
    filled: pose('speaker', '/vraag-aan-u'),
    arabic: pose('speaker', '/vraag-aan-u?taal=ar'),
    empty: 'who came in reads the question of that link: there is one',
    wrong: 'two buttons, and nothing to fill in',
  },
};
