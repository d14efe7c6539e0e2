import type { PeerOf } from '#app/peer/pair.ts';
import type { Member } from '#domain/access/actor.ts';
import { representatives, type YesBy } from '#domain/handover/yes.ts';
import { sayersOf } from '#domain/peer/peer.ts';
import { text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { ContactFields } from './contact-fields.tsx';
import { heardContact } from './words.ts';

export type Props = { visit: Visit<Member>; view: PeerOf; errors: readonly FormError[] };
/** The page of a Next Coach of one young person. */
export const baseOf = (caseId: string): string => `/jongeren/${caseId}/next-coach`;
/** Who can begin today. */
export const freeOf = ({ coaches }: PeerOf) => coaches.filter(({ standing }) => standing === 'free');
/** The same, to choose from. */
export const coachChoices = (view: PeerOf) =>
  freeOf(view).map((coach) => ({ value: coach.id, label: coach.called, hint: coach.profile }));

/** A yes that was said out loud, of the young person and, where another decides, of that one. */
export function HeardForm({ visit, view, errors }: Props) {
  const { pairing, decides, firstName, caseId } = view;
  if (!pairing || decides === undefined) return null;
  const sayers: readonly YesBy[] = sayersOf[decides];
  return (
    <Form action={`${baseOf(caseId)}/ja`} hidden={{ pairing: pairing.id }}>
      {pairing.coachId === null && (
        <Radios
          name="coach"
          label="Welke coach wordt het?"
          choices={coachChoices(view)}
          value={text(visit.form, 'coach')}
          error={errorAt(errors, 'coach')}
        />
      )}
      <Checkboxes
        name="wants"
        label={`Wat zegt ${firstName}?`}
        choices={[{ value: 'yes', label: `${firstName} wil deze coach` }]}
        values={text(visit.form, 'wants') === 'yes' ? ['yes'] : []}
        error={errorAt(errors, 'wants')}
      />
      <Radios
        name="by"
        label="Wie zei ja?"
        choices={sayers.map((value) => ({ value, label: value === 'self' ? firstName : representatives[value] }))}
        value={text(visit.form, 'by')}
        error={errorAt(errors, 'by')}
      />
      {decides !== 'self' && (
        <Field
          name="name"
          label="Naam van wie ja zei"
          size="m"
          value={text(visit.form, 'name')}
          error={errorAt(errors, 'name')}
        />
      )}
      <ContactFields form={visit.form} errors={errors} known={pairing.address} words={heardContact} />
      <Button kind="main">Schrijf het ja op</Button>
    </Form>
  );
}
