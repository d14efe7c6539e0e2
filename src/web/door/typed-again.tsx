import type { Actor, Guest, Member } from '#domain/access/actor.ts';
import { forWhomField } from '#web/kit/for-whom.ts';
import type { Visit } from './visit.ts';

type Anyone = Visit<Actor | undefined>;
/** Who may see the frame of a colleague around a page of a gate. */
export const colleagueOf = ({ actor }: Anyone): Member | Guest | undefined =>
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
