import type { Who } from '#app/person/young-person-view.ts';
import { Link } from '#web/kit/link.tsx';

/** To call by one tap; without a figure in it there is nothing to call. */
export function Phone({ phone }: { phone: string }) {
  const number = phone.replaceAll(/[^\d+]/g, '');
  return number === '' ? <>{phone}</> : <Link href={`tel:${number}`}>{phone}</Link>;
}

/** ' · afwezig, vervanger: Marja Kok'; nothing for who is there. */
export const awayWords = ({ away }: Who): string =>
  away ? ` · afwezig${away.standIn ? `, vervanger: ${away.standIn}` : ''}` : '';

/** Name, function and where: "Karin Smit, mentor, Praktijkschool De Eik, 033 …". */
export function WhoLine({ who }: { who: Who }) {
  return (
    <>
      {[...new Set([who.name, who.jobTitle, who.organisation])].filter(Boolean).join(', ')}
      {who.phone && (
        <>
          {' · '}
          <Phone phone={who.phone} />
        </>
      )}
      {awayWords(who)}
    </>
  );
}

/** Who is on turn is not there: the number that is answered. It opens nothing of another organisation (decision 0021). */
export function CallStandIn({ who }: { who: Who | null }) {
  if (!who?.away?.phone) return null;
  const { standIn, phone } = who.away;
  return (
    <p>
      Kan het niet wachten? Bel {standIn ?? who.organisation}: <Phone phone={phone} />
    </p>
  );
}
