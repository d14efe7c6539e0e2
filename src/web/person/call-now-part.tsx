import type { CallNow } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Link } from '#web/kit/link.tsx';

/** An organisation around the young person is closed: until when, and which number is answered today. */
export function CallNowPart({ closed, number, firstName }: CallNow & { firstName: string }) {
  const until = closed.map((one) => `${one.organisation} is gesloten tot en met ${longDay(one.until)}.`);
  return (
    <Alert title={number ? `Bel nu voor ${firstName}: ${number.who}` : `Nu neemt niemand op voor ${firstName}`}>
      {number && (
        <p>
          <Link href={`tel:${number.phone.replaceAll(/[^\d+]/g, '')}`}>{number.phone}</Link>
        </p>
      )}
      <p>{until.join(' ')} Die dagen tellen niet mee.</p>
    </Alert>
  );
}
