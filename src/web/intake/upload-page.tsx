import type { Batch } from '#app/ports/intake.ts';
import type { Member } from '#domain/access/actor.ts';
import { shortDay } from '#domain/day-words.ts';
import { forbiddenWords } from '#domain/intake/messages.ts';
import { periodWords, schoolYearOf } from '#domain/intake/period.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Select } from '#web/kit/select.tsx';
import { Steps } from '#web/kit/steps.tsx';
import { followsTransition } from '#app/intake/read-status.ts';
import type { NamedRound } from '#app/intake/rounds.ts';
import { OwnRounds } from './rounds-part.tsx';
import { errorsOf, leaverWords, type ListWords, pupils } from './words.ts';

type Visitor = Visit<Member>;

/** What came of a list, in a few words. */
export function whatCame(batch: Batch): string {
  const { counts } = batch;
  if (batch.state === 'columns' || batch.state === 'checked') return 'Nog niet ingelezen';
  if (batch.state === 'applying') return 'Wordt ingelezen';
  if (batch.state === 'undoing') return 'Wordt ongedaan gemaakt';
  if (batch.state === 'undone') return `Ongedaan gemaakt: ${pupils(counts.undone ?? 0)}`;
  const questions = counts.questions ? `, ${counts.questions} ${counts.questions === 1 ? 'vraag' : 'vragen'}` : '';
  return `${counts.new ?? 0} nieuw, ${counts.changed ?? 0} gewijzigd${questions}`;
}

function Recent({ batches }: { batches: readonly Batch[] }) {
  if (batches.length === 0) return null;
  return (
    <Section title="Laatste lijsten">
      <ListGrid>
        {batches.map((batch) => (
          <ListRow
            key={batch.id}
            title={batch.fileName}
            href={`/inlezen/${batch.id}`}
            sub={whatCame(batch)}
            who={periodWords(batch)}
            when={shortDay(batch.madeOn)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

const years = (today: string) => [0, 1].map((more) => schoolYearOf(today) + more);

function UploadForm({ visit, refusals }: { visit: Visitor; refusals: readonly Refusal[] }) {
  const { file, period } = errorsOf(refusals);
  return (
    <Form action="/inlezen" files>
      <Stack>
        <FileField
          name="file"
          label="Lijst met leerlingen die stoppen"
          hint="Uit je leerlingvolgsysteem, als .csv, .txt of .xlsx. Nodig: naam, geboortedatum en woonplaats."
          accept=".csv,.txt,.xlsx"
          error={file}
        />
        <Details
          summary={`Schooljaar ${periodWords({ schoolYear: schoolYearOf(visit.today), period: null })}. Anders?`}
          open={text(visit.form, 'period') !== ''}
        >
          <Select
            name="period"
            label="Voor wanneer is deze lijst?"
            hint="Een periode kies je alleen als jullie school met periodes werkt."
            value={text(visit.form, 'period')}
            error={period}
            options={years(visit.today).flatMap((year) => [
              { value: String(year), label: periodWords({ schoolYear: year, period: null }) },
              ...[1, 2, 3, 4].map((nth) => ({
                value: `${year}-${nth}`,
                label: periodWords({ schoolYear: year, period: nth }),
              })),
            ])}
          />
        </Details>
        <Button kind="main">Lees de lijst</Button>
      </Stack>
    </Form>
  );
}

/** Step 1: choose a file. Shows why a file was not read, with the same form under it. */
type UploadProps = {
  visit: Visitor;
  batches: readonly Batch[];
  rounds: readonly NamedRound[];
  refusals?: readonly Refusal[];
};
export function UploadPage({ visit, batches, rounds, refusals = [] }: UploadProps) {
  const errors = Object.entries(errorsOf(refusals)).map(([field, words]) => ({ field, text: words }));
  return (
    <Shell visit={visit} title="Inlezen, stap 1 van 3" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Steps current={1} total={3} name="Kies de lijst" />
      <PageHead title="Inlezen" lead="Iedere leerling op de lijst krijgt iemand die aan zet is." />
      <UploadForm visit={visit} refusals={refusals} />
      <OwnRounds rounds={rounds} today={visit.today} />
      {visit.demo && (
        <Alert title="Om te proberen">
          <p>
            <Link href="/inlezen/voorbeeldbestand">Download het voorbeeldbestand</Link> en kies het hierboven. Er staan
            43 verzonnen leerlingen in.
          </p>
        </Alert>
      )}
      <Recent batches={batches} />
      {followsTransition(visit.actor.organisationKind) && (
        <p>
          <Link href="/overstap">Hoe staan de aanmeldingen bij het mbo?</Link>
        </p>
      )}
    </Shell>
  );
}

type ForbiddenProps = {
  visit: Visitor;
  held: string;
  refusals: readonly Refusal[];
  words?: ListWords;
  /** What was chosen with the file, to be sent again. */
  chosen?: Readonly<Record<string, string>>;
};
/** A column may not come in: nothing was stored, and one button reads the rest. `held` finds the file in memory. */
export function ForbiddenPage({ visit, held, refusals, words = leaverWords, chosen }: ForbiddenProps) {
  const columns = refusals.map(({ values = {} }) => ({
    header: String(values['header'] ?? ''),
    column: Number(values['column'] ?? 0),
    why: 'name' as const,
  }));
  const many = columns.length > 1;
  const hidden = {
    bewaard: held,
    ...(chosen ?? { period: text(visit.form, 'period') }),
    columns: JSON.stringify(columns.map(({ header }) => header)),
  };
  return (
    <Shell visit={visit} title={words.oneStep ? words.label : `${words.label}, stap 1 van 3`} wrong>
      {!words.oneStep && <Steps current={1} total={3} name="Kies de lijst" />}
      <PageHead title="In deze lijst staat een nummer dat hier niet mag" />
      <Alert tone="bad" live>
        <p>{forbiddenWords(columns)}</p>
      </Alert>
      <p>{words.noNumber}</p>
      <Row>
        <Form action={`${words.base}/zonder-kolom`} hidden={hidden} inline>
          <Button kind="main">{`Lees zonder deze ${many ? 'kolommen' : 'kolom'}`}</Button>
        </Form>
        <LinkButton href={words.base}>Kies een ander bestand</LinkButton>
      </Row>
    </Shell>
  );
}
