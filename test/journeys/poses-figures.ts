/** The poses of the figures of an organisation, and of tables that others published. */
import { karin, noForm, opensEmpty, other, type Other, pose, type Poses, pressed } from './pose.ts';

export const figuresPoses: Record<string, Poses | Other> = {
  'GET /regio/cijfers': {
    filled: pose(karin, '/regio/cijfers'),
    empty: pose('Ed Kamp', '/regio/cijfers'),
    wrong: noForm,
  },
  'GET /regio/cijfers/bestand': other('file', karin, '/regio/cijfers/bestand'),
  'GET /regio/cijfers/buiten': other('file', 'Ed Kamp', '/regio/cijfers/buiten'),
  'GET /regio/cijfers/tabel': {
    filled: pose('Ed Kamp', '/regio/cijfers/tabel'),
    empty: opensEmpty,
    wrong: pose('Ed Kamp', '/regio/cijfers/tabel', pressed('Bewaar de tabel')),
  },
};
