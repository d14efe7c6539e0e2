import type { ParentForm } from '#app/parents/give-link.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { partNames, parts } from '#domain/parents/link.ts';
import { channels } from '#domain/young/way.ts';
import type { Member } from '#domain/access/actor.ts';
import { addDays } from '#law/day.ts';
import { all, dayParts, text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Branches } from '#web/kit/branches.tsx';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';

export type Typed = { readonly visit: Visit<Member>; readonly form: ParentForm; readonly errors: readonly FormError[] };
const saidOf =
  ({ visit, errors }: Typed) =>
  (name: string, first = ''): string =>
    errors.length > 0 ? text(visit.form, name) : first;

/** Who looks along now, and the way to end it. */
export function Looking({ form: { links, caseId, firstName } }: { form: ParentForm }) {
  if (links.length === 0) return null;
  return (
    <Section title="Wie kijkt er mee?">
      {links.map(({ id, name, shows, madeOn, openedOn, expiresOn }) => (
        <Card key={id} title={name} level={3}>
          <p>
            Kreeg de link op {shortDay(madeOn)}.{' '}
            {openedOn === null ? 'Keek nog niet.' : `Keek het laatst op ${shortDay(openedOn)}.`} De link werkt tot en
            met {longDay(expiresOn)}.
          </p>
          <p>
            Ziet wie helpt
            {shows.length === 0
              ? ', en verder niets.'
              : `. En: ${shows.map((part) => parts[part].toLowerCase()).join('. En: ')}.`}{' '}
            {firstName} kan dit zelf veranderen.
          </p>
          <Form action={`/jongeren/${caseId}/meekijken/${id}/weg`} inline>
            <Button kind="stop">Zet dit meteen uit</Button>
          </Form>
        </Card>
      ))}
    </Section>
  );
}

/** Who gets a link: somebody who decides, or whom the young person names. */
export function Who(typed: Typed) {
  const { form, errors, visit } = typed;
  const said = saidOf(typed);
  if (form.ground !== 'own-yes')
    return (
      <Radios
        name="speaker"
        label="Wie kijkt er mee?"
        hint="Alleen wie beslist, en van wie het bewijs is gezien."
        value={said('speaker')}
        error={errorAt(errors, 'speaker')}
        choices={form.speakers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    );
  return (
    <>
      <Field
        name="name"
        label={`Wie mag van ${form.firstName} meekijken?`}
        size="m"
        value={said('name')}
        error={errorAt(errors, 'name')}
      />
      <DateField
        name="yesOn"
        label={`Wanneer zei ${form.firstName} ja?`}
        picks={[
          { value: visit.today, label: 'Vandaag' },
          { value: addDays(visit.today, -1), label: 'Gisteren' },
        ]}
        picked={errors.length > 0 ? text(visit.form, 'yesOn-pick') : undefined}
        value={errors.length > 0 ? dayParts(visit.form, 'yesOn') : undefined}
        error={errorAt(errors, 'yesOn')}
      />
    </>
  );
}

/** What may be seen besides who helps. Nothing is chosen beforehand. */
export const What = ({ visit, form, errors }: Typed) => (
  <Checkboxes
    name="shows"
    label="Wat mag die zien?"
    hint={`Wie helpt, staat er altijd. Wat ${form.firstName} zelf schrijft en notities nooit.`}
    optional
    values={errors.length > 0 ? all(visit.form, 'shows') : []}
    choices={partNames.map((value) => ({ value, label: parts[value] }))}
  />
);

/** How the link goes; the code is always told. */
export function How(typed: Typed) {
  const { errors, visit } = typed;
  const said = saidOf(typed);
  const sms = {
    value: 'sms',
    label: channels.sms.words,
    children: (
      <Field
        name="number"
        label="Mobiel nummer"
        type="tel"
        size="m"
        value={said('number')}
        error={errorAt(errors, 'number')}
      />
    ),
  };
  const mail = {
    value: 'mail',
    label: channels.mail.words,
    children: (
      <Field name="mail" label="Mailadres" type="email" size="m" value={said('mail')} error={errorAt(errors, 'mail')} />
    ),
  };
  const card = {
    value: 'card',
    label: channels.card.words,
    hint: 'Je print een kaartje en geeft het zelf.',
    children: null,
  };
  return (
    <Branches
      name="channel"
      label="Hoe gaat de link?"
      hint="Jij vertelt de code. Die gaat niet mee met de link."
      value={said('channel')}
      error={errorAt(errors, 'channel')}
      branches={[...(visit.house.sms === true ? [sms] : []), mail, card]}
    />
  );
}

/** What was asked by who looks along, with the answer or a place for it. */
export function Asked(typed: Typed) {
  const { form, errors, visit } = typed;
  if (form.questions.length === 0) return null;
  const at = visit.params['askedId'];
  return (
    <Section title="Vragen">
      {form.questions.map(({ id, name, words, askedOn, answerBy, answer, answeredOn }) => (
        <Card key={id} title={`${name} vroeg op ${shortDay(askedOn)}`} level={3}>
          <p>{words}</p>
          {answer === null || answeredOn === null ? (
            <Form action={`/jongeren/${form.caseId}/meekijken/vragen/${id}`}>
              <Field
                name="words"
                id={`words-${id}`}
                label="Jouw antwoord"
                hint={`Uiterlijk ${longDay(answerBy)}. ${name} en ${form.firstName} lezen dit.`}
                rows={3}
                value={at === id ? text(visit.form, 'words') : ''}
                error={at === id ? errorAt(errors, `words-${id}`) : undefined}
              />
              <Button kind="main">Geef antwoord</Button>
            </Form>
          ) : (
            <p>
              Antwoord op {shortDay(answeredOn)}: {answer}
            </p>
          )}
        </Card>
      ))}
    </Section>
  );
}
