import type { ComponentChildren } from 'preact';

/** calm: nothing to worry. soon: today or tomorrow. late: too late, the only red one. good: it worked. done: plain text, so open work stands out. */
export type Tone = 'plain' | 'calm' | 'soon' | 'late' | 'good' | 'done';

/** A few words in a pill; the words carry the meaning, the colour repeats it. */
export function Badge({ tone = 'plain', children }: { tone?: Tone | undefined; children: ComponentChildren }) {
  return (
    <span class={`badge badge--${tone}`}>
      {tone === 'done' && (
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 8.5l3.5 3.5 7-8" />
        </svg>
      )}
      {children}
    </span>
  );
}
