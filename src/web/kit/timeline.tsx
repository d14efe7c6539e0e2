import type { ComponentChildren } from 'preact';
import { monthWords } from '#domain/day-words.ts';

export type TimelineEntry = {
  /** 'yyyy-mm-dd', or with a time after it; decides order and month. */
  day: string;
  /** The day as people read it: "8 juni 2026". */
  dayText: string;
  title: string;
  by: string;
  body?: ComponentChildren;
  /** Who can read this entry: "Samira ziet dit". */
  seen?: string | undefined;
};

function byMonth(entries: readonly TimelineEntry[]) {
  const newestFirst = entries.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return Map.groupBy(newestFirst, ({ day }) => monthWords(day.slice(0, 10)));
}

/** What has happened, newest first, grouped by month. Never a list of things to do. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const months = byMonth(entries);
  const [newest] = [...months.values()].flat();
  return (
    <div class="line">
      {[...months].map(([month, inMonth]) => (
        <>
          <h3>{month}</h3>
          <ol>
            {inMonth.map((entry) => (
              <li key={entry.day + entry.title} class={entry === newest ? 'on' : undefined}>
                <h4>{entry.title}</h4>
                <p class="quiet">
                  {entry.by} · <time dateTime={entry.day}>{entry.dayText}</time>
                  {entry.seen && ` · ${entry.seen}`}
                </p>
                {entry.body && <div class="stack-s">{entry.body}</div>}
              </li>
            ))}
          </ol>
        </>
      ))}
    </div>
  );
}
