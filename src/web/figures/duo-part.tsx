import type { StoredCount } from '#app/ports/register-counts.ts';
import { longDay } from '#domain/day-words.ts';
import { axisFacts } from '#domain/figures/register-count.ts';
import { layoutFacts, layouts } from '#domain/figures/register-layouts.ts';
import { WayLinks } from '#web/daily/table-out.tsx';
import { text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
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

function Axes({ count, within }: { count: StoredCount; within: In }) {
  return (
    <>
      {count.axes.map((one) => {
        const facts = axisFacts(count.layout, one.axis);
        if (!facts) return null;
        return (
          <Table
            key={one.axis}
            caption={`${facts.title} (${count.layout}, ${periodOf(count)})${facts.raw ? ': een code, nog niet bevestigd' : ''}`}
            columns={[{ label: facts.raw ? 'Code' : facts.title }, { label: 'Regels', numeric: true }]}
            rows={rowsOf(count.layout, one, within)}
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

/** One counted file: the finding as heading, a table for each axis, what was left out, and how to take it away or along. */
export function DuoCount({ count, within, here }: { count: StoredCount; within: In; here: string }) {
  const { id, layout, lines, loadedOn } = count;
  const { title, note } = layoutFacts(layout);
  return (
    <Section title={`${layout}, ${periodOf(count)}: ${lines === 1 ? '1 regel' : `${lines} regels`}`}>
      <p>{`${title}. ${note}`}</p>
      <p class="quiet">{`Geteld op ${longDay(loadedOn)}. Bron: DUO. Een regel is één keer ingeschreven. Wie twee keer staat ingeschreven, telt twee keer.`}</p>
      <p>
        <Badge>Nog niet bevestigd</Badge> Wat de codes zeggen, hebben we nergens gevonden. Daarom staan ze er zoals ze
        zijn.
      </p>
      <Axes count={count} within={within} />
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
