import { errorAt } from '#web/kit/error-summary.tsx';
import type { Entry, YoungPersonView } from '#app/person/young-person-view.ts';
import type { Note } from '#app/ports/writing.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import { all, text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Plainer } from '#web/language/plainer.tsx';
import { Link } from '#web/kit/link.tsx';
import { Timeline, type TimelineEntry } from '#web/kit/timeline.tsx';
import { DraftLine, typedIn } from './draft-line.tsx';
import { eventBody, eventTitle } from './event-words.ts';

/** What was typed in the form that came back, and its errors; empty for a fresh page. */
export type Tried = { readonly form: Typed; readonly errors: readonly FormError[]; readonly of: 'note' | 'agreement' };
export type PartProps = { view: YoungPersonView; today: Day; tried: Tried | undefined };

/** The days that a colleague picks most, and free choice. */
export const dayPicks = (today: Day, days: readonly number[]) =>
  days.map((n) => {
    const value = addWorkingDays(today, n);
    return { value, label: shortDay(value) };
  });

/** The time of an appointment; without one it is something to do by that day. */
export const TimeField = ({ value, error }: { value?: string | undefined; error?: string | undefined }) => (
  <Field name="atTime" label="Hoe laat?" hint="Bijvoorbeeld 9.30." size="s" value={value} error={error} optional />
);

type NoteFieldsProps = { name: string; form: Typed | undefined; errors: readonly FormError[]; note?: Note | undefined };

/** The fields of a note: the text, who reads it, and why a sensitive word stays when the text was stopped for one. */
export function NoteFields({ name, form, errors, note }: NoteFieldsProps) {
  const typed = (field: string) => (form ? text(form, field) : undefined);
  const hidden = form ? all(form, 'hidden') : note?.hiddenBecause ? ['yes'] : [];
  const because = typed('hiddenBecause') ?? note?.hiddenBecause ?? undefined;
  const askKeep =
    errors.some(({ text: said }) => said.includes('waarom het blijft staan')) || Boolean(typed('keepBecause'));
  return (
    <>
      <Field
        name="text"
        label="Wat wil je onthouden?"
        hint={`${name} kan dit lezen. Schrijf het zo dat hij of zij het begrijpt.`}
        rows={4}
        value={typed('text') ?? note?.text}
        error={errorAt(errors, 'text')}
      />
      {askKeep && (
        <Field
          name="keepBecause"
          label="Waarom blijft dit staan?"
          size="m"
          value={typed('keepBecause')}
          error={errorAt(errors, 'keepBecause')}
          optional
        />
      )}
      <Details summary={`Moet ${name} dit niet lezen?`} open={hidden.length > 0}>
        <Checkboxes
          name="hidden"
          label="Alleen voor je eigen organisatie"
          choices={[{ value: 'yes', label: `${name} leest dit niet` }]}
          values={hidden}
          optional
        />
        <Field
          name="hiddenBecause"
          label="Waarom niet?"
          size="m"
          value={because}
          error={errorAt(errors, 'hiddenBecause')}
          optional
        />
      </Details>
    </>
  );
}

/** A new note; what was typed before and not sent stands in it again. */
export function NoteForm({ view, tried }: Omit<PartProps, 'today'>) {
  const mine = tried?.of === 'note' ? tried : undefined;
  if (!view.may.has('write-note')) return null;
  const kept = mine ? undefined : view.draft;
  const concept = `/jongeren/${view.caseId}/concept`;
  const form = mine?.form ?? (kept && typedIn(kept));
  return (
    <Section title="Notitie" id="notitie">
      <Form action={`/jongeren/${view.caseId}/notities`} keeps={concept}>
        <NoteFields name={view.person.firstName} form={form} errors={mine?.errors ?? []} />
        <Row>
          <Button kind={view.open?.mine || view.open?.teamOfMine ? 'second' : 'main'}>Bewaar de notitie</Button>
          <Button kind="plain" formAction={concept}>
            Bewaar als concept
          </Button>
          <DraftLine kept={kept} action={concept} />
        </Row>
      </Form>
    </Section>
  );
}

/** A typed text with its line ends. */
export function Lines({ text: typed }: { text: string }) {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {lines.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </>
  );
}

function entryOf(entry: Entry, view: YoungPersonView): TimelineEntry {
  const name = view.person.firstName;
  if (entry.kind === 'event')
    return {
      day: entry.event.onDay,
      dayText: longDay(entry.event.onDay),
      title: eventTitle(entry),
      by: entry.by,
      body: eventBody(entry).map((sentence) => <p key={sentence}>{sentence}</p>),
    };
  const { note, before } = entry;
  return {
    day: note.writtenOn,
    dayText: longDay(note.writtenOn),
    title: before.length > 0 ? 'Notitie, verbeterd' : 'Notitie',
    by: entry.by,
    seen: note.hiddenBecause === null ? `${name} kan dit lezen` : `Alleen je organisatie: ${note.hiddenBecause}`,
    body: (
      <>
        <Lines text={note.text} />
        {note.hiddenBecause === null && view.may.has('write-note') && <Plainer texts={[note.text]} />}
        {before.map((old) => (
          <p key={old.id} class="quiet">
            <del>{old.text}</del>
          </p>
        ))}
        {view.may.has('write-note') && (
          <p>
            <Link href={`/jongeren/${note.caseId}/notities/${note.id}`}>Verbeter deze notitie</Link>
          </p>
        )}
      </>
    ),
  };
}

/** What has happened, newest first. Never a list of things to do. */
export function Happened({ view, shown }: { view: YoungPersonView; shown: number }) {
  return (
    <Section title="Wat er is gebeurd" id="tijdlijn">
      {view.entries.length === 0 ? (
        <p class="quiet">Er is nog niets gebeurd. Wat jij doet of schrijft, komt hier te staan.</p>
      ) : (
        <Timeline entries={view.entries.map((entry) => entryOf(entry, view))} />
      )}
      {view.older && (
        <p>
          <Link href={`/jongeren/${view.caseId}?regels=${shown + 20}#tijdlijn`}>Laat oudere zien</Link>
        </p>
      )}
    </Section>
  );
}
