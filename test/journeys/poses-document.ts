/** The poses of the overgangsdocument. */
import { always, karin, noForm, other, type Other, pose, type Poses, pressed } from './pose.ts';

const dennis = (end: string) => pose(karin, (known) => `${known.dennis}/document${end}`);
const milan = (end: string, first?: ReturnType<typeof pressed>) =>
  pose(karin, (known) => `${known.milan}/document${end}`, first);
const ilse = (end: string) => pose('Ilse Mulder', ({ toMeet }) => `${toMeet}/document${end}`);

export const documentPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /jongeren/:caseId/document': {
    filled: dennis(''),
    empty: milan(''),
    wrong: milan(
      '',
      pressed('Bewaar', async (page) => {
        await page.locator('main textarea').first().fill('Mijn nummer is 111222333.');
      }),
    ),
  },
  'GET /jongeren/:caseId/document/lezen': {
    filled: dennis('/lezen'),
    empty: milan('/lezen'),
    wrong: milan('/lezen', pressed('Bewaar deze versie')),
  },
  'GET /jongeren/:caseId/document/delen': {
    filled: dennis('/delen'),
    empty: milan('/delen'),
    wrong: milan(
      '/delen',
      pressed('Lees in', async (page) => {
        await page.getByText('Lees een document in').click();
      }),
    ),
  },
  'GET /jongeren/:caseId/document/a4': { filled: dennis('/a4'), empty: milan('/a4'), wrong: noForm },
  'GET /jongeren/:caseId/document/pdf': other('file', karin, (known) => `${known.dennis}/document/pdf`),
  'GET /overdrachten/:handoverId/document/pdf': other('file', 'Ilse Mulder', ({ toMeet }) => `${toMeet}/document/pdf`),
  'GET /jongeren/:caseId/document/bestand': other('file', karin, (known) => `${known.dennis}/document/bestand`),
  'GET /overdrachten/:handoverId/document': { filled: ilse(''), empty: always, wrong: noForm },
  'GET /overdrachten/:handoverId/document/a4': { filled: ilse('/a4'), empty: always, wrong: noForm },
  'GET /schema/overgangsdocument-1.json': other('file', karin, '/schema/overgangsdocument-1.json'),
};
