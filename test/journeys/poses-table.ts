/** The poses of overstaptafels: which there are, a list for one, one young person at the table, and what was decided. */
import { karin, noForm, nothingTyped, opensEmpty, type Other, pose, type Poses, pressed } from './pose.ts';

const ed = 'Ed Kamp';
const bea = 'Bea Groen';

export const tablePoses: Readonly<Record<string, Poses | Other>> = {
  'GET /overstaptafels': {
    filled: pose(karin, '/overstaptafels'),
    empty: pose('Gerda Prins', '/overstaptafels'),
    wrong: noForm,
    keeps: pose(ed, '/overstaptafels'),
  },
  'GET /overstaptafels/soorten': {
    filled: pose(ed, '/overstaptafels/soorten'),
    empty: opensEmpty,
    wrong: pose(ed, '/overstaptafels/soorten', pressed('Leg vast', nothingTyped)),
    reads: pose(karin, '/overstaptafels/soorten'),
  },
  'GET /overstaptafels/nieuw': {
    filled: pose(ed, '/overstaptafels/nieuw'),
    empty: opensEmpty,
    wrong: pose(ed, '/overstaptafels/nieuw', pressed('Maak de tafel')),
  },
  'GET /overstaptafels/:gatheringId': {
    filled: pose(karin, ({ tableAhead }) => tableAhead),
    empty: pose(bea, ({ tableAhead }) => tableAhead),
    wrong: pose(karin, ({ tableAhead }) => tableAhead, pressed('Zet op de groslijst')),
    numbers: pose(ed, ({ tableAhead }) => tableAhead),
  },
  'GET /overstaptafels/regels/:lineId': {
    filled: pose(karin, ({ toPrepare }) => toPrepare),
    empty: opensEmpty,
    wrong: pose(karin, ({ toPrepare }) => toPrepare, pressed('Bewaar', nothingTyped)),
  },
  'GET /overstaptafels/aan-tafel/:lineId': {
    filled: pose(karin, ({ onTable }) => onTable),
    empty: opensEmpty,
    wrong: pose(karin, ({ onTable }) => onTable, pressed('Bewaar het besluit')),
    agreed: pose(karin, ({ onTable }) => onTable, pressed('Schrijf op')),
  },
  'GET /overstaptafels/aan-tafel/:lineId/beamer': {
    filled: pose(karin, ({ onTable }) => `${onTable}/beamer`),
    empty: opensEmpty,
    wrong: noForm,
  },
  'GET /overstaptafels/:gatheringId/besluiten': {
    filled: pose(karin, ({ tableBefore }) => `${tableBefore}/besluiten`),
    empty: pose(bea, ({ tableAhead }) => `${tableAhead}/besluiten`),
    wrong: noForm,
  },
  'GET /overstaptafels/:gatheringId/papier': {
    filled: pose(karin, ({ tableBefore }) => `${tableBefore}/papier`),
    empty: pose(bea, ({ tableAhead }) => `${tableAhead}/papier`),
    wrong: noForm,
  },
  'GET /overstaptafels/:gatheringId/wijzigen': {
    filled: pose(ed, ({ tableAhead }) => `${tableAhead}/wijzigen`),
    empty: opensEmpty,
    wrong: pose(
      ed,
      ({ tableAhead }) => `${tableAhead}/wijzigen`,
      pressed('Bewaar', (page) => page.getByLabel('Jaar').fill('2025')),
    ),
  },
  'GET /overstaptafels/aan-tafel/:lineId/blad': {
    filled: pose(karin, ({ onTable }) => `${onTable}/blad`),
    empty: opensEmpty,
    wrong: noForm,
  },
  'GET /overstaptafels/:gatheringId/afspraken/:organisationId': {
    filled: pose(karin, ({ tableBefore, school }) => `${tableBefore}/afspraken/${school.split('/').at(-1)}`),
    empty: opensEmpty,
    wrong: noForm,
  },
  'GET /overstaptafels/regels/:lineId/brief': {
    filled: pose(karin, ({ onTable }) => onTable.replace('aan-tafel', 'regels') + '/brief'),
    empty: opensEmpty,
    wrong: noForm,
  },
};
