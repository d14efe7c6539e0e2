/** The poses of whether there is enough, and of what organisations use of each other. */
import { marja, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

const ed = 'Ed Kamp';
const home = '/regio/geld/inzet';
const uses = '/regio/geld/gebruik';

export const effortPoses: Readonly<Record<string, Poses | Other>> = {
  'GET /regio/geld/inzet': {
    filled: pose(ed, home),
    empty: 'test/app/money looks at it before a norm was agreed',
    wrong: noForm,
  },
  'GET /regio/geld/inzet/bestand': other('file', ed, `${home}/bestand`),
  'GET /regio/geld/inzet/norm': {
    filled: pose(ed, `${home}/norm`),
    empty: 'it begins with the norm that stands',
    wrong: pose(ed, `${home}/norm`, pressed('Spreek deze norm af')),
  },
  'GET /regio/geld/inzet/reken': {
    filled: pose(ed, `${home}/reken`),
    empty: pose('Lisa Kramer', `${home}/reken`),
    wrong: pose('Lisa Kramer', `${home}/reken`, pressed('Reken het uit')),
  },
  'GET /regio/geld/kaart': {
    filled: pose(ed, '/regio/geld/kaart'),
    empty: pose('Lisa Kramer', '/regio/geld/kaart'),
    wrong: noForm,
  },
  'GET /regio/geld/kaart/bestand': other('file', ed, '/regio/geld/kaart/bestand'),
  'GET /regio/geld/partij/:partyId': {
    filled: pose(marja, ({ party }) => party),
    empty: 'test/app/money looks at an organisation without money',
    wrong: noForm,
  },
  'GET /regio/geld/partij/:partyId/papier': {
    filled: pose(marja, ({ party }) => `${party}/papier`),
    empty: 'the page itself is looked at',
    wrong: noForm,
  },
  'GET /regio/geld/verantwoording': {
    filled: pose(ed, '/regio/geld/verantwoording'),
    empty: pose('Lisa Kramer', '/regio/geld/verantwoording'),
    wrong: noForm,
  },
  'GET /regio/geld/verantwoording/sisa/bestand': other('file', ed, '/regio/geld/verantwoording/sisa/bestand'),
  'GET /regio/geld/verantwoording/g2/bestand': other('file', ed, '/regio/geld/verantwoording/g2/bestand'),
  'GET /regio/geld/verantwoording/kolom': {
    filled: pose(ed, '/regio/geld/verantwoording/kolom'),
    empty: opensEmpty,
    wrong: pose(ed, '/regio/geld/verantwoording/kolom', pressed('Bewaar de naam')),
  },
  'GET /regio/geld/gebruik': {
    filled: pose(marja, uses),
    empty: pose('Lisa Kramer', uses),
    wrong: noForm,
  },
  'GET /regio/geld/gebruik/nieuw': {
    filled: pose(marja, `${uses}/nieuw`),
    empty: opensEmpty,
    wrong: pose(marja, `${uses}/nieuw`, pressed('Vraag het')),
  },
  'GET /regio/geld/gebruik/:useId': {
    filled: pose(marja, ({ instrument }) => instrument),
    empty: 'it is about one thing that was asked',
    wrong: pose(marja, ({ instrument }) => instrument, pressed('Geef dit antwoord')),
  },
};
