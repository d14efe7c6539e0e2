/** Every page in every pose that it can take. A page of src/web/pages.ts without a line here fails the test. */
import type { Known } from './known.ts';
import {
  always,
  karin,
  marja,
  noForm,
  nothingTyped,
  opensEmpty,
  other,
  type Other,
  pose,
  type Poses,
  pressed,
  unchosenDay,
} from './pose.ts';
import { arrivalPoses } from './poses-arrives.ts';
import { emergencyPoses } from './poses-emergency.ts';
import { dailyPoses } from './poses-daily.ts';
import { directoryPoses } from './poses-directory.ts';
import { partnerPoses } from './poses-partners.ts';
import { exchangePoses } from './poses-exchange.ts';
import { takeOutPoses } from './poses-takeout.ts';
import { safetyPoses } from './poses-safety.ts';
import { extractPoses } from './poses-extract.ts';
import { outcomePoses } from './poses-outcomes.ts';
import { guidanceRestPoses } from './poses-guidance-rest.ts';
import { guidancePoses } from './poses-guidance.ts';
import { caseLawPoses } from './poses-case-law.ts';
import { lawPoses } from './poses-law.ts';
import { effortPoses } from './poses-effort.ts';
import { moneyPoses } from './poses-money.ts';
import { figuresPoses } from './poses-figures.ts';
import { lookPoses } from './poses-look.ts';
import { tablePoses } from './poses-table.ts';
import { seriesPoses } from './poses-series.ts';
import { lastingPoses } from './poses-lasting.ts';
import { parentPoses } from './poses-parents.ts';
import { recordPoses, roundPoses } from './poses-records.ts';
import { handovers } from './poses-handover.ts';
import { reports } from './poses-register.ts';
import { reportPoses } from './poses-report.ts';
import { requestPoses } from './poses-request.ts';
import { reviewPoses } from './poses-reviews.ts';
import { documentPoses } from './poses-document.ts';
import { peerPoses } from './poses-peer.ts';
import { programmePoses } from './poses-programme.ts';
import { programmeFilePoses } from './poses-programme-file.ts';
import { programmePaperPoses } from './poses-programme-papers.ts';
import { tipPoses } from './poses-tips.ts';
import { speakerPoses } from './poses-speakers.ts';
import { retentionPoses } from './poses-retention.ts';
import { languagePoses } from './poses-language.ts';
import { routePoses } from './poses-routemap.ts';
import { routeRegionPoses } from './poses-routemap-region.ts';
import { storyPoses } from './poses-story.ts';
import { summerPoses } from './poses-summer.ts';
import { groupPoses } from './poses-group.ts';
import { yesPoses } from './poses-yes.ts';
import { wishPoses } from './poses-wish.ts';
import { youngPoses } from './poses-young.ts';
import { press } from './steps.ts';

const milan = (end: string) => (known: Known) => `${known.milan}/${end}`;

const everybodys: Record<string, Poses | Other> = {
  'GET /': { filled: pose('nobody', '/'), empty: always, wrong: 'its forms answer on /voorbeeld' },
  'GET /voorbeeld': {
    filled: pose('nobody', '/voorbeeld'),
    empty: always,
    wrong: pose('nobody', '/voorbeeld', pressed('Zet de klok vooruit')),
  },
  'GET /voorbeeld/post': {
    filled: pose('nobody', '/voorbeeld/post'),
    empty: 'founding the region sends mail',
    wrong: noForm,
  },
  'GET /toegankelijkheid': { filled: pose('nobody', '/toegankelijkheid'), empty: always, wrong: noForm },
  'GET /robots.txt': other('file', 'nobody', '/robots.txt'),
  'GET /gezond': other('file', 'nobody', '/gezond'),
  'GET /klaar': other('file', 'nobody', '/klaar'),
  'GET /.well-known/security.txt': other('file', 'nobody', '/.well-known/security.txt'),
  'GET /overdracht/:token': {
    filled: pose('nobody', ({ link }) => link),
    empty: pose('nobody', '/overdracht/een-adres-dat-niet-bestaat'),
    wrong: pose('nobody', ({ link }) => link, pressed('Bekijk de overdracht')),
  },
  'GET /gast': { filled: pose('nobody', '/gast'), empty: always, wrong: noForm },
  'GET /gast/overdracht': {
    filled: pose('guest', '/gast/overdracht'),
    empty: always,
    wrong: pose('guest', '/gast/overdracht', async (page) => {
      await page.getByLabel('Ik stuur het terug').check();
      await press(page, 'Terugsturen');
    }),
  },
  'GET /gast/overdracht/pdf': other('file', 'guest', '/gast/overdracht/pdf'),
  'GET /gast/overdracht/a4': { filled: pose('guest', '/gast/overdracht/a4'), empty: always, wrong: noForm },
};

