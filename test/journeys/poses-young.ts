/** The poses of the own link of a young person. */
import { always, karin, noForm, opensEmpty, type Other, pose, type Poses, pressed } from './pose.ts';

const samira = 'young';
const alone = 'who came in reads of the own case, and Samira has all of it';
export const youngPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /jongeren/:caseId/eigen-link': {
    filled: pose(karin, ({ samira: at }) => `${at}/eigen-link`),
    empty: pose(karin, ({ milan }) => `${milan}/eigen-link`),
    wrong: pose(karin, ({ milan }) => `${milan}/eigen-link`, pressed('Geef de link')),
    card: pose(
      karin,
      ({ omar }) => `${omar}/eigen-link`,
      pressed('Geef de link', async (page) => {
        await page.getByRole('radio', { name: 'Op papier, met een QR-code' }).check();
      }),
    ),
  },
  'GET /r': { filled: pose('nobody', '/r'), empty: always, wrong: noForm },
  'GET /r/:token': {
    filled: pose('nobody', ({ own }) => own.link),
    empty: pose('nobody', '/r/onbekend'),
    wrong: 'a button, and nothing to fill in',
  },
  'GET /r/:token/code': {
    filled: pose('nobody', ({ own }) => `${own.link}/code`),
    empty: 'a link that is not there is told as on the page before',
    wrong: pose('nobody', ({ own }) => `${own.link}/code`, pressed('Open mijn pagina')),
  },
  'GET /over-mij': { filled: pose(samira, '/over-mij'), empty: alone, wrong: noForm },
  'GET /over-mij/wie-keek': { filled: pose(samira, '/over-mij/wie-keek'), empty: alone, wrong: noForm },
  'GET /over-mij/vraag': {
    filled: pose(samira, '/over-mij/vraag'),
    empty: opensEmpty,
    wrong: pose(samira, '/over-mij/vraag', pressed('Vraag het')),
  },
  'GET /over-mij/ja/:handoverId': { filled: pose(samira, ({ own }) => own.takeBack), empty: always, wrong: noForm },
  'GET /over-mij/link-weg': { filled: pose(samira, '/over-mij/link-weg'), empty: always, wrong: noForm },
};
