import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The journeys that take longest: a file that begins last would keep one core waiting for it. */
const long = [
  'everybody',
  'practice',
  'plug',
  'bsn',
  'plug-take-over',
  'start',
  'summer',
  'walls',
  'main-job',
  'rights',
];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.endsWith(`/journeys/${name}.test.ts`));
  return at < 0 ? long.length : at;
};

/** The order in which test files begin: the longest journeys, then as the runner would. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
