/** Over which year a report is, and when it may begin. */
import type { Day } from '#law/day.ts';

/** The first one is over 2026 (REG 5.1(3)). */
const firstYear = 2026;
/** The years that can be reported on: the running one too, to prepare it. */
export const yearsFor = (today: Day): readonly number[] => {
  const now = Number(today.slice(0, 4));
  return Array.from({ length: Math.max(1, now - firstYear + 1) }, (_, at) => firstYear + at);
};
