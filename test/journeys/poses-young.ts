/** The poses of the own link of a young person. */
import { always, karin, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

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
    arabic: pose('nobody', ({ own }) => `${own.link}?taal=ar`),
  },
  'GET /r/:token/code': {
    filled: pose('nobody', ({ own }) => `${own.link}/code`),
    empty: 'a link that is not there is told as on the page before',
    wrong: pose('nobody', ({ own }) => `${own.link}/code`, pressed('Open mijn pagina')),
    ukrainian: pose('nobody', ({ own }) => `${own.link}/code?taal=uk`),
  },
  'GET /mijn-route': {
    filled: pose(samira, '/mijn-route'),
    empty: alone,
    wrong: noForm,
    english: pose(samira, '/mijn-route?taal=en'),
    arabic: pose(samira, '/mijn-route?taal=ar'),
    ukrainian: pose(samira, '/mijn-route?taal=uk'),
  },
  'GET /mijn-route/samen': {
    filled: pose(samira, '/mijn-route/samen'),
    empty: always,
    wrong: noForm,
    arabic: pose(samira, '/mijn-route/samen?taal=ar'),
  },
  'GET /mijn-route/kaartje': {
    filled: pose(samira, '/mijn-route/kaartje'),
    empty: always,
    wrong: noForm,
    arabic: pose(samira, '/mijn-route/kaartje?taal=ar'),
  },
  'GET /mijn-route/hulp': {
    filled: pose(samira, '/mijn-route/hulp'),
    empty: always,
    wrong: pose(samira, '/mijn-route/hulp', pressed('Bewaar')),
    english: pose(samira, '/mijn-route/hulp?taal=en'),
  },
  'GET /mijn-route/hoe-gaat-het': {
    filled: pose(samira, '/mijn-route/hoe-gaat-het'),
    empty: opensEmpty,
    wrong: pose(samira, '/mijn-route/hoe-gaat-het', pressed('Verstuur')),
    arabic: pose(samira, '/mijn-route/hoe-gaat-het?taal=ar'),
  },
  'GET /mijn-route/afspraak/:agreementId': {
    filled: pose(samira, ({ own }) => own.appointment),
    empty: 'five reasons, a button each',
    wrong: 'nothing to fill in: each reason is a button',
    ukrainian: pose(samira, ({ own }) => `${own.appointment}?taal=uk`),
  },
  'GET /mijn-route/klaar/:wat': {
    filled: pose(samira, '/mijn-route/klaar/kan-niet?dag=2026-06-11'),
    empty: pose(samira, '/mijn-route/klaar/komt'),
    wrong: noForm,
    heard: pose(samira, '/mijn-route/klaar/gehoord?dag=2026-06-08'),
    arabic: pose(samira, '/mijn-route/klaar/gehoord?taal=ar&dag=2026-06-11'),
  },
  'GET /over-mij': {
    filled: pose(samira, '/over-mij'),
    empty: alone,
    wrong: noForm,
    english: pose(samira, '/over-mij?taal=en'),
    arabic: pose(samira, '/over-mij?taal=ar'),
    ukrainian: pose(samira, '/over-mij?taal=uk'),
  },
  'GET /over-mij/eigen-woorden': {
    filled: pose(samira, '/over-mij/eigen-woorden'),
    empty: always,
    wrong: noForm,
    arabic: pose(samira, '/over-mij/eigen-woorden?taal=ar'),
  },
  'GET /over-mij/eigen-woorden/:stap': {
    filled: pose(samira, '/over-mij/eigen-woorden/trots'),
    empty: opensEmpty,
    wrong: pose(
      samira,
      '/over-mij/eigen-woorden/trots',
      pressed('Bewaar', (page) => page.getByLabel('Ik ben trots op').fill('Mijn nummer is 111222333')),
    ),
  },
  'GET /over-mij/wat-de-gemeente-weet': {
    filled: pose(samira, '/over-mij/wat-de-gemeente-weet'),
    empty: always,
    wrong: noForm,
    arabic: pose(samira, '/over-mij/wat-de-gemeente-weet?taal=ar'),
  },
  'GET /over-mij/geen-hulp': {
    filled: pose(samira, '/over-mij/geen-hulp'),
    empty: pose(samira, '/over-mij/geen-hulp?dag=2026-06-11'),
    wrong: 'a button, and nothing to fill in',
    ukrainian: pose(samira, '/over-mij/geen-hulp?taal=uk'),
  },
  'GET /over-mij/bewaren': {
    filled: pose(samira, '/over-mij/bewaren'),
    empty: alone,
    wrong: noForm,
    arabic: pose(samira, '/over-mij/bewaren?taal=ar'),
  },
  'GET /over-mij/bewaren/bestand': other('file', samira, '/over-mij/bewaren/bestand'),
  'GET /over-mij/wie-keek': {
    filled: pose(samira, '/over-mij/wie-keek'),
    empty: alone,
    wrong: noForm,
    arabic: pose(samira, '/over-mij/wie-keek?taal=ar'),
  },
  'GET /over-mij/vraag': {
    filled: pose(samira, '/over-mij/vraag'),
    empty: opensEmpty,
    wrong: pose(samira, '/over-mij/vraag', pressed('Vraag het')),
  },
  'GET /over-mij/ja/:handoverId': { filled: pose(samira, ({ own }) => own.takeBack), empty: always, wrong: noForm },
  'GET /over-mij/link-weg': { filled: pose(samira, '/over-mij/link-weg'), empty: always, wrong: noForm },
};