const work: Record<string, Poses | Other> = {
  'GET /werk': {
    filled: pose(karin, '/werk'),
    empty: pose('Bea Groen', '/werk'),
    wrong: pose(marja, '/werk', pressed('Toewijzen')),
    lead: pose(marja, '/werk'),
  },
  'GET /jongeren/:caseId/beurt': {
    filled: pose(karin, milan('beurt')),
    empty: opensEmpty,
    wrong: pose(karin, milan('beurt'), pressed('Geef de beurt door')),
  },
  'GET /jongeren/:caseId/later': {
    filled: pose(karin, milan('later')),
    empty: opensEmpty,
    wrong: pose(karin, milan('later'), pressed('Bewaar de nieuwe dag', unchosenDay)),
  },
  'GET /jongeren/:caseId/teruggeven': {
    filled: pose(karin, milan('teruggeven')),
    empty: opensEmpty,
    wrong: pose(karin, milan('teruggeven'), pressed('Geef terug')),
  },
  'GET /jongeren/:caseId/contactpersoon': {
    filled: pose(marja, milan('contactpersoon')),
    empty: opensEmpty,
    wrong: pose(marja, ({ omar }) => `${omar}/contactpersoon`, pressed('Bewaar')),
  },
  'GET /jongeren/:caseId/stoppen': {
    filled: pose(karin, milan('stoppen')),
    empty: opensEmpty,
    wrong: pose(karin, milan('stoppen'), pressed('Stop de begeleiding')),
  },
  'GET /jongeren/:caseId/afgeschermd': {
    filled: pose(marja, milan('afgeschermd')),
    empty: opensEmpty,
    wrong: pose(
      marja,
      milan('afgeschermd'),
      pressed('Scherm af', async (page) => {
        for (const tick of await page.locator('main input:checked').all()) await tick.uncheck();
      }),
    ),
  },
  'GET /jongeren/:caseId/geen-inzage': { filled: pose(karin, milan('geen-inzage')), empty: always, wrong: noForm },
};

const lists: Record<string, Poses | Other> = {
  'GET /inlezen': {
    filled: pose(karin, '/inlezen'),
    empty: pose('Anneke Blok', '/inlezen'),
    wrong: pose(karin, '/inlezen', pressed('Lees de lijst')),
  },
  'GET /inlezen/voorbeeldbestand': other('file', karin, '/inlezen/voorbeeldbestand'),
  'GET /inlezen/:batchId/fouten': other('file', karin, ({ list }) => `${list}/fouten`),
  'GET /inlezen/:batchId': {
    filled: pose(karin, ({ list }) => list),
    empty: 'a list without a row is refused',
    wrong: pose(
      karin,
      ({ list }) => list,
      (page) => page.getByRole('button', { name: 'Bewaar en lees in' }).first().click(),
    ),
    columns: pose(karin, ({ columns }) => columns),
    check: pose(karin, ({ check }) => check),
    twice: pose(
      karin,
      ({ columns }) => columns,
      async (page) => {
        const columns = page.locator('main select');
        await columns.nth(1).selectOption({ index: 0 });
        await columns.nth(0).selectOption({ index: 1 });
        await columns.nth(2).selectOption({ index: 1 });
        await press(page, 'Ja, kijk de regels na');
      },
    ),
  },
  'GET /jongeren': {
    filled: pose(karin, '/jongeren'),
    empty: pose('Bea Groen', '/jongeren'),
    wrong: 'a search without a word shows everybody',
    found: pose(karin, '/jongeren', async (page) => {
      await page.getByLabel('Zoek op naam').fill('samra benalli');
      await press(page, 'Zoek');
    }),
    nobody: pose(karin, '/jongeren?status=gestopt&gemeente=GM0203'),
    'own filters': pose(marja, '/jongeren?opgepakt=niet'),
    'filter without a name': pose(karin, '/jongeren?opgepakt=niet', async (page) => {
      await page.getByText('Bewaar dit filter').click();
      await press(page, 'Bewaar');
    }),
  },
  'GET /jongeren/nieuw': {
    filled: pose(karin, '/jongeren/nieuw'),
    empty: opensEmpty,
    wrong: pose(karin, '/jongeren/nieuw', pressed('Voeg toe')),
  },
  'GET /jongeren/:caseId': {
    filled: pose(karin, ({ dennis }) => dennis),
    empty: pose(karin, ({ omar }) => omar),
    wrong: pose(karin, ({ milan: at }) => at, pressed('Bewaar de notitie')),
    'hand-over runs': pose(karin, ({ samira }) => samira),
    'not to be approached': pose('Mo Achterberg', ({ finn }) => finn),
    agreement: pose(
      karin,
      ({ milan: at }) => at,
      async (page) => {
        await page.getByText('Nieuwe afspraak').click();
        await press(page, 'Bewaar de afspraak');
      },
    ),
  },
  'GET /jongeren/:caseId/afspraken/:agreementId': {
    filled: pose(karin, ({ agreement }) => agreement),
    empty: 'an agreement always has words',
    wrong: pose(karin, ({ agreement }) => agreement, pressed('Verzet de afspraak')),
  },
  'GET /jongeren/:caseId/afspraken/:agreementId/agenda': other('file', karin, ({ agreement }) => `${agreement}/agenda`),
  'GET /jongeren/:caseId/notities/:noteId': {
    filled: pose(karin, ({ note }) => note),
    empty: 'a note always has words',
    wrong: pose(karin, ({ note }) => note, pressed('Bewaar de verbetering', nothingTyped)),
  },
  'GET /jongeren/:caseId/wie-keek': {
    filled: pose(karin, ({ samira }) => `${samira}/wie-keek`),
    empty: 'who opens it stands on it',
    wrong: noForm,
  },
};

