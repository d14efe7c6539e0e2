import type { StoredCount } from '#app/ports/register-counts.ts';
import { longDay } from '#domain/day-words.ts';
import { codeAxes, questionsIn } from '#domain/figures/code-words.ts';
import { axisFacts, type AxisCount } from '#domain/figures/register-count.ts';
import { layoutFacts, layouts } from '#domain/figures/register-layouts.ts';
import { WayLinks } from '#web/daily/table-out.tsx';
import { text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { periodOf, rowsOf, type In } from './duo-words.ts';

/** Which file, and the file itself: that one stands last, because it is counted while it comes in. */
export function DuoForm({ form, errors, here }: { form: Typed; errors: readonly FormError[]; here: string }) {
  return (
    <Form action={here} files>
      <Select
        name="layout"
        label="Welk bestand is het?"
        hint="DUO zet het in de naam, zoals 202601A04I27GZ.csv."
        placeholder="Kijk naar de naam van het bestand"
        options={layouts.map((value) => ({ value, label: layoutFacts(value).title }))}
        value={text(form, 'layout')}
        error={errorAt(errors, 'layout')}
      />
      <FileField
        name="file"
        label="Bestand van DUO"
        hint="Als .csv of .txt, zoals DUO het geeft. Je hoeft er niets uit te halen."
        accept=".csv,.txt"
        error={errorAt(errors, 'file')}
      />
      <Button kind="main">Tel het bestand</Button>
    </Form>
  );
}

const codesOf = (here: string, layout: string, axis: string): string => `${here}/codes/${layout}/${axis}`;

/** One column whose codes have no list: each code, what a colleague said that it means, and the way to say it. */
function Codes({ one, title, count, within, here }: { one: AxisCount; title: string } & Shown) {
  const { layout } = count;
  return (
    <Stack>
      <Table
        caption={`${title} (${layout}, ${periodOf(count)})`}
        columns={[{ label: 'Code' }, { label: 'Wat die betekent' }, { label: 'Regels', numeric: true }]}
        rows={rowsOf(count, one, within).map(({ words, means, lines }) => [words, means, lines])}
        empty={`${title}: zo veel verschillende waarden dat het geen lijst van codes is. Niet geteld.`}
      />
      <Link href={codesOf(here, layout, one.axis)}>{`Zeg wat een code betekent: ${title} (${layout})`}</Link>
    </Stack>
  );
}

type Shown = { readonly count: StoredCount; readonly within: In; readonly here: string };
function Axes({ count, within, here }: Shown) {
  return (
    <>
      {count.axes.map((one) => {
        const facts = axisFacts(count.layout, one.axis);
        if (!facts) return null;
        if (facts.raw)
          return <Codes key={one.axis} one={one} title={facts.title} count={count} within={within} here={here} />;
        return (
          <Table
            key={one.axis}
            caption={`${facts.title} (${count.layout}, ${periodOf(count)})`}
            columns={[{ label: facts.title }, { label: 'Regels', numeric: true }]}
            rows={rowsOf(count, one, within).map(({ words, lines }) => [words, lines])}
            empty={`${facts.title}: zo veel verschillende waarden dat het geen lijst van codes is. Niet geteld.`}
          />
        );
      })}
    </>
  );
}

function NotCounted({ count: { dropped, unknown, missing, odd } }: { count: StoredCount }) {
  return (
    <Details summary="Wat we niet telden">
      <ul>
        <li>{`${dropped.length} kolommen met nummers, namen, dagen en adressen. Die lieten we los. Ze staan nergens.`}</li>
        {unknown.length > 0 && <li>{`Kolommen die we niet kennen, niet gelezen: ${unknown.join(', ')}.`}</li>}
        {missing.length > 0 && <li>{`Kolommen die er niet waren: ${missing.join(', ')}.`}</li>}
        {odd.lines > 0 && (
          <li>{`Regels met een ander aantal cellen, niet geteld: ${odd.lines}. De eerste: regel ${odd.first.join(', ')}.`}</li>
        )}
      </ul>
    </Details>
  );
}

/** Codes that nobody knows, each with its line: a question, and no guess. */
function Questions({ count, within, here }: Shown) {
  const { layout } = count;
  const open = questionsIn(count, within.words);
  if (open.length === 0)
    return <p>Wat de codes betekenen, heeft een collega gezegd. Waar dat staat, zie je bij de codes.</p>;
  const titles = new Map(codeAxes(layout).map(({ id, title }) => [id, title]));
  return (
    <Alert tone="info" title={open.length === 1 ? 'Van 1 code weet niemand wat die betekent' : `Van ${open.length} codes weet niemand wat die betekenen`}>
      <p>
        <Badge>Nog niet bevestigd</Badge> De lijst van DUO vonden we nergens. Weet jij het? Je hoeft het bestand niet
        opnieuw te sturen.
      </p>
      <ul>
        {[...Map.groupBy(open, ({ axis }) => axis)].map(([axis, codes]) => (
          <li key={axis}>
            <Link href={codesOf(here, layout, axis)}>{titles.get(axis) ?? axis}</Link>
            {`: ${codes.map(({ code, first }) => (first === undefined ? code : `${code} (regel ${first})`)).join(', ')}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
} // prettier-ignore

/** One counted file: the finding as heading, a table for each axis, what was left out, and how to take it away or along. */
export function DuoCount({ count, within, here }: { count: StoredCount; within: In; here: string }) {
  const { id, layout, lines, loadedOn } = count;
  const { title, note } = layoutFacts(layout);
  return (
    <Section title={`${layout}, ${periodOf(count)}: ${lines === 1 ? '1 regel' : `${lines} regels`}`}>
      <p>{`${title}. ${note}`}</p>
      <p class="quiet">{`Geteld op ${longDay(loadedOn)}. Bron: DUO. Een regel is één keer ingeschreven. Wie twee keer staat ingeschreven, telt twee keer.`}</p>
      <Questions count={count} within={within} here={here} />
      <Axes count={count} within={within} here={here} />
      <NotCounted count={count} />
      <Row>
        <WayLinks href={`${here}/${id}/bestand`} />
        <Form action={`${here}/${id}/weg`} inline>
          <Button>{`Haal ${layout}, ${periodOf(count)} weg`}</Button>
        </Form>
      </Row>
    </Section>
  );
}
