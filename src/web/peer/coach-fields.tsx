import type { PeerLine } from '#app/peer/keep-peers.ts';
import type { Member } from '#domain/access/actor.ts';
import type { TypedCoach } from '#domain/peer/peer.ts';
import type { Day } from '#law/day.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Typed, filledBy } from '#web/directory/filled.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import type { FormError } from '#web/kit/error-summary.tsx';

type Visitor = Visit<Member>;
const splitDay = (on: Day | null) => {
  const [year = '', month = '', date = ''] = (on ?? '').split('-');
  return { day: date, month, year };
};
type FieldsProps = { visit: Visitor; errors: readonly FormError[]; coach?: PeerLine | undefined };
/** The fields of a coach; nothing is asked twice, and of a VOG only two days. */
export function CoachFields({ visit, errors, coach }: FieldsProps) {
  const kept = coach && { name: coach.name, called: coach.called, profile: coach.profile, most: String(coach.most) };
  const filled = filledBy(visit.form, errors, kept ?? { most: '2' });
  const dayOf = (name: string, on: Day | null) => (filled.typed ? dayParts(visit.form, name) : splitDay(on));
  return (
    <>
      <Typed filled={filled} name="name" label="Naam" hint="Alleen collega’s zien deze." size="m" />
      <Typed filled={filled} name="called" label="Zo heet de coach voor jongeren" size="m" />
      <Typed
        filled={filled}
        name="profile"
        label="Wat lezen jongeren over de coach?"
        hint="Eén of twee zinnen. Bijvoorbeeld: Ik zat op deze school en werk nu in een garage."
        rows={2}
      />
      <Typed filled={filled} name="most" label="Hoeveel jongeren tegelijk?" size="s" inputMode="numeric" />
      <DateField
        name="vogSeenOn"
        label="Op welke dag zag iemand de VOG?"
        hint="Bewaar geen kopie. Zonder VOG kan een coach niet beginnen."
        value={dayOf('vogSeenOn', coach?.vogSeenOn ?? null)}
        error={filled.error('vogSeenOn')}
        optional
      />
      <DateField
        name="vogUntil"
        label="Tot en met welke dag geldt de VOG voor jullie?"
        hint="De wet noemt geen termijn. Spreek er samen een af."
        value={dayOf('vogUntil', coach?.vogUntil ?? null)}
        error={filled.error('vogUntil')}
        optional
      />
    </>
  );
}
/** What was typed there. */
export const typedIn = ({ form }: Visitor): TypedCoach => ({
  name: text(form, 'name'),
  called: text(form, 'called'),
  profile: text(form, 'profile'),
  most: text(form, 'most'),
  vogSeenOn: day(form, 'vogSeenOn'),
  vogUntil: day(form, 'vogUntil'),
});