const around: Record<string, Poses | Other> = {
  'GET /ik': {
    filled: pose(karin, '/ik'),
    empty: pose('Wim Aalbers (VSO De Linde)', '/ik'),
    wrong: 'one of three is always chosen',
  },
  'GET /regio': {
    filled: pose('Ed Kamp', '/regio'),
    empty: pose('Lisa Kramer', '/regio'),
    wrong: noForm,
    own: pose(marja, '/regio'),
  },
  'GET /regio/bestand': other('file', 'Ed Kamp', '/regio/bestand'),
  'GET /regio/openbaar': {
    filled: pose('Ed Kamp', '/regio/openbaar'),
    empty: 'the region always has somebody',
    wrong: noForm,
  },
  'GET /regio/openbaar/bestand': other('file', 'Ed Kamp', '/regio/openbaar/bestand'),
  'GET /regio/vraag/:organisationId': other(
    'redirect',
    'Ed Kamp',
    ({ school }) => `/regio/vraag/${school.split('/').at(-1)}`,
  ),
  'GET /logboek': { filled: pose('Fatima Gerritsen', '/logboek'), empty: always, wrong: noForm },
  'GET /logboek/controle': {
    filled: pose('Fatima Gerritsen', '/logboek', pressed('Controleer het logboek')),
    empty: pose('Fatima Gerritsen', '/logboek/controle'),
    wrong: noForm,
  },
};

export const table: Readonly<Record<string, Poses | Other>> = {
  ...everybodys,
  ...work,
  ...outcomePoses,
  ...extractPoses,
  ...recordPoses,
  ...roundPoses,
  ...lists,
  ...reports,
  ...around,
  ...arrivalPoses,
  ...handovers,
  ...directoryPoses,
  ...partnerPoses,
  ...takeOutPoses,
  ...summerPoses,
  ...reportPoses,
  ...requestPoses,
  ...speakerPoses,
  ...peerPoses,
  ...tipPoses,
  ...programmePoses,
  ...programmeFilePoses,
  ...reviewPoses,
  ...documentPoses,
  ...lastingPoses,
  ...seriesPoses,
  ...tablePoses,
  ...guidanceRestPoses,
  ...youngPoses,
  ...wishPoses,
  ...storyPoses,
  ...groupPoses,
  ...yesPoses,
  ...emergencyPoses,
  ...retentionPoses,
  ...lookPoses,
  ...figuresPoses,
  ...effortPoses,
  ...moneyPoses,
  ...programmePaperPoses,
  ...safetyPoses,
  ...exchangePoses,
  ...dailyPoses,
  ...guidancePoses,
  ...lawPoses,
  ...languagePoses,
  ...routePoses,
  ...routeRegionPoses,
  ...parentPoses,
  ...caseLawPoses,
};
