import { adoptProgramme, textMark } from '#app/programme/adopt-programme.ts';
import { seeAdopting, type AdoptingView } from '#app/programme/see-file.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { withdrawnWords } from '#domain/programme-document/told.ts';
import type { Deviation } from '#domain/programme/completeness.ts';
import { notInWords, saidNo } from '#domain/programme/consent.ts';
import { titleOf } from '#domain/programme/status.ts';
import { text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { gapWords } from './check-pages.tsx';
import { filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

const at = `${here}/vaststellen`;
const title = 'Vaststellen';

function Blocks({ view }: { view: AdoptingView }) {
  if (view.blocks.length === 0) return null;
  return (
    <Section title="Dit ontbreekt nog" count={view.blocks.length}>
      <p>Vul het in. Of schrijf op waarom jullie het anders doen.</p>
      <ListGrid label="Dit ontbreekt nog">
        {view.blocks.map((one) => (
          <ListRow
            key={one.id}
            title={one.asks}
            href={`${here}/controle/${one.id}`}
            sub={gapWords(one)}
            who={one.article}
          />
        ))}
      </ListGrid>
    </Section>
  );
}
function Otherwise({ deviations }: { deviations: readonly Deviation[] }) {
  if (deviations.length === 0) return null;
  return (
    <Section title="Dit doen jullie anders" count={deviations.length}>
      <ListGrid label="Dit doen jullie anders">
        {deviations.map(({ id, asks, article, because }) => (
          <ListRow key={id} title={asks} href={`${here}/controle/${id}`} sub={`Omdat: ${because}`} who={article} />
        ))}
      </ListGrid>
    </Section>
  );
}
function Limited({ view }: { view: AdoptingView }) {
  const limited = view.consents.filter((one) => saidNo(one).length > 0);
  if (limited.length === 0) return null;
  return (
    <Section title="Geldt niet overal" count={limited.length}>
      <ListGrid label="Geldt niet overal">
        {limited.map((one) => (
          <ListRow key={one.measure.id} title={titleOf(one.measure)} sub={notInWords(saidNo(one))} />
        ))}
      </ListGrid>
    </Section>
  );
}
type Shown = { readonly visit: Visitor; readonly errors: readonly FormError[]; readonly view: AdoptingView };
function Adopt({ visit, errors, view }: Shown) {
  if (!view.owns) return <p>Alleen de coördinator van de contactgemeente stelt vast.</p>;
  if (view.blocks.length > 0) return null;
  return (
    <Section title="Stel de hele tekst vast">
      <p>Alle delen blijven dan bewaard zoals ze nu zijn. Jullie kunnen daarna verder schrijven.</p>
      <Form action={at} hidden={{ seen: textMark(view.programme) }}>
        <Field
          name="decision"
          label="Welk college besloot, en wanneer?"
          hint="Bijvoorbeeld: college van Amersfoort, 3 december 2026."
          size="l"
          value={text(visit.form, 'decision')}
          error={errorAt(errors, 'decision')}
        />
        <Row>
          <Button kind="main">Stel vast</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}
function Earlier({ view }: { view: AdoptingView }) {
  if (view.versions.length === 0) return null;
  return (
    <Section title="Vastgestelde versies" count={view.versions.length}>
      <ListGrid label="Vastgestelde versies">
        {view.versions.map(({ number, adoptedOn, by, decision, under, withdrawn }) => (
          <ListRow
            key={number}
            title={`Versie ${number}`}
            href={`${here}/vastgesteld/${number}`}
            sub={withdrawn ? withdrawnWords(withdrawn) : `${decision} Vastgesteld door ${by}, onder ${under}.`}
            who={withdrawn && <Badge tone="soon">ingetrokken</Badge>}
            when={longDay(adoptedOn)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

async function adopting(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeAdopting(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const n = view.blocks.length;
  return filePage(visit, {
    title,
    lead:
      n === 0
        ? 'Niets houdt vaststellen nog tegen.'
        : `Er ${n === 1 ? 'ontbreekt nog één ding' : `ontbreken nog ${n} dingen`}.`,
    refusals,
    fallback: 'decision',
    head: <LinkButton href={`${here}/controle`}>Bekijk de controle</LinkButton>,
    body: (errors) => (
      <>
        {n > 0 && view.owns && (
          <Alert tone="warn" title="Vaststellen kan nog niet">
            <p>Hieronder staat wat nog ontbreekt.</p>
          </Alert>
        )}
        <Blocks view={view} />
        <Otherwise deviations={view.deviations} />
        <Limited view={view} />
        <Adopt visit={visit} errors={errors} view={view} />
        <Earlier view={view} />
      </>
    ),
  });
}
async function adopt(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const command = { decision: text(form, 'decision'), seen: text(form, 'seen') };
  const done = await adoptProgramme(visit.house, visit.actor, command);
  return done.ok ? go(`${here}/vastgesteld/${done.value.number}`, 'programme-adopted') : adopting(visit, done.refusals);
}

/** Adopting the programme. */
export const adoptPages: readonly Page[] = [
  page(`GET ${at}`, 'see-programme-file', (visit) => adopting(visit)),
  page(`POST ${at}`, 'adopt-programme', adopt),
];
