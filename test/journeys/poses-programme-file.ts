/** The poses of what belongs to the programme: check, municipalities, young people, plan, adopting and what follows. */
import type { Page } from 'playwright-core';
import type { Known } from './known.ts';
import { always, noForm, nothingTyped, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

const ed = 'Ed Kamp';
const reader = 'Lisa Kramer';
const at = (path: string) => `/regio/programma/${path}`;
const of =
  (key: keyof Known['programmeFile'], end = '') =>
  (known: Known) =>
    `${known.programmeFile[key]}${end}`;
const empty = 'founding the region writes in its programme; test/app/programme/decided.test.ts begins without';

const tooMuch = (page: Page) => page.getByLabel('Wat zeiden zij?').fill('Bel ons eerder. '.repeat(80));

export const programmeFilePoses: Readonly<Record<string, Poses | Other>> = {
  'GET /regio/programma/controle': {
    filled: pose(ed, at('controle')),
    empty,
    wrong: noForm,
    reader: pose(reader, at('controle')),
  },
  'GET /regio/programma/controle/:item': {
    filled: pose(ed, at('controle/budget')),
    empty: pose(ed, at('controle/analysis')),
    wrong: 'whatever reason somebody gives is one; only a BSN is refused',
  },
  'GET /regio/programma/gemeenten': {
    filled: pose(ed, at('gemeenten')),
    empty,
    wrong: noForm,
    reader: pose(reader, at('gemeenten')),
    asked: pose(ed, at('gemeenten'), pressed('Vraag om ja of nee')),
  },
  'GET /regio/programma/gemeenten/vraag': other('redirect', ed, at('gemeenten/vraag')),
  'GET /regio/programma/gemeenten/:code': {
    filled: pose(ed, at('gemeenten/GM0327')),
    empty: pose(ed, at('gemeenten/GM0342')),
    wrong: pose(ed, at('gemeenten/GM0342'), pressed('Bewaar alle antwoorden')),
    'no name': pose(ed, at('gemeenten/GM0342'), pressed('Ja op alles wat nog open is')),
  },
  'GET /regio/programma/gemeenten/:code/:measureId': {
    filled: pose(ed, of('consent')),
    empty: opensEmpty,
    wrong: pose(ed, of('consent'), pressed('Bewaar', nothingTyped)),
  },
  'GET /regio/programma/jongeren': {
    filled: pose(ed, at('jongeren')),
    empty,
    wrong: pose(ed, at('jongeren'), pressed('Schrijf op')),
    'too long': pose(ed, at('jongeren'), pressed('Schrijf op', tooMuch)),
    reader: pose(reader, at('jongeren')),
  },
  'GET /regio/programma/jongeren/:heardId': {
    filled: pose(ed, of('heard')),
    empty: opensEmpty,
    wrong: pose(ed, of('heard'), pressed('Bewaar', nothingTyped)),
  },
  'GET /regio/programma/planning': {
    filled: pose(ed, at('planning')),
    empty,
    wrong: noForm,
    reader: pose(reader, at('planning')),
  },
  'GET /regio/programma/planning/bestand': other('file', ed, at('planning/bestand')),
  'GET /regio/programma/planning/:step': {
    filled: pose(ed, at('planning/adopt?kijk-day=1&kijk-month=9&kijk-year=2026')),
    empty: pose(ed, at('planning/adopt')),
    wrong: pose(ed, at('planning/adopt'), pressed('Bewaar', nothingTyped)),
  },
  'GET /regio/programma/besluiten/:partyId': {
    filled: pose(ed, of('decision')),
    empty: opensEmpty,
    wrong: pose(ed, of('decision'), pressed('Bewaar', nothingTyped)),
  },
  'GET /regio/programma/vaststellen': {
    filled: pose(ed, at('vaststellen')),
    empty,
    wrong: 'test/journeys/programme.test.ts presses it when nothing is in the way',
    reader: pose(reader, at('vaststellen')),
  },
  'GET /regio/programma/vastgesteld/:number': {
    filled: pose(ed, at('vastgesteld/1')),
    empty: always,
    wrong: 'a report was begun since; test/app/programme/decided.test.ts takes one back',
    reader: pose(reader, at('vastgesteld/1')),
  },
  'GET /regio/programma/wijzigingen': {
    filled: pose(ed, at('wijzigingen')),
    empty,
    wrong: noForm,
  },
  'GET /regio/programma/wijzigingen/:change': {
    filled: pose(ed, of('change')),
    empty: opensEmpty,
    wrong: pose(ed, of('change'), pressed('Bewaar', nothingTyped)),
  },
  'GET /regio/programma/terugblik': {
    filled: pose(ed, at('terugblik')),
    empty,
    wrong: noForm,
    reader: pose(reader, at('terugblik')),
  },
  'GET /regio/programma/terugblik/:measureId': {
    filled: pose(ed, of('review')),
    empty: opensEmpty,
    wrong: pose(ed, of('review'), pressed('Bewaar', nothingTyped)),
  },
  'GET /regio/programma/overdragen': {
    filled: pose(ed, at('overdragen')),
    empty: opensEmpty,
    wrong: pose(ed, at('overdragen'), pressed('Vraag om ja', nothingTyped)),
    reader: pose('Marja Kok', at('overdragen')),
  },
  'GET /regio/programma/overdragen/bestand': other('file', ed, at('overdragen/bestand')),
};
