import type { Day } from '#law/day.ts';
import type { Judged } from '../programme/change.ts';
import type { Reviewed } from '../programme/review.ts';

/** What a programme asks of who answers for it once a version holds. */
export type AfterAdoption =
  | { readonly kind: 'report-change'; readonly count: number; readonly dueOn: Day }
  | { readonly kind: 'judge-change'; readonly count: number; readonly dueOn: null }
  | { readonly kind: 'look-back'; readonly count: number; readonly dueOn: Day };

const first = (days: readonly Day[]): Day | undefined => days.toSorted()[0];

type Asked = {
  readonly changes: readonly Judged[];
  readonly reviews: readonly Reviewed[];
};
/**
 * Big changes that somebody must still report (R17), changes of which nobody said yet whether they are, and measures whose day to look
 * back came.
 */
export function workAfterAdoption({ changes, reviews }: Asked): readonly AfterAdoption[] {
  const open = changes.map(({ reports }) =>
    first(reports.flatMap(({ done, dueOn }) => (done === null ? [dueOn] : []))),
  );
  const toReport = open.filter((day) => day !== undefined);
  const reportBy = first(toReport);
  const unsaid = changes.filter(({ answer }) => answer === null).length;
  const due = reviews.flatMap((one) => (one.due === null ? [] : [one.due]));
  const since = first(due);
  return [
    ...(reportBy === undefined ? [] : [{ kind: 'report-change', count: toReport.length, dueOn: reportBy } as const]),
    ...(unsaid === 0 ? [] : [{ kind: 'judge-change', count: unsaid, dueOn: null } as const]),
    ...(since === undefined ? [] : [{ kind: 'look-back', count: due.length, dueOn: since } as const]),
  ];
}
