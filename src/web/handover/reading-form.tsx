import { errorAt } from '#web/kit/error-summary.tsx';
import type { SenderView } from '#app/handover/views.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Branches } from '#web/kit/branches.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { speakerWords, standingOfSpeaker } from '#web/person/speaker-words.ts';
import { AskLine } from './ask-line.tsx';
import { pathOf, StepButtons } from './draft.tsx';
import { PickDay, type Said } from './meeting-form.tsx';
import { partsOf } from './words.ts';
import { asksCapacity, recentDays, YesFields, type Part } from './yes-fields.tsx';

/** A kept day, as the fields of a form would send it. */
export const keptDay = (name: string, day: string | null): Readonly<Record<string, string>> => {
  const parts = partsOf(day);
  return {
    [`${name}-pick`]: day === null ? '' : 'other',
    [`${name}-day`]: parts.day,
    [`${name}-month`]: parts.month,
    [`${name}-year`]: parts.year,
  };
};

/** What was kept before, as the form would send it. */
export function keptReading({ handover: h }: SenderView): Said {
  const kept: Readonly<Record<string, string>> = {
    ...keptDay('readOn', h.readOn),
    ...keptDay('yesOn', h.yesOn),
    gelezen: h.readTogether === null ? '' : h.readTogether ? 'ja' : 'nee',
    readWith: h.readTogether ? (h.readWith ?? '') : '',
    notYet: h.readTogether === false ? (h.readWith ?? '') : '',
    capacity: h.capacity,
    gevraagd: h.yesOn === null ? '' : 'ja',
    answer: h.yesOn === null ? '' : 'yes',
    by: h.yesBy ?? '',
    [`yesName-${h.yesBy ?? ''}`]: h.yesName ?? '',
    how: h.yesHow ?? '',
    [`ownView-${h.yesBy ?? ''}`]: h.ownView ?? '',
  };
  return (name) => kept[name] ?? '';
}

function Together({ said, wrong, today }: Part) {
  return (
    <>
      <PickDay name="readOn" label="Op welke dag?" days={recentDays(today)} said={said} wrong={wrong} />
      <Field
        name="readWith"
        label="Wie waren erbij?"
        size="m"
        value={said('readWith')}
        error={errorAt(wrong.errors, 'readWith')}
      />
    </>
  );
}

function Reading(part: Part) {
  const { view, said, wrong } = part;
  const notYet = (
    <Field name="notYet" label="Waarom nog niet?" value={said('notYet')} error={errorAt(wrong.errors, 'notYet')} />
  );
  return (
    <Branches
      name="gelezen"
      label={`Las je dit samen met ${view.youngPerson.firstName}?`}
      value={said('gelezen')}
      error={errorAt(wrong.errors, 'gelezen')}
      branches={[
        { value: 'ja', label: 'Ja, samen gelezen', children: <Together {...part} /> },
        { value: 'nee', label: 'Nog niet', children: notYet },
      ]}
    />
  );
}

function Capacity({ view, said, wrong }: Part) {
  const { firstName } = view.youngPerson;
  if (!asksCapacity(view)) return null;
  return (
    <Radios
      name="capacity"
      label={`Beslist ${firstName} hier zelf over? (handelingsbekwaam)`}
      value={said('capacity')}
      error={errorAt(wrong.errors, 'capacity')}
      choices={[
        { value: 'yes', label: `Ja, ${firstName} beslist zelf` },
        { value: 'no', label: 'Nee, er is een curator of een mentor (mentorschap)' },
        { value: 'unknown', label: 'Weet ik nog niet' },
      ]}
    />
  );
}

/** Who that is, as far as it was written down; and where to write it down. */
function Named({ view }: Part) {
  const { yes, speakers, youngPerson, handover } = view;
  if (!yes || (yes.who === 'self' && speakers.length === 0)) return null;
  return (
    <>
      {speakers.length > 0 && (
        <ul>
          {speakers.map((one) => (
            <li key={one.id}>
              {speakerWords(one)}. {standingOfSpeaker(one, youngPerson.firstName)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={`/jongeren/${handover.caseId}/wie-beslist`}>
          {speakers.length > 0 ? 'Wie mag ja of nee zeggen' : 'Schrijf op wie voor de jongere beslist'}
        </Link>
      </p>
    </>
  );
}

function Answer(part: Part) {
  const { view, said, wrong } = part;
  if (!view.yes) return null;
  const { words, article, basis } = view.yes;
  return (
    <Section title="Wie moet ja zeggen?">
      <p>{words.replaceAll('{naam}', view.youngPerson.firstName)}</p>
      <p class="quiet">
        {basis === 'statutory'
          ? `De wet vraagt dit: ${article}.`
          : `Dit is toestemming (${article}). ${view.youngPerson.firstName} mag die later intrekken.`}
      </p>
      <Named {...part} />
      <AskLine view={view} today={part.today} />
      <Capacity {...part} />
      <Branches
        name="gevraagd"
        label="Is er al antwoord?"
        value={said('gevraagd')}
        error={errorAt(wrong.errors, 'gevraagd')}
        branches={[
          { value: 'ja', label: 'Ja, er is antwoord', children: <YesFields {...part} /> },
          { value: 'nee', label: 'Nog niet', children: null },
        ]}
      />
    </Section>
  );
}

/** Step 4: read together, and the yes that the law asks for. */
export function ReadingForm(part: Part) {
  const { handover } = part.view;
  return (
    <Form action={`${pathOf(handover.id)}/samen`} hidden={{ version: String(handover.version) }}>
      {part.wrong.changedBy !== undefined && (
        <Alert title={`Dit bewaarde ${part.wrong.changedBy}`}>
          <p>
            {handover.readTogether === null ? 'Nog niets over samen lezen.' : `Samen gelezen: ${handover.readWith}.`}
          </p>
        </Alert>
      )}
      <Reading {...part} />
      <Answer {...part} />
      <StepButtons step={4} handoverId={handover.id} />
    </Form>
  );
}
