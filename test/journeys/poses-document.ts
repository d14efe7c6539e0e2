/** The poses of the overgangsdocument. */
import { always, karin, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

const rik = 'Rik Post';
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
  'GET /regio/document': {
    filled: pose(rik, '/regio/document'),
    empty: opensEmpty,
    wrong: pose(rik, '/regio/document', pressed('Bekijk eerst hoe het wordt')),
    preview: pose(
      rik,
      '/regio/document',
      pressed('Bekijk eerst hoe het wordt', async (page) => {
        await page.getByText('Eigen vraag erbij').click();
        await page.locator('[name=own-title-0]').fill('Wat wil {naam} zelf nog zeggen?');
        await page.locator('[name=own-receivers-0][value=mbo]').check();
        for (const [name, value] of [
          ['day', '1'],
          ['month', '9'],
          ['year', '2026'],
        ] as const)
          await page.locator(`[name=validFrom-${name}]`).fill(value);
        await page.getByLabel('Waarom?').fill('Scholen vroegen erom.');
      }),
    ),
  },
  'GET /schema/overgangsdocument-2.json': other('file', karin, '/schema/overgangsdocument-2.json'),
  'GET /schema/overgangsdocument-1.json': other('file', karin, '/schema/overgangsdocument-1.json'),
};
