import { longDay } from '#domain/day-words.ts';
import { isStale } from '#domain/figures/trend.ts';
import type { Day } from '#law/day.ts';
import { Badge } from '#web/kit/badge.tsx';

/** Says that a count of the program is old, when it is (R7): it counts every month. */
export const Stale = ({ on, today }: { on: Day | null; today: Day }) =>
  on !== null && isStale(on, today) ? (
    <p>
      <Badge tone="soon">Oud</Badge> {`Voor het laatst geteld op ${longDay(on)}.`}
    </p>
  ) : null;
