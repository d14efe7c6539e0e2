import type { ColleagueLine } from '#app/directory/in-view.ts';
import type { Load } from '#domain/directory/caseload.ts';
import type { Due } from '#web/kit/due-label.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { awayWords, callHref, workDayWords } from './directory-words.ts';
import { loadWords } from './load-words.tsx';

/** A number to call, as it is written. */
export function Phone({ phone }: { phone: string | null }) {
  if (phone === null) return <span class="quiet">geen nummer bekend</span>;
  const href = callHref(phone);
  return href === undefined ? <span>{phone}</span> : <Link href={href}>{phone}</Link>;
}

/** Absence says more than doubt, and too much work: who is away cannot confirm anything now. */
const has = (load: Load | undefined): string | undefined => load && `heeft ${loadWords(load)}`;
function dueOf({ away, toConfirm }: ColleagueLine, load: Load | undefined): Due | undefined {
  if (away) return { text: 'afwezig', tone: 'soon' };
  if (load?.most !== undefined && load.now > load.most) return { text: 'te veel', tone: 'soon' };
  return toConfirm ? { text: 'nog juist?', tone: 'soon' } : undefined;
}

/** Colleagues with what somebody needs to reach them; `hrefOf` when the reader may change them. */
export function ColleagueList({
  label,
  lines,
  hrefOf,
  loads,
}: {
  label: string;
  lines: readonly ColleagueLine[];
  hrefOf?: ((memberId: string) => string | undefined) | undefined;
  /** What they have now, for who divides the work. */
  loads?: ReadonlyMap<string, Load> | undefined;
}) {
  return (
    <ListGrid label={label}>
      {lines.map((line) => (
        <ListRow
          key={line.id}
          title={line.name}
          href={hrefOf?.(line.id)}
          sub={[line.jobTitle, workDayWords(line.workDays), awayWords(line), has(loads?.get(line.id))]
            .filter(Boolean)
            .join(', ')}
          who={<Phone phone={line.phone} />}
          when={line.standIn === null ? undefined : `vervanger: ${line.standIn}`}
          due={dueOf(line, loads?.get(line.id))}
        />
      ))}
    </ListGrid>
  );
}
