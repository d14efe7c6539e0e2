import type { ComponentChildren } from 'preact';
import type { Tally } from '#domain/figures/indicator.ts';
import { Link } from '#web/kit/link.tsx';
import { answers, behindOf, inTime, type AnswerKey, type Line } from './lines.ts';

/**
 * Yes, no and not known of a figure. For who may see who is behind it each is a link, with its word: a number alone is too small to
 * press. Of hand-overs, and behind a zero, there is no list.
 */
export const answerCells = ({ key }: Pick<Line, 'key'>, tally: Tally, leads: boolean): readonly ComponentChildren[] =>
  (Object.keys(answers) as AnswerKey[]).map((at) => {
    const { answer, words } = answers[at];
    const number = tally[answer];
    if (!leads) return number;
    const said = `${number} ${words}`;
    if (number === 0 || key === inTime.key) return said;
    return (
      <Link key={at} href={behindOf(key, at)}>
        {said}
      </Link>
    );
  });

/** A number of which only who it is are counted, with its word; a link for who may see who is behind it. */
export function YesCell({ of, people, leads }: { of: string; people: number; leads: boolean }) {
  if (!leads || people === 0) return <>{people}</>;
  return <Link href={behindOf(of, 'ja')}>{people === 1 ? '1 jongere' : `${people} jongeren`}</Link>;
}
