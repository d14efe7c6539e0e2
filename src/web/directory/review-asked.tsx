import { lateReviews, rightsAsked, type LateReview, type RightsAsked } from '#app/directory/rights-review.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { shortDay } from '#domain/day-words.ts';
import type { Visit } from '#web/door/visit.ts';
import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { countWords } from './directory-words.ts';

/** Whether the rights are to be looked at, for who does that; for all others nothing is asked. */
export async function askedOf({ house, actor }: Visit<Member>): Promise<RightsAsked | undefined> {
  const asked = mayEver(actor, 'confirm-rights') ? await rightsAsked(house, actor, {}) : undefined;
  return asked?.ok ? asked.value : undefined;
}

/** One line among what waits. */
export function RightsWait({ asked }: { asked: RightsAsked | undefined }) {
  if (!asked) return null;
  const { left, dueOn, late } = asked;
  return (
    <Section title="Kloppen deze rechten nog?">
      <ListGrid label="Kloppen deze rechten nog?">
        <ListRow
          title="Kijk de rechten van collega’s na"
          href="/organisaties/rechten"
          sub={`Nog ${countWords(left, 'collega', 'collega’s')}. Eén keer per jaar.`}
          when={`uiterlijk ${shortDay(dueOn)}`}
          due={late ? { text: 'te laat', tone: 'late' } : undefined}
        />
      </ListGrid>
    </Section>
  );
}

/** Who is late with it, beside what else is missing. */
export async function lateRights({ house, actor }: Visit<Member>): Promise<readonly LateReview[]> {
  const late = await lateReviews(house, actor, {});
  return late.ok ? late.value : [];
}
export function LateRights({ late, own }: { late: readonly LateReview[]; own: string }) {
  if (late.length === 0) return null;
  const title = 'Rechten niet op tijd nagekeken';
  return (
    <Section title={title} count={late.length}>
      <ListGrid label={title}>
        {late.map(({ organisationId, organisation, dueOn }) => (
          <ListRow
            key={organisationId}
            title={organisation}
            href={organisationId === own ? '/organisaties/rechten' : `/organisaties/${organisationId}`}
            sub={organisationId === own ? undefined : 'Bel de teamleider of beheerder daar.'}
            when={`uiterlijk was ${shortDay(dueOn)}`}
            due={{ text: 'te laat', tone: 'late' }}
          />
        ))}
      </ListGrid>
    </Section>
  );
}
