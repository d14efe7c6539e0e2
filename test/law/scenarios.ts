import type { Scenario } from './scenario.ts';
import { scenarios as cast } from './scenarios/cast.ts';
import { scenarios as examples } from './scenarios/contract-examples.ts';
import { scenarios as facts } from './scenarios/facts.ts';
import { scenarios as lpw1f } from './scenarios/lpw-1f.ts';
import { scenarios as lpw21a } from './scenarios/lpw-21a.ts';
import { scenarios as lpw3 } from './scenarios/lpw-3.ts';
import { scenarios as lpw5 } from './scenarios/lpw-5-5a-15.ts';
import { scenarios as withoutEnrolment } from './scenarios/papers-without-enrolment.ts';
import { scenarios as lpw4a } from './scenarios/lpw-4a.ts';
import { scenarios as web746a } from './scenarios/web-7-4-6a.ts';
import { scenarios as web921 } from './scenarios/web-9-2-1.ts';
import { scenarios as web922 } from './scenarios/web-9-2-2.ts';
import { scenarios as web925 } from './scenarios/web-9-2-5.ts';
import { scenarios as web9212 } from './scenarios/web-9-2-12.ts';
import { scenarios as web92123 } from './scenarios/web-9-2-12-3.ts';
import { scenarios as wec14 } from './scenarios/wec-14e-14h.ts';
import { scenarios as wec44 } from './scenarios/wec-44.ts';
import { scenarios as wec47b } from './scenarios/wec-47b.ts';
import { scenarios as wvo231a } from './scenarios/wvo-2-31a.ts';
import { scenarios as wvo231a3 } from './scenarios/wvo-2-31a-3.ts';
import { scenarios as wvo231a7 } from './scenarios/wvo-2-31a-7.ts';
import { scenarios as before2026 } from './scenarios/wvo-2-31a-before-2026.ts';

/** Every scenario, by the file that it stands in: one file an article. */
export const scenarioFiles: Readonly<Record<string, readonly Scenario[]>> = {
  'the examples of the contract': examples,
  'the cast': cast,
  'how facts are read': facts,
  'LPW 1(f), startkwalificatie': lpw1f,
  'LPW 3, leerplicht': lpw3,
  'LPW 4a, kwalificatieplicht': lpw4a,
  'LPW 5, 5a and 15, exemptions': lpw5,
  'papers that name no enrolment': withoutEnrolment,
  'LPW 21a, absence by hours': lpw21a,
  'WEB 7.4.6a, mbo-verklaring': web746a,
  'WEB 9.2.1, the group of the Doorstroompunt': web921,
  'WEB 9.2.2 and WVO 2020 8.20, absence by weeks': web922,
  'WEB 9.2.5, consult the school': web925,
  'WEB 9.2.12, offer of mbo': web9212,
  'WEB 9.2.12(3), aansluitende inschrijving': web92123,
  'WEC 14e and 14h, overgangsdocument': wec14,
  'WEC 44, offer of vso': wec44,
  'WEC 47b, absence by a month': wec47b,
  'WVO 2020 2.31a, offer of pro': wvo231a,
  'WVO 2020 2.31a(3), aansluitende inschrijving': wvo231a3,
  'WVO 2020 2.31a(7), the renewed offer': wvo231a7,
  'left or graduated before 2026': before2026,
};
