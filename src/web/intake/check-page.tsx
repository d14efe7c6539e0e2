import type { OpenedImport } from '#app/intake/see-imports.ts';
import type { Line } from '#app/ports/intake.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Tiles } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Metric } from '#web/kit/metric.tsx';
import { Steps } from '#web/kit/steps.tsx';
import { errorsOf, leaverWords, lineCount, type ListWords } from './words.ts';

/** Sentences by line; after so many the rest is in the file that can be downloaded. */
const MOST_SHOWN = 50;

export function Sentences({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - MOST_SHOWN;
  return (
    <Section title={title} count={lines.length}>
      <ul>
        {lines.slice(0, MOST_SHOWN).map(({ line, message }) => (
          <li key={line}>{message}</li>
        ))}
      </ul>
      {more > 0 && <p>{`En nog ${more}. Download de regels om ze allemaal te zien.`}</p>}
    </Section>
  );
}

const lead = (good: number, bad: number, asked: number): string =>
  `${good} goed, ${bad} niet, ${asked} ${asked === 1 ? 'vraag' : 'vragen'}`;

/** The button says what happens: new pupils first, else what changes, else nothing. */
function readWords(fresh: number, changed: number, missing: number, count: ListWords['count']): string {
  if (fresh > 0) return `Lees ${count(fresh)} in`;
  if (changed > 0) return `Werk ${count(changed)} bij`;
  return missing > 0 ? 'Lees de lijst in' : 'Klaar, er verandert niets';
}

/** Reading a list of which no row is good would only ask after everybody who was on the last one. */
function ReadIt({ batch: { id, counts }, words }: { batch: OpenedImport['batch']; words: ListWords }) {
  const { new: fresh = 0, changed = 0, unchanged = 0, missing = 0, questions = 0 } = counts;
  if (fresh + changed + unchanged + questions === 0)
    return (
      <LinkButton href={words.base} kind="main">
        Kies het verbeterde bestand
      </LinkButton>
    );
  return (
    <Form action={`${words.base}/${id}/lezen`} inline>
      <Button kind="main">{readWords(fresh, changed, missing, words.count)}</Button>
    </Form>
  );
}

function Refused({ count, href }: { count: number; href: string }) {
  if (count === 0) return null;
  return (
    <p>
      <Link href={href}>
        {count === 1 ? 'Download de regel die niet goed is' : `Download de ${count} regels die niet goed zijn`}
      </Link>
    </p>
  );
}

/** Step 3: what will be read, what not and why, before anything is stored as a young person. */
export function CheckPage(props: {
  visit: Visit<Member>;
  opened: OpenedImport;
  refusals?: readonly Refusal[];
  words?: ListWords;
}) {
  const { visit, opened, refusals = [], words = leaverWords } = props;
  const { batch, lines } = opened;
  const { new: fresh = 0, changed = 0, unchanged = 0, missing = 0, rejected = 0, questions = 0 } = batch.counts;
  const errors = Object.entries(errorsOf(refusals)).map(([field, text]) => ({ field, text }));
  return (
    <Shell
      visit={visit}
      title={`${words.label}, stap 3 van 3`}
      wrong={errors.length > 0}
      crumbs={[{ label: words.label, href: words.base }]}
    >
      <ErrorSummary errors={errors} />
      <Steps current={3} total={3} name="Nakijken en inlezen" />
      <PageHead
        title={lead(fresh + changed + unchanged, rejected, questions)}
        lead={`${lineCount(batch.total)} in ${batch.fileName}`}
      />
      <Tiles>
        <Metric label="Nieuw" value={String(fresh)} />
        <Metric label="Gewijzigd" value={String(changed)} />
        <Metric label="Niets veranderd" value={String(unchanged)} />
        {missing > 0 && (
          <Metric label="Niet meer op de lijst" value={String(missing)} detail="Daar vragen we straks naar." />
        )}
      </Tiles>
      <Row>
        <ReadIt batch={batch} words={words} />
        <LinkButton href={`${words.base}/${batch.id}?stap=kolommen`}>Terug naar de kolommen</LinkButton>
      </Row>
      <Sentences title="Niet goed" lines={lines.filter(({ outcome }) => outcome === 'rejected')} />
      <Refused count={rejected} href={`${words.base}/${batch.id}/fouten`} />
      <Sentences title="Vragen" lines={lines.filter(({ outcome }) => outcome === 'question')} />
      {questions > 0 && <p class="quiet">Deze vragen beantwoord je na het inlezen. Ze wachten op je.</p>}
    </Shell>
  );
}
