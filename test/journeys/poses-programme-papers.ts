/** The poses of what comes out of the programme of the region. */
import { karin, noForm, other, type Other, pose, type Poses } from './pose.ts';

const programme = '/regio/programma';
const none = 'without a programme there is no paper, and the page is not there';
const read = (path: string): Poses => ({ filled: pose('Ed Kamp', `${programme}/${path}`), empty: none, wrong: noForm });
const file = (path: string, way: string) => other('file', karin, `${programme}/${path}/bestand?vorm=${way}`);

export const programmePaperPoses: Record<string, Poses | Other> = {
  'GET /regio/programma/stukken': read('stukken'),
  'GET /regio/programma/document': read('document'),
  'GET /regio/programma/document/bestand': file('document', 'pdf'),
  'GET /regio/programma/bestuur': read('bestuur'),
  'GET /regio/programma/bestuur/bestand': file('bestuur', 'word'),
  'GET /regio/programma/uitleg': read('uitleg'),
  'GET /regio/programma/uitleg/bestand': file('uitleg', 'word'),
  'GET /regio/programma/werk': read('werk'),
  'GET /regio/programma/werk/bestand': file('werk', 'pdf'),
  'GET /regio/programma/besluitkalender': read('besluitkalender'),
  'GET /regio/programma/besluitkalender/bestand': file('besluitkalender', 'pdf'),
  'GET /regio/programma/teruggekeken': read('teruggekeken'),
  'GET /regio/programma/teruggekeken/bestand': file('teruggekeken', 'word'),
  'GET /regio/programma/taken': read('taken'),
  'GET /regio/programma/taken/bestand': file('taken', 'csv'),
};
