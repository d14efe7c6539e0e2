/** The poses of meetings that come back, and of questions that climb. */
import type { Known } from './known.ts';
import {
  always,
  karin,
  marja,
  noForm,
  nothingTyped,
  opensEmpty,
  type Other,
  pose,
  type Poses,
  pressed,
} from './pose.ts';

const ofNetwork =
  (end = '') =>
  (known: Known) =>
    `${known.network}${end}`;
const rik = 'Rik Post';
const ed = 'Ed Kamp';

export const seriesPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /regio/overleg': {
    filled: pose(marja, '/regio/overleg'),
    empty: 'test/journeys/empty-region.test.ts looks at a region without anything',
    wrong: noForm,
  },
  'GET /regio/overleg/nieuw': {
    filled: pose(ed, '/regio/overleg/nieuw'),
    empty: opensEmpty,
    wrong: pose(ed, '/regio/overleg/nieuw', pressed('Bewaar')),
  },
  'GET /regio/overleg/:seriesId': {
    filled: pose(marja, ofNetwork()),
    empty: pose(rik, ofNetwork()),
    wrong: pose(marja, ofNetwork(), pressed('Zet op de agenda')),
  },
  'GET /regio/overleg/:seriesId/wijzigen': {
    filled: pose(marja, ofNetwork('/wijzigen')),
    empty: always,
    wrong: pose(marja, ofNetwork('/wijzigen'), pressed('Bewaar', nothingTyped)),
  },
  'GET /regio/overleg/:seriesId/deelnemers': {
    filled: pose(marja, ofNetwork('/deelnemers')),
    empty: always,
    wrong: 'whoever is ticked takes part: nothing can be wrong',
  },
  'GET /regio/overleg/:seriesId/datum/:gatheringId': {
    filled: pose(marja, ({ date }) => date),
    empty: always,
    wrong: pose(marja, ({ date }) => date, pressed('Bewaar', nothingTyped)),
  },
  'GET /regio/hogerop': {
    filled: pose(ed, '/regio/hogerop'),
    empty: pose('Ilse Mulder', '/regio/hogerop'),
    wrong: noForm,
  },
  'GET /regio/hogerop/:questionId': {
    filled: pose(ed, ({ climbed }) => climbed),
    empty: always,
    wrong: pose(ed, ({ climbed }) => climbed, pressed('Verstuur het antwoord')),
  },
  'GET /regio/hogerop/afspraken': {
    filled: pose(rik, '/regio/hogerop/afspraken'),
    empty: opensEmpty,
    wrong: pose(rik, '/regio/hogerop/afspraken', pressed('Leg vast')),
  },
  'GET /jongeren/:caseId/hogerop': {
    filled: pose(karin, ({ milan }) => `${milan}/hogerop`),
    empty: opensEmpty,
    wrong: pose(karin, ({ milan }) => `${milan}/hogerop`, pressed('Bewaar de vraag', nothingTyped)),
  },
};
