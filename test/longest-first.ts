import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest: a file that begins last would keep one core waiting for it. The first one keeps more than one core busy, so
 * beside it runs what waits a good part of its time: for a slow telephone, for mail. The second needs no founded region, which the
 * first one is making meanwhile.
 */
const long = [
  'journeys/everybody',
  'app/turn/never-zero-never-two.pglite',
  'journeys/young',
  'journeys/route-map',
  'journeys/summer',
  'journeys/main-job',
  'journeys/start',
  'app/turn/never-zero-never-two.postgres',
  'journeys/walls',
  'journeys/bsn',
  'journeys/practice',
  'journeys/plug',
  'journeys/after-school',
  'journeys/overstaptafel',
  'journeys/plug-take-over',
  'journeys/kit',
  'journeys/theme',
];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? long.length : at;
};

/** The order in which test files begin: the longest, then as the runner would. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
