import type { Closure } from '#domain/calendar/closures.ts';
import { longDay } from '#domain/day-words.ts';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Phone } from './colleague-list.tsx';

/** 'maandag 20 juli 2026 tot en met vrijdag 7 augustus 2026'. */
const spanWords = ({ from, until }: Pick<Closure, 'from' | 'until'>): string =>
  from === until ? longDay(from) : `${longDay(from)} tot en met ${longDay(until)}`;

/** One closure: when, what for, and who answers then. */
export function ClosedLine({ closure }: { closure: Closure }) {
  const { name, answeredBy, phone } = closure;
  return (
    <>
      {name.replace(/^./u, (letter) => letter.toUpperCase())}: {spanWords(closure)}.
      {phone !== null && (
        <>
          {' '}
          Dan neemt {answeredBy ?? 'iemand'} op: <Phone phone={phone} />.
        </>
      )}
    </>
  );
}

/** When an organisation is closed, on its page; `href` for who keeps it. Nothing when there is nothing to say. */
export function ClosedDays({ closures, href }: { closures: readonly Closure[]; href?: string | undefined }) {
  if (closures.length === 0 && href === undefined) return null;
  return (
    <Section title="Gesloten">
      {closures.length === 0 && <p>Er zijn geen gesloten dagen bekend.</p>}
      {closures.length > 0 && (
        <ul>
          {closures.map((closure) => (
            <li key={closure.id}>
              <ClosedLine closure={closure} />
            </li>
          ))}
        </ul>
      )}
      {href !== undefined && (
        <p>
          <Link href={href}>Gesloten dagen bijhouden</Link>
        </p>
      )}
    </Section>
  );
}
