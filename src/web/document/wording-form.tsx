import type { WordingView } from '#app/document/wording.ts';
import { kindNames } from '#domain/directory/partner-groups.ts';
import { guideKinds, mostOfDocument, sectionIds, sectionTitle } from '#domain/document/sections.ts';
import {
  firstSections,
  mostOwnQuestions,
  optionalSections,
  typedOf,
  type TypedWording,
} from '#domain/document/wording.ts';
import { DayAndWhy } from '#web/directory/dated-parts.tsx';
import { all, day, text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Tick } from '#web/kit/tick.tsx';

export const here = '/regio/document';
const ownRows = mostOwnQuestions + 1;

/** What was typed; a section that the form does not name is refused by the act. */
export const typedIn = (form: Typed): TypedWording => ({
  sections: sectionIds
    .filter((id) => form.has(`title-${id}`))
    .map((id) => ({
      id,
      title: text(form, `title-${id}`),
      hint: text(form, `hint-${id}`),
      place: text(form, `place-${id}`),
      off: text(form, `off-${id}`) === 'ja',
    })),
  own: Array.from({ length: ownRows }, (_, n) => ({
    id: text(form, `own-id-${n}`),
    title: text(form, `own-title-${n}`),
    hint: text(form, `own-hint-${n}`),
    receivers: all(form, `own-receivers-${n}`).flatMap((kinds) => kinds.split(',')),
  })),
  most: text(form, 'most'),
  validFrom: day(form, 'validFrom'),
  why: text(form, 'why'),
});

const ours = /^(?:title|hint|place|off|own-id|own-title|own-hint|own-receivers|validFrom)-|^(?:most|why)$/;
/** The same form again, to send once more without showing it. */
export const carried = (form: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries([...form].filter(([name]) => ours.test(name)).map(([name, said]) => [name, said.join(',')]));

export const kindLabel = (kind: (typeof guideKinds)[number]): string => kindNames[kind] ?? kind;
type Shown = Omit<TypedWording, 'validFrom'>;
type Part = { typed: Shown; errors: readonly FormError[] };

function OneSection({ typed, errors, at }: Part & { at: number }) {
  const section = typed.sections[at];
  if (!section) return null;
  const { id, title, hint, place, off } = section;
  const fixed = firstSections.includes(id);
  const wrong = ['title', 'hint', 'place'].some((name) => errorAt(errors, `${name}-${id}`));
  return (
    <Details summary={off ? `${title} (niet gebruikt)` : title || sectionTitle(id, '{naam}')} open={wrong}>
      <Field name={`title-${id}`} label="Titel" value={title} error={errorAt(errors, `title-${id}`)} maxLength={100} />
      <Field
        name={`hint-${id}`}
        label="Uitleg"
        optional
        value={hint}
        error={errorAt(errors, `hint-${id}`)}
        maxLength={200}
      />
      {!fixed && (
        <Field
          name={`place-${id}`}
          label="Plaats in de rij"
          size="s"
          inputMode="numeric"
          value={place}
          error={errorAt(errors, `place-${id}`)}
          maxLength={2}
        />
      )}
      {optionalSections.includes(id) && (
        <Tick name={`off-${id}`} value="ja" label="Onze regio gebruikt dit vak niet" checked={off} />
      )}
    </Details>
  );
}

function OneQuestion({ typed, errors, n }: Part & { n: number }) {
  const one = typed.own[n] ?? { id: '', title: '', hint: '', receivers: [] };
  const wrong = ['title', 'hint', 'receivers'].some((name) => errorAt(errors, `own-${name}-${n}`));
  return (
    <Details summary={one.title || 'Eigen vraag erbij'} open={wrong}>
      <Field
        name={`own-title-${n}`}
        label="Vraag"
        hint="Maak dit leeg als de vraag weg kan."
        optional
        value={one.title}
        error={errorAt(errors, `own-title-${n}`)}
        maxLength={100}
      />
      <Field
        name={`own-hint-${n}`}
        label="Uitleg"
        optional
        value={one.hint}
        error={errorAt(errors, `own-hint-${n}`)}
        maxLength={200}
      />
      <Checkboxes
        name={`own-receivers-${n}`}
        label="Wie krijgt het antwoord?"
        hint="Kies je niets? Dan leest alleen wie het schrijft het antwoord. Naar werk of hulp gaat het nooit."
        optional
        values={one.receivers}
        error={errorAt(errors, `own-receivers-${n}`)}
        choices={guideKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
      />
    </Details>
  );
}

type AgreeProps = { view: WordingView; form: Typed; errors: readonly FormError[] };
/** Everything that a region may choose, as it is or as it was typed. */
export function Agree({ view, form, errors }: AgreeProps) {
  const sent = form.has('title-proud');
  const typed: Shown = sent ? typedIn(form) : { ...typedOf(view.base), why: '' };
  const rows = Math.min(ownRows, typed.own.filter(({ title, id }) => title !== '' || id !== '').length + 1);
  const ids = typed.own.slice(0, rows).map(({ id }, n) => [`own-id-${n}`, id]);
  return (
    <Section title="Iets anders kiezen">
      <p>
        Schrijf {'{naam}'} waar de voornaam komt. Vragen over gezondheid kunnen niet: daar is dit document niet voor.
      </p>
      <Form action={here} hidden={Object.fromEntries(ids) as Record<string, string>}>
        {typed.sections.map(({ id }, at) => (
          <OneSection key={id} typed={typed} errors={errors} at={at} />
        ))}
        {Array.from({ length: rows }, (_, n) => (
          <OneQuestion key={n} typed={typed} errors={errors} n={n} />
        ))}
        <Field
          name="most"
          label="Hoeveel letters mag het hebben?"
          hint={`Hoogstens ${mostOfDocument}: dat is twee A4.`}
          size="s"
          inputMode="numeric"
          value={typed.most}
          error={errorAt(errors, 'most')}
          maxLength={4}
        />
        <DayAndWhy form={form} errors={errors} />
        <Row>
          <Button kind="main">Bekijk eerst hoe het wordt</Button>
          <LinkButton href="/regio">Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}
