import { proposeDestruction, seeRetention, agreeTerm, type RetentionView } from '#app/retention/retention.ts';
import type { Pile } from '#app/ports/retention.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { goesByItself, retentionEvents, type RetentionRule } from '#domain/retention/rules.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import { destructionPages } from './destruction-pages.tsx';
import { besideWords, listedWords, pileTitle, runsWords, stateWords } from './retention-words.ts';

type Reader = Visit<Member>;
type Seen = { readonly visit: Reader; readonly view: RetentionView };
const yearsWords = (years: number | null) => (years === null ? 'Nog niet afgesproken' : `${years} jaar`);

function HowLong({ rule, view: { agreed, years } }: { rule: RetentionRule; view: RetentionView }) {
  const unsure = !rule.confirmed && agreed === undefined;
  return (
    <Facts
      facts={[
        { label: 'Wat', value: rule.record },
        {
          label: 'Hoe lang',
          value: (
            <>
              {yearsWords(years)} {unsure && <Badge tone="soon">nog niet bevestigd</Badge>}
            </>
          ),
        },
        { label: 'Begint op', value: retentionEvents[rule.event] },
        { label: 'Waarom', value: rule.ground },
        { label: 'Waar het staat', value: agreed ? agreed.source : rule.source },
        ...(agreed ? [{ label: 'Afgesproken op', value: longDay(agreed.setOn) }] : []),
      ]}
    />
  );
}

type Typed = { readonly years: string; readonly source: string };
function AgreeTerm({ typed, errors }: { typed: Typed; errors: readonly FormError[] }) {
  return (
    <Form action="/bewaren/termijn">
      <Field
        name="years"
        label="Hoeveel jaar bewaren jullie?"
        hint="Een heel getal van 1 tot en met 20."
        value={typed.years}
        inputMode="numeric"
        size="s"
        maxLength={2}
        error={errorAt(errors, 'years')}
      />
      <Field
        name="source"
        label="Waar staat dat?"
        hint="Bijvoorbeeld: selectielijst 2020, met het nummer van het resultaat."
        value={typed.source}
        maxLength={200}
        error={errorAt(errors, 'source')}
      />
      <Button>Bewaar de termijn</Button>
    </Form>
  );
}

function PileCard({ visit: { actor }, view, pile }: Seen & { pile: Pile }) {
  const same = view.destructions.find(
    ({ state, year, listed }) =>
      (state === 'proposed' || state === 'approved') && year === pile.year && listed === pile.listed,
  );
  const title = pileTitle(view.name, actor.organisationKind, pile.people, pile.year);
  const fields = { jaar: String(pile.year), lijst: pile.listed ? 'ja' : 'nee' };
  return (
    <Card title={title} level={3}>
      <p>{[listedWords(pile), besideWords(pile.beside), runsWords(pile.runs)].filter(Boolean).join(' ')}</p>
      {same && <Link href={`/bewaren/${same.id}`}>{`Voorgesteld: ${stateWords[same.state]}`}</Link>}
      {!same && pile.people > 0 && mayEver(actor, 'propose-destruction') && (
        <Form action="/bewaren/voorstel" hidden={fields} inline>
          <Button>{`Stel voor om te vernietigen: ${pile.listed ? 'lijst' : 'los'} ${pile.year}`}</Button>
        </Form>
      )}
    </Card>
  );
}

function Piles({ visit, view }: Seen) {
  if (view.piles.length === 0)
    return (
      <EmptyState title="Er is niets dat weg mag" level={3}>
        <p>
          {view.years === null
            ? 'Spreek eerst een termijn af. Dan staat hier wat langer bewaard is.'
            : 'Hier staat per jaar hoeveel jongeren langer bewaard zijn dan de termijn.'}
        </p>
        <LinkButton href="/logboek">Naar het logboek</LinkButton>
      </EmptyState>
    );
  return (
    <Stack>
      {view.piles.map((pile) => (
        <PileCard key={`${pile.year}${pile.listed}`} visit={visit} view={view} pile={pile} />
      ))}
    </Stack>
  );
}

function Decided({ visit, view }: Seen) {
  if (view.destructions.length === 0) return null;
  return (
    <Section title="Voorstellen en verklaringen">
      <ListGrid label="Voorstellen en verklaringen">
        {view.destructions.map((one) => (
          <ListRow
            key={one.id}
            title={pileTitle(view.name, visit.actor.organisationKind, one.counted, one.year)}
            href={`/bewaren/${one.id}`}
            sub={listedWords(one)}
            who={stateWords[one.state]}
            when={longDay(one.doneOn ?? one.decidedOn ?? one.proposedOn)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

function Term({ visit, view, typed, errors }: Seen & { typed: Typed | undefined; errors: readonly FormError[] }) {
  const { rule } = view;
  if (!rule)
    return (
      <p>Jullie organisatie bewaart in Aanzet geen eigen gegevens over jongeren. Er is dus niets te vernietigen.</p>
    );
  return (
    <>
      <Section title="Hoe lang bewaren jullie?">
        <HowLong rule={rule} view={view} />
        {mayEver(visit.actor, 'agree-term') && (
          <AgreeTerm
            typed={typed ?? { years: view.years === null ? '' : String(view.years), source: view.agreed?.source ?? '' }}
            errors={errors}
          />
        )}
      </Section>
      <Section title="Wat mag weg?">
        <Piles visit={visit} view={view} />
      </Section>
    </>
  );
}

async function showRetention(visit: Reader, refusals: readonly Refusal[] = [], typed?: Typed): Promise<Reply> {
  const seen = await seeRetention(visit.house, visit.actor, {});
  if (!seen.ok || isGone(refusals)) return gone;
  const errors = errorsOf(refusals, 'years');
  return show(
    <Shell visit={visit} title="Bewaren" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Bewaren"
        lead="Hoe lang bewaren jullie gegevens, en wat mag weg? Hier staan alleen aantallen. De FG stelt voor, het archief keurt goed."
      />
      <Stack roomy>
        <Term visit={visit} view={seen.value} typed={typed} errors={errors} />
        <Decided visit={visit} view={seen.value} />
        <Section title="Dit gaat vanzelf weg">
          <Table caption="Zonder goedkeuring" columns={[{ label: 'Wat' }, { label: 'Wanneer' }]} rows={goesByItself} />
          <p>
            <Link href="/logboek/jaren">Het logboek, per jaar: sluiten en weghalen</Link>
          </p>
        </Section>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function propose(visit: Reader): Promise<Reply> {
  const year = Number(text(visit.form, 'jaar'));
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return gone;
  const listed = text(visit.form, 'lijst') === 'ja';
  const done = await proposeDestruction(visit.house, visit.actor, { year, listed });
  if (done.ok) return go(`/bewaren/${done.value.destructionId}`, 'destruction-proposed');
  return isGone(done.refusals) ? gone : go('/bewaren');
}

/** How long the own organisation keeps what it has, and destroying what was kept long enough. */
export const retentionPages: readonly Page[] = [
  page('GET /bewaren', 'see-retention', (visit) => showRetention(visit)),
  page('POST /bewaren/voorstel', 'propose-destruction', propose),
  page('POST /bewaren/termijn', 'agree-term', async (visit) => {
    const typed = { years: text(visit.form, 'years'), source: text(visit.form, 'source') };
    const done = await agreeTerm(visit.house, visit.actor, typed);
    return done.ok ? go('/bewaren', 'term-kept') : showRetention(visit, done.refusals, typed);
  }),
  ...destructionPages,
];
