/** The poses of the two public pages about the law. */
import { always, noForm, opensEmpty, pose, type Poses, pressed } from './pose.ts';

const here = '/wat-vraagt-de-wet';
const example = (name: string) =>
  pose('nobody', here, async (page) => {
    await page.getByText('Probeer een voorbeeld').click();
    await pressed(name)(page);
  });

export const lawPoses: Record<string, Poses> = {
  'GET /wat-vraagt-de-wet': {
    filled: pose('nobody', here),
    empty: opensEmpty,
    wrong: pose('nobody', here, pressed('Bekijk wat de wet vraagt')),
    'an answer': example('Roos, 17: diploma praktijkonderwijs'),
    'an answer with a question': example('Noor, 16: vso voor werk, geen papier'),
    'one more school': pose('nobody', here, pressed('Nog een school')),
  },
  'GET /regels': { filled: pose('nobody', '/regels'), empty: always, wrong: noForm },
  'GET /regels/a4': { filled: pose('nobody', '/regels/a4'), empty: always, wrong: noForm },
};
