import type { ComponentChildren } from 'preact';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type Reply, type Visit } from '#web/door/visit.ts';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { crumbs, fileErrors } from './file-words.ts';

export type Visitor = Visit<Member>;
type Crumb = { readonly label: string; readonly href: string };
type FilePage = {
  readonly title: string;
  readonly lead?: string;
  readonly under?: readonly Crumb[];
  readonly refusals?: readonly Refusal[];
  /** The field of what belongs to none. */
  readonly fallback?: string;
  /** Buttons beside the title. */
  readonly head?: ComponentChildren;
  readonly body: (errors: readonly FormError[]) => ComponentChildren;
};

/** A page of what belongs to the programme: one frame, and what was wrong on top. */
export function filePage(
  visit: Visitor,
  { title, lead, under = [], refusals = [], fallback = '', head, body }: FilePage,
): Reply {
  if (isGone(refusals)) return gone;
  const errors = fileErrors(refusals, fallback);
  return show(
    <Shell visit={visit} title={title} crumbs={[...crumbs, ...under]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} {...(lead !== undefined && { lead })}>
        {head}
      </PageHead>
      <Stack roomy>{body(errors)}</Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
/** A day as the three boxes of a DateField. */
export const boxes = (day: Day | null) =>
  day === null
    ? undefined
    : { day: String(Number(day.slice(8, 10))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) };
