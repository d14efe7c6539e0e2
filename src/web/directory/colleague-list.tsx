import type { ColleagueLine } from '#app/directory/in-view.ts';
import type { Due } from '#web/kit/due-label.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { awayWords, callHref, workDayWords } from './directory-words.ts';

/** A number to call, as it is written. */
export function Phone({ phone }: { phone: string | null }) {
  if (phone === null) return <span class="quiet">geen nummer bekend</span>;
  const href = callHref(phone);
  return href === undefined ? <span>{phone}</span> : <Link href={href}>{phone}</Link>;
}

/** Absence says more than doubt: who is away cannot confirm anything now. */
function dueOf({ away, toConfirm }: ColleagueLine): Due | undefined {
  if (away) return { text: 'afwezig', tone: 'soon' };
  return toConfirm ? { text: 'nog juist?', tone: 'soon' } : undefined;
}

/** Colleagues with what somebody needs to reach them; `hrefOf` when the reader may change them. */
export function ColleagueList({
  label,
  lines,
  hrefOf,
}: {
  label: string;
  lines: readonly ColleagueLine[];
  hrefOf?: ((memberId: string) => string | undefined) | undefined;
}) {
  return (
    <ListGrid label={label}>
      {lines.map((line) => (
        <ListRow
          key={line.id}
          title={line.name}
          href={hrefOf?.(line.id)}
          sub={[line.jobTitle, workDayWords(line.workDays), awayWords(line)].filter(Boolean).join(', ')}
          who={<Phone phone={line.phone} />}
          when={line.standIn === null ? undefined : `vervanger: ${line.standIn}`}
          due={dueOf(line)}
        />
      ))}
    </ListGrid>
  );
}
