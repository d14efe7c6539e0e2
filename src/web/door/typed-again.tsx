import type { Actor, Guest, Member } from '#domain/access/actor.ts';
import type { ComponentChildren } from 'preact';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { forWhomField } from '#web/kit/for-whom.ts';
import { PageHead } from '#web/kit/layout.tsx';
import { Shell } from './shell.tsx';
import { show, type Reply, type Visit } from './visit.ts';

type Anyone = Visit<Actor | undefined>;
/** Who may see the frame of a colleague around a page of a gate. */
const colleagueOf = ({ actor }: Anyone): Member | Guest | undefined =>
  actor?.kind === 'member' || actor?.kind === 'guest' ? actor : undefined;

/** What was sent and is not asked again, hidden in a form: so nothing that was typed is lost. */
export function AlongWith({ visit, except }: { visit: Anyone; except: (field: string, value: string) => boolean }) {
  const byForm = visit.actor?.kind === 'member'; // then the form says itself as whom it was made
  const along = [...visit.form].flatMap(([name, values]) =>
    values
      .filter((value) => !except(name, value))
      .filter(() => name !== forWhomField || !byForm)
      .map((value) => [name, value] as const),
  );
  return (
    <>
      {along.map(([name, value], at) => (
        <input key={at} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

type Refused = {
  readonly title: string;
  readonly lead: string;
  readonly errors: readonly FormError[];
  /** Said above the form. */
  readonly above?: ComponentChildren;
  /** What was typed, to be sent again. */
  readonly again: ComponentChildren;
  /** What to do first, where a file came along: that is not kept, so it is chosen again. */
  readonly thenFile: string;
};
/** The answer of a gate, where a page itself says nothing of what is wrong. Nothing that was typed is lost. */
export function refusedHere(visit: Anyone, { title, lead, errors, above, again, thenFile }: Refused): Reply {
  const withFile = visit.uploads.length > 0 || visit.arriving !== undefined;
  return show(
    <Shell visit={{ ...visit, actor: colleagueOf(visit) }} title={title} wrong>
      {!withFile && <ErrorSummary errors={errors} />}
      <PageHead title={title} lead={`Er is niets bewaard. ${lead}`} />
      {above}
      {withFile ? <p>Ga terug in je browser. Wat je typte staat er nog. {thenFile}</p> : again}
    </Shell>,
    422,
  );
}
