import { longDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { reasons } from '#domain/turn/not-picked-up.ts';
import { Details } from '#web/kit/details.tsx';

/** When it was counted; the numbers stand still until the next count. */
export const countedWords = (countedOn: Day | null): string =>
  countedOn === null ? 'We tellen elke dag.' : `Geteld op ${longDay(countedOn)}.`;

/** What the numbers mean, under every table of them; `ages` where the age of the oldest is shown. */
export function HowCounted({ ages }: { ages: boolean }) {
  return (
    <Details summary="Zo tellen we">
      <p>Bij elke jongere is altijd iemand aan zet. “Nog niet opgepakt” betekent een van deze vijf:</p>
      <ul>
        {Object.values(reasons).map((reason) => (
          <li key={reason}>{reason}.</li>
        ))}
      </ul>
      <p>
        Bij een team tellen we na 2 werkdagen. Een termijn telt mee vanaf 60 dagen voor het eind. Is er meer dan een
        reden? Dan telt de eerste.
      </p>
      {ages && <p>“Oudste” is hoe lang dezelfde al aan zet is. Bij een overdracht: hoe lang geleden verstuurd.</p>}
      <p>Wie afgeschermd is, telt nergens mee.</p>
      <p>We tellen per organisatie, per reden of per gemeente, nooit samen. Anders wijst een getal één jongere aan.</p>
    </Details>
  );
}
