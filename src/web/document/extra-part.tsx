import type { DocumentView } from '#app/document/views.ts';
import { dayParts, text } from '#web/door/form.ts';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { baseOf, type Tried } from './mine.ts';
import { warningWords } from './words.ts';

type Part = { view: DocumentView; tried: Tried | undefined };

function Stage({ view, tried }: Part) {
  const mine = tried?.of === 'stage' ? tried : undefined;
  const said = (name: string) => (mine ? text(mine.form, name) : '');
  const field = (name: string, label: string, hint?: string) => (
    <Field
      name={name}
      label={label}
      hint={hint}
      optional={name !== 'company'}
      value={said(name)}
      error={errorAt(mine?.errors ?? [], name)}
      maxLength={220}
    />
  );
  return (
    <Details summary="Stage of werk erbij" open={mine !== undefined}>
      <Form action={`${baseOf(view.caseId)}/stages`}>
        {field('company', 'Bij welk bedrijf?')}
        {field('contact', 'Wie is daar het contact?', 'Alleen de naam, geen nummer.')}
        {field('days', 'Welke dagen, en hoelang?', 'Bijvoorbeeld: maandag en dinsdag, een half jaar.')}
        {field('verdict', 'Wat zegt het bedrijf?', 'In een zin.')}
        <Button>Zet de stage erbij</Button>
      </Form>
    </Details>
  );
}

function Instrument({ view, tried }: Part) {
  const mine = tried?.of === 'instrument' ? tried : undefined;
  const day = (name: string, label: string, optional?: true) => (
    <DateField
      name={name}
      label={label}
      optional={optional}
      value={mine ? dayParts(mine.form, name) : undefined}
      error={errorAt(mine?.errors ?? [], name)}
    />
  );
  return (
    <Details summary="Meting erbij, zoals Dariuz" open={mine !== undefined}>
      <Form action={`${baseOf(view.caseId)}/metingen`}>
        <Field
          name="instrument"
          label="Hoe heet het?"
          hint="Alleen de naam. Wat eruit kwam, staat hier niet."
          size="m"
          value={mine ? text(mine.form, 'instrument') : ''}
          error={errorAt(mine?.errors ?? [], 'instrument')}
          maxLength={220}
        />
        {day('onDay', 'Op welke dag is het gemaakt?')}
        {day('untilDay', 'Tot en met welke dag geldt het?', true)}
        <Button>Zet de meting erbij</Button>
      </Form>
    </Details>
  );
}

/** Stages, work and instruments: each a line of its own in what the young person can. */
export function Extra({ view, tried }: Part) {
  const lines = view.sections.flatMap(({ entries }) =>
    entries.filter(({ kind }) => kind === 'stage' || kind === 'instrument'),
  );
  return (
    <Section title="Stages, werk en metingen" id="stages">
      {lines.length === 0 && (
        <p class="quiet">Er staat nog geen stage. Zet hem erbij: dan staat hij ook bij wat {view.firstName} kan.</p>
      )}
      {lines.map(({ key, text: words, warnings }) => (
        <Card key={key}>
          <p>{words}</p>
          {warnings.map((warning) => (
            <p key={warning.kind} class="quiet">
              {warningWords(warning)}
            </p>
          ))}
          <Form action={`${baseOf(view.caseId)}/stages/${key}/weg`} inline>
            <Button>Haal weg</Button>
          </Form>
        </Card>
      ))}
      <Stage view={view} tried={tried} />
      <Instrument view={view} tried={tried} />
    </Section>
  );
}
