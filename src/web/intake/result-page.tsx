import type { OpenedImport } from '#app/intake/see-imports.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { Sentences } from './check-page.tsx';
import { Questions } from './questions.tsx';
import { errorsOf, leaverWords, type ListWords, pupils } from './words.ts';

type Props = { visit: Visit<Member>; opened: OpenedImport; refusals?: readonly Refusal[]; words?: ListWords };
const crumbsOf = ({ label, base }: ListWords) => [{ label, href: base }];

/** The list is being read or taken back: how far it is. Looks again by itself; leaving the page stops nothing. */
export function ProgressPage({ visit, opened: { batch }, words = leaverWords }: Props) {
  const { counts, progress, state } = batch;
  const isUndoing = state === 'undoing';
  const total = (counts.new ?? 0) + (counts.changed ?? 0) + (counts.unchanged ?? 0);
  return (
    <Shell visit={visit} title={`${words.label}, bezig`} crumbs={crumbsOf(words)}>
      <PageHead
        title={isUndoing ? 'We maken het ongedaan' : 'We lezen de lijst in'}
        lead="Je kunt deze pagina sluiten. Het gaat gewoon door."
      />
      <Progress
        label={isUndoing ? 'Ongedaan gemaakt' : 'Ingelezen'}
        done={progress}
        total={Math.max(total - (counts.kept ?? 0), progress)}
      />
      <p>
        <Link href={`${words.base}/${batch.id}`}>Kijk hoe ver het is</Link>
      </p>
    </Shell>
  );
}

/** Taking it back, as long as that can be done. */
export function Undo({ visit, opened: { batch }, words = leaverWords }: Props) {
  if (batch.undoUntil === null || visit.today > batch.undoUntil || !batch.counts.new) return null;
  return (
    <Section title="Toch niet?">
      <p>{`Ongedaan maken kan tot en met ${longDay(batch.undoUntil)}. Waar al iets mee gedaan is, blijft staan.`}</p>
      <Form action={`${words.base}/${batch.id}/ongedaan`} inline>
        <Button>Maak het inlezen ongedaan</Button>
      </Form>
    </Section>
  );
}

function titleOf({ counts }: OpenedImport['batch']): string {
  const { new: fresh = 0, changed = 0 } = counts;
  if (fresh > 0) return `${pupils(fresh)} ${fresh === 1 ? 'stopt' : 'stoppen'}`;
  return `${fresh} nieuw, ${changed} gewijzigd`;
}

function leadOf({ counts }: OpenedImport['batch']): string {
  const { new: fresh = 0, changed = 0, unchanged = 0 } = counts;
  const others = [changed > 0 && `${changed} gewijzigd`, unchanged > 0 && `${unchanged} niets veranderd`].filter(
    Boolean,
  );
  if (fresh === 0) return `Bij ${pupils(unchanged)} veranderde niets.`;
  return `Jullie team is aan zet: kies voor iedereen een vaste contactpersoon.${others.length > 0 ? ` Ook: ${others.join(', ')}.` : ''}`;
}

/** What came of the list: how many stop, questions to answer here, faults by line, and taking it back. */
export function ResultPage(props: Props) {
  const { visit, opened, refusals = [] } = props;
  const { batch, lines } = opened;
  const errors = Object.entries(errorsOf(refusals)).map(([field, text]) => ({ field, text }));
  const rejected = lines.filter(({ outcome }) => outcome === 'rejected');
  const asListed = (batch.counts.new ?? 0) > 0 && Object.values(batch.mapping).includes('mentor');
  return (
    <Shell visit={visit} title="Lijst ingelezen" wrong={errors.length > 0} crumbs={crumbsOf(leaverWords)}>
      <ErrorSummary errors={errors} />
      <PageHead title={titleOf(batch)} lead={leadOf(batch)} />
      <Row>
        {asListed && (
          <LinkButton href="/werk/zoals-op-de-lijst" kind="main">
            Wijs toe zoals op de lijst staat
          </LinkButton>
        )}
        <LinkButton href="/werk" kind={asListed ? undefined : 'main'}>
          Naar Mijn werk
        </LinkButton>
        <LinkButton href="/jongeren">Bekijk de jongeren</LinkButton>
      </Row>
      <Questions visit={visit} opened={opened} errors={errorsOf(refusals)} />
      <Sentences title="Niet gelezen" lines={rejected} />
      {rejected.length > 0 && (
        <p>
          <Link href={`/inlezen/${batch.id}/fouten`}>Download deze regels</Link>
        </p>
      )}
      <Undo {...props} />
    </Shell>
  );
}

/** The list was taken back: how many went, how many stayed and why. */
export function UndonePage({ visit, opened: { batch }, words = leaverWords }: Props) {
  const { undone = 0, kept = 0, changed = 0 } = batch.counts;
  return (
    <Shell visit={visit} title="Inlezen ongedaan gemaakt" crumbs={crumbsOf(words)}>
      <PageHead title="Inlezen ongedaan gemaakt" />
      <Stack>
        <Alert tone="good">
          <p>{`${undone} ongedaan gemaakt${kept > 0 ? `, ${kept} ${kept === 1 ? 'bleef' : 'bleven'}: daar is al iets mee gedaan` : ''}.`}</p>
        </Alert>
        {changed > 0 && <p>Wie er al stond en door de lijst veranderde, blijft zoals hij nu is.</p>}
        <Row>
          <LinkButton href={words.base} kind="main">
            Lees een lijst in
          </LinkButton>
        </Row>
      </Stack>
    </Shell>
  );
}
