/** The poses of what helps through the day: going somewhere, help, what is new, and two employers. */
import { always, karin, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

const rik = 'Rik Post';

export const dailyPoses: Record<string, Poses | Other> = {
  'GET /organisaties/bestand': other('file', karin, '/organisaties/bestand?vorm=xlsx'),
  'GET /werk/bestand': {
    filled: pose(karin, '/werk/bestand'),
    empty: opensEmpty,
    wrong: pose(karin, '/werk/bestand', pressed('Neem de lijst mee')),
    paper: pose(karin, '/werk/bestand', async (page) => {
      await page.getByLabel('Overleg in het team').check();
      await page.getByLabel('Op papier').check();
      await pressed('Neem de lijst mee')(page);
    }),
  },
  'GET /werk/zoals-op-de-lijst': {
    filled: pose(karin, '/werk/zoals-op-de-lijst'),
    empty: pose('Hassan Idrissi', '/werk/zoals-op-de-lijst'),
    wrong: noForm,
  },
  'GET /meldingen/bestand': {
    filled: pose('Mo Achterberg', '/meldingen/bestand'),
    empty: opensEmpty,
    wrong: pose('Mo Achterberg', '/meldingen/bestand', pressed('Neem de lijst mee')),
  },
  'GET /ga-naar': {
    filled: pose(karin, '/ga-naar'),
    empty: always,
    wrong: pose(karin, '/ga-naar', pressed('Zoek')),
    found: pose(karin, '/ga-naar', async (page) => {
      await page.getByLabel('Naam van een jongere').fill('samra benalli');
      await pressed('Zoek')(page);
    }),
    'without young people': pose('Ed Kamp', '/ga-naar'),
  },
  'GET /hulp/:soort': {
    filled: pose(karin, '/hulp/overdracht'),
    empty: pose('nobody', '/hulp/algemeen'),
    wrong: pose(karin, '/hulp/jongere', pressed('Verstuur')),
    ...Object.fromEntries(
      [
        'werk',
        'jongeren',
        'inlezen',
        'meldingen',
        'zomerlijst',
        'organisaties',
        'regio',
        'logboek',
        'uitwisseling',
        'instellingen',
      ].map((topic) => [topic, pose('nobody', `/hulp/${topic}`)]),
    ),
  },
  'GET /hulp/berichten': {
    filled: pose(rik, '/hulp/berichten'),
    empty: 'founding the region leaves a message',
    wrong: noForm,
  },
  'GET /ik/afwezig': {
    filled: pose(karin, '/ik/afwezig'),
    empty: opensEmpty,
    wrong: pose(
      karin,
      '/ik/afwezig',
      pressed('Bewaren', async (page) => {
        const days = page.getByRole('group', { name: 'Afwezig tot en met' });
        await days.getByLabel('Dag').fill('10');
        await days.getByLabel('Maand').fill('7');
        await days.getByLabel('Jaar').fill('2026');
      }),
    ),
  },
  'GET /ik/agenda': {
    filled: pose(karin, '/ik/agenda'),
    empty: pose('Marja Kok', '/ik/agenda'),
    wrong: noForm,
    made: pose('Mo Achterberg', '/ik/agenda', pressed('Maak een adres')),
  },
  'GET /agenda/:token': other('file', 'nobody', ({ calendar }) => calendar),
  'GET /nieuw': { filled: pose(karin, '/nieuw'), empty: always, wrong: noForm },
  'GET /ik/organisaties': {
    filled: pose('Wim Aalbers (VSO De Linde)', '/ik/organisaties'),
    empty: pose(karin, '/ik/organisaties'),
    wrong: pose(karin, '/ik/organisaties', pressed('Koppel')),
    code: pose(karin, '/ik/organisaties', pressed('Maak een code')),
  },
};
