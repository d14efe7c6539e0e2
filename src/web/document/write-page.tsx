import type { DocumentView } from '#app/document/views.ts';
import { missingIn, type DocumentSection, type Entry } from '#domain/document/document.ts';
import { wishes, wishKeys } from '#domain/wish/wish.ts';
import { show, type Form as Typed, type Reply } from '#web/door/visit.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { crumbsOf } from '#web/handover/draft.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Plainer } from '#web/language/plainer.tsx';
import { Link } from '#web/kit/link.tsx';
import { DraftLine, typedIn } from '#web/person/draft-line.tsx';
import { OwnWordsPart } from './own-words-part.tsx';
import { Extra } from './extra-part.tsx';
import { mayHoldGroup } from '#web/young/may-hold-group.ts';
import { baseOf, type Mine, type Tried } from './mine.ts';
import { warningWords } from './words.ts';

/** What stands in this section already, below what is written here: nobody types it twice. */
function AlreadyHere({ entries }: { entries: readonly Entry[] }) {
  const here = entries.filter(({ kind }) => kind !== 'text');
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map(({ key, text: words, hidden, source }) => (
        <li key={key}>
          {words}
          {(source !== null || hidden) && (
            <span class="quiet"> ({[source, hidden && 'blijft eruit'].filter(Boolean).join(', ')})</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Which of the lines above are the young person's own. */
function OwnMark({ entries }: { entries: readonly Entry[] }) {
  const own = entries.filter((entry) => entry.own);
  if (own.length === 0) return null;
  return <p class="quiet">In eigen woorden: {own.map(({ text: words }) => `“${words}”`).join(' ')}</p>;
}

function Warnings({ entries }: { entries: readonly Entry[] }) {
  const doubtful = entries.filter(({ warnings }) => warnings.length > 0);
  if (doubtful.length === 0) return null;
  return (
    <Alert tone="warn" title="Kijk hier nog een keer naar">
      {doubtful.map(({ key, text: words, warnings }) => (
        <p key={key}>
          “{words}” {warnings.map(warningWords).join(' ')}
        </p>
      ))}
    </Alert>
  );
}

/** The choice beside the words: filled in together, and never filled in beforehand. What was chosen stands below it. */
const WishChoice = ({ name, chosen }: { name: string; chosen: string | undefined }) => (
  <Radios
    name="wish"
    label={`Kies samen: wat wil ${name}?`}
    hint="Alleen als de wens nieuw is, of anders."
    choices={wishKeys.map((value) => ({ value, label: wishes[value] }))}
    value={chosen}
    flow
    optional
  />
);

type OneProps = {
  section: DocumentSection;
  firstName: string;
  /** What the own hand-over says here, while nothing was written. */
  offered: string | undefined;
  from: Typed | undefined;
  error: string | undefined;
};
function One({ section, firstName, offered = '', from, error }: OneProps) {
  const { id, title, hint, entries, typed } = section;
  const [sent, was] = from?.has(id) ? [text(from, id), text(from, `was-${id}`)] : [undefined, typed];
  // What was not touched shows what stands there now; of what both changed both texts stand.
  const said = sent === was ? undefined : sent;
  const meets = said !== undefined && was !== typed && said !== typed;
  return (
    <Card>
      <Stack>
        <Field
          name={id}
          label={title}
          hint={hint || undefined}
          rows={3}
          optional
          value={said ?? (typed || offered)}
          error={error}
        />
        {meets && (
          <Alert title="Dit staat er nu">
            <p>{typed || 'Niets: het vak is leeg.'}</p>
          </Alert>
        )}
        {id === 'wants' && <WishChoice name={firstName} chosen={from && text(from, 'wish')} />}
        {offered !== '' && <p class="quiet">Dit komt uit de overdracht. Klopt het? Kies dan Bewaar.</p>}
        <OwnMark entries={entries} />
        <AlreadyHere entries={entries} />
        <Warnings entries={entries.filter(({ kind }) => kind === 'text')} />
        <Plainer texts={[typed]} />
      </Stack>
    </Card>
  );
}

function Missing({ view }: { view: DocumentView }) {
  const missing = missingIn(view.sections);
  return (
    <Card title="Ontbreekt nog" soft>
      {missing.length === 0 ? (
        <p>Overal staat iets.</p>
      ) : (
        <ul>
          {missing.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      )}
      <p class="quiet">
        {view.letters} van {view.most} letters. Een vak mag leeg blijven.
      </p>
    </Card>
  );
}

/** Nobody's words are gone because a region asks otherwise. */
function Unused({ view }: { view: DocumentView }) {
  if (view.unused.length === 0) return null;
  return (
    <Card title="Dit gaat nergens heen" soft>
      <p>Het staat in een vak dat de regio nu niet gebruikt.</p>
      <ul>
        {view.unused.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Card>
  );
}

function Side({ view, mayGroup }: { view: DocumentView; mayGroup: boolean }) {
  const base = baseOf(view.caseId);
  return (
    <>
      <Missing view={view} />
      <Unused view={view} />
      <Card title="Zo werkt het" soft>
        <p>Schrijf samen met {view.firstName}, in eigen woorden. Elke regel kan er later apart uit.</p>
        <p>Schrijf niet op welke ziekte of hulp iemand heeft. Wel wat helpt.</p>
        {mayGroup && (
          <p>
            <Link href="/groepsmoment">Met een groep tegelijk</Link>
          </p>
        )}
      </Card>
      <p>
        <Link href={`${base}/lezen`}>Lees samen</Link>
        {' · '}
        <Link href={`${base}/delen`}>Delen en meenemen</Link>
      </p>
    </>
  );
}

/** Where it stands, in one sentence. */
function leadOf({ versions, always, firstName }: DocumentView): string {
  const [latest] = versions;
  const law = always ? ` Volgens de wet krijgt ${firstName} dit altijd mee.` : '';
  return latest ? `Versie ${latest.number} is bewaard.${law}` : `Nog niet samen gelezen.${law}`;
}

function Sections({ view, tried }: { view: DocumentView; tried: Tried | undefined }) {
  const base = baseOf(view.caseId);
  const mine = tried?.of === 'sections' ? tried : undefined;
  const from = mine?.form ?? (view.draft && typedIn(view.draft));
  return (
    <Form
      action={base}
      keeps={`${base}/concept`}
      hidden={Object.fromEntries(view.sections.map(({ id, typed: was }) => [`was-${id}`, was]))}
    >
      {view.sections.map((section) => (
        <One
          key={section.id}
          section={section}
          firstName={view.firstName}
          offered={view.offered.get(section.id)}
          from={from}
          error={errorAt(mine?.errors ?? [], section.id)}
        />
      ))}
      <Row>
        <Button kind="main">Bewaar</Button>
        <Button name="daarna" value="lezen">
          Bewaar en lees samen
        </Button>
      </Row>
      <DraftLine kept={view.draft} action={`${base}/concept`} />
    </Form>
  );
}

/** Writing the document with the young person, on one page. */
export function writePage(visit: Mine, view: DocumentView, tried?: Tried): Reply {
  const errors = tried?.errors ?? [];
  return show(
    <Shell
      visit={visit}
      title="Overgangsdocument"
      crumbs={crumbsOf(view.caseId, view.fullName, 'Overgangsdocument')}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={`Overgangsdocument van ${view.firstName}`} lead={leadOf(view)} />
      <Columns
        label="Ontbreekt nog"
        main={
          view.mayKeep ? (
            <>
              <OwnWordsPart view={view} />
              <Sections view={view} tried={tried} />
              <Extra view={view} tried={tried} />
            </>
          ) : (
            <Alert title="Je leest dit alleen">
              <p>Jullie termijn is voorbij. Er komt niets meer bij.</p>
              <LinkButton href={`${baseOf(view.caseId)}/lezen`}>Lees het document</LinkButton>
            </Alert>
          )
        }
        side={<Side view={view} mayGroup={mayHoldGroup(visit.actor)} />}
      />
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
