import { pasteMeasures } from '#app/programme/paste-measures.ts';
import { seeProgramme } from '#app/programme/see-programme.ts';
import type { Refusal } from '#domain/outcome.ts';
import { listed } from '#domain/programme/filled.ts';
import type { PastedMeasure, PastedTable } from '#domain/programme/pasted-measures.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import type { Member } from '#domain/access/actor.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { crumbsInside, errorsOf, here } from './words.ts';

type Visitor = Visit<Member>;
const at = `${here}/plakken`;
const title = 'Plak een tabel met maatregelen';

/** How much of a measure was read, and what could not be placed. */
const readWords = ({ typed, notes }: PastedMeasure): string =>
  [`${new Set([...typed.keys()].map((name) => name.split('-')[0])).size} vragen gevuld.`, ...notes].join(' ');
function Around({ read }: { read: PastedTable }) {
  const { unknown, missing, there, refused } = read;
  const lines = [
    ...(unknown.length > 0 ? [`Deze kolommen kennen we niet: ${listed(unknown)}. Wat erin staat, komt in de tekst.`] : []),
    ...(there.length > 0 ? [`Deze maatregelen staan al in het programma: ${listed(there)}. Die blijven zoals ze zijn.`] : []),
    ...(refused.length > 0 ? [`Deze maatregelen lezen we niet, want een tekst is te lang: ${listed(refused)}.`] : []),
  ];
  if (lines.length === 0 && missing.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {missing.length > 0 && (
        <li>
          Deze kolommen staan er niet in. Dat vul je daarna zelf in.
          <ul>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
} // prettier-ignore
function Read({ read }: { read: PastedTable }) {
  const n = read.measures.length;
  return (
    <Section title={n === 1 ? 'We lazen 1 maatregel' : `We lazen ${n} maatregelen`}>
      <p role="status">Er is nog niets bewaard. Kijk eerst of het klopt.</p>
      <Facts facts={read.measures.map((one) => ({ label: one.title, value: readWords(one) }))} />
      <Around read={read} />
      <Row>
        <Button kind="main" name="neem" value="ja">
          {n === 1 ? 'Neem de maatregel over' : `Neem ${n} maatregelen over`}
        </Button>
      </Row>
    </Section>
  );
}
type Shown = { visit: Visitor; errors: readonly FormError[]; read: PastedTable | undefined };
function PasteForm({ visit, errors, read }: Shown) {
  return (
    <Form action={at}>
      {read && <Read read={read} />}
      <Field
        name="table"
        label="De tabel"
        hint="Kopieer de tabel in Excel of Word, en plak hem hier. De eerste regel zegt wat er in elke kolom staat."
        rows={10}
        value={text(visit.form, 'table')}
        error={errorAt(errors, 'table')}
      />
      <Row>
        <Button kind={read ? 'second' : 'main'}>{read ? 'Lees opnieuw' : 'Lees de tabel'}</Button>
        <LinkButton href={here}>Terug</LinkButton>
      </Row>
    </Form>
  );
}
async function paste(visit: Visitor, read?: PastedTable, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeProgramme(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.programme || !seen.value.writes || isGone(refusals)) return gone;
  const errors = errorsOf(refusals, 'table');
  return show(
    <Shell visit={visit} title={title} crumbs={crumbsInside} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="Staan jullie maatregelen al in een tabel? Dan hoef je ze niet over te typen." />
      <Stack roomy>
        <PasteForm visit={visit} errors={errors} read={read} />
        <Section title="Welke kolommen we kennen">
          <p>
            Maatregel, wat we doen, voor wie, trekker, wie meedoen, aantal, effect, nulmeting, doel, evaluatie, analyse,
            en een kolom per jaar. Alleen de naam van de maatregel moet erin staan. De volgorde maakt niet uit.
          </p>
        </Section>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
async function read(visit: Visitor): Promise<Reply> {
  const keep = text(visit.form, 'neem') === 'ja';
  const done = await pasteMeasures(visit.house, visit.actor, { table: text(visit.form, 'table'), keep });
  if (!done.ok) return paste(visit, undefined, done.refusals);
  return keep ? go(`${here}#deel-4`, 'measures-pasted') : paste(visit, done.value);
}

/** Measures that stand in a table elsewhere are read from what somebody copied. */
export const pastePages: readonly Page[] = [
  page(`GET ${at}`, 'write-programme', (visit) => paste(visit)),
  page(`POST ${at}`, 'write-programme', read),
];
