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
