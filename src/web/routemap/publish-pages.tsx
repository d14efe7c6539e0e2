import { publishRouteMap, seeRouteMap, tryRouteMap, type Tried } from '#app/routemap/region-map.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { isLast, type MapChange, type Publishing, type TypedRule, type TypedStep } from '#domain/routemap/own-map.ts';
import { steps, type RouteMap, type StepRule } from '#domain/routemap/rules.ts';
import { roleWords } from '#web/directory/on-turn-words.ts';
import { DayAndWhy } from '#web/directory/dated-parts.tsx';
import { day, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { RuleFields, ruleIn, StepFields, stepIn } from './change-form.tsx';
import { home, title } from './region-pages.tsx';
import { deadWords, exampleWords, mapErrors, stepWords, tickedOf, waysWords } from './region-words.ts';
import { routeWords } from './words/catalogue.ts';

type Visitor = Visit<Member>;
type Kind = MapChange['kind'];
/** Where a change is made: which rule or sentence, as it stands in the address. */
type Where = { readonly kind: Kind; readonly id: string; readonly path: string };
const whereOf = ({ params }: Visitor, kind: Kind): Where => {
  const name = params['regel'] ?? params['zin'] ?? '';
  const path = kind === 'as-it-is' ? 'vastleggen' : `${kind === 'rule' ? 'regel' : 'zin'}/${name}`;
  return { kind, id: name === 'nieuw' ? '' : name, path: `${home}/${path}` };
};

const ticked = (when: StepRule['when'] | undefined): TypedRule['when'] => {
  const of = tickedOf(when);
  return { age: of('age'), now: of('now'), paper: of('paper'), wish: of('wish') };
};
function ruleOf({ rules }: RouteMap, id: string): TypedRule {
  const at = rules.findIndex((rule) => rule.id === id);
  const rule = rules[at];
  return {
    id,
    place: String(at < 0 ? rules.length : at + 1),
    when: ticked(rule?.when),
    to: rule?.to ?? '',
    away: false,
  };
}
/** A sentence as it is said now; a language in which the region says nothing of its own shows our words. */
function stepOf(map: RouteMap, id: string): TypedStep {
  const found = map.steps.find(({ step }) => step === id);
  const ours = steps.find((step) => step === id);
  const own = found && map.words?.[found.step];
  const said = (code: keyof typeof routeWords) => own?.[code] ?? (own || !ours ? '' : routeWords[code].step[ours]);
  return {
    id,
    when: ticked(found?.when),
    texts: { nl: said('nl'), en: said('en'), ar: said('ar'), uk: said('uk') },
    away: false,
  };
}
const isThere = (map: RouteMap, { kind, id }: Where): boolean =>
  kind === 'as-it-is' ||
  id === '' ||
  (kind === 'rule' ? map.rules.some((rule) => rule.id === id) : map.steps.some(({ step }) => step === id));

const changeIn = (form: Typed, { kind, id }: Where): MapChange =>
  kind === 'rule'
    ? { kind, typed: ruleIn(form, id) }
    : kind === 'step'
      ? { kind, typed: stepIn(form, id) }
      : { kind: 'as-it-is' };
const publishingIn = (form: Typed, where: Where): Publishing => ({
  change: changeIn(form, where),
  validFrom: day(form, 'validFrom'),
  why: text(form, 'why'),
});

/** Whether everybody still comes to somebody; if not, where somebody would stand. */
function Proof({ visit, tried: { dead, used } }: { visit: Visitor; tried: Tried }) {
  const places = visit.house.places();
  return dead.length === 0 ? (
    <Alert tone="good">
      <p>Alle {used.ways} wegen eindigen bij een nummer dat opneemt.</p>
    </Alert>
  ) : (
    <Alert tone="bad" title="Zo kan het niet">
      {dead.map((one) => (
        <p key={`${one.place} ${one.role}`}>{deadWords(places, one)}</p>
      ))}
      <p>Vul eerst aan wat ontbreekt, of kies iemand anders.</p>
    </Alert>
  );
}

/** What would change, and for whom; and whether everybody still comes to somebody. */
function Confirm({ visit, where, tried }: { visit: Visitor; where: Where; tried: Tried }) {
  const { dead, moved, used, map, validFrom } = tried;
  const never = map.rules.filter(({ id }) => !used.byRule.has(id)).length;
  const named = [...visit.form].flatMap(([name, said]) =>
    name === 'daarna' ? [] : said.map((value) => ({ name, value })),
  );
  return (
    <Section title={`Zo wordt het, vanaf ${longDay(validFrom)}`} id="dood">
      <Proof visit={visit} tried={tried} />
      <Table
        caption="Wie na deze keuze iemand anders belt"
        columns={[{ label: 'Belde' }, { label: 'Belt straks' }, { label: 'Wegen', numeric: true }, { label: 'Zoals' }]}
        rows={moved.map(({ from, to, ways, example }) => [roleWords[from], roleWords[to], ways, exampleWords(example)])}
        empty="Niemand belt straks iemand anders."
      />
      {never > 0 && (
        <p>{never === 1 ? '1 regel past' : `${never} regels passen`} nooit, want een regel erboven past dan al.</p>
      )}
      {where.kind === 'step' && (
        <ul>
          {map.steps.map(({ step }) => (
            <li key={step}>
              {stepWords(map, step)} ({waysWords(used.byStep.get(step) ?? 0)})
            </li>
          ))}
        </ul>
      )}
      <Form action={where.path}>
        {named.map(({ name, value }) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Row>
          {dead.length === 0 && (
            <Button kind="main" name="daarna" value="vast">
              Leg dit vast
            </Button>
          )}
          <Button name="daarna" value="aanpassen">
            Pas nog iets aan
          </Button>
        </Row>
      </Form>
    </Section>
  );
}

const heads: Readonly<Record<Kind, readonly [changed: string, added: string]>> = {
  'as-it-is': ['De routekaart vastleggen', 'De routekaart vastleggen'],
  rule: ['Een regel wijzigen', 'Nieuwe regel'],
  step: ['Een zin wijzigen', 'Nieuwe zin'],
};

type More = { readonly refusals?: readonly Refusal[]; readonly tried?: Tried; readonly again?: boolean };
async function changePage(visit: Visitor, kind: Kind, { refusals = [], tried, again }: More = {}): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const seen = await seeRouteMap(visit.house, visit.actor, {});
  const where = whereOf(visit, kind);
  if (!seen.ok || !isThere(seen.value.base, where)) return gone;
  const { base } = seen.value;
  const errors = mapErrors(refusals, visit.house.places());
  const sent = errors.length > 0 || again === true;
  const rule = sent ? ruleIn(visit.form, where.id) : ruleOf(base, where.id);
  const step = sent ? stepIn(visit.form, where.id) : stepOf(base, where.id);
  const last = base.rules.some((one) => one.id === where.id && isLast(one));
  const head = heads[kind][where.id === '' ? 1 : 0];
  return show(
    <Shell visit={visit} title={head} crumbs={[{ label: title, href: home }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={head} lead={kind === 'as-it-is' ? 'Jullie zeggen: zo klopt het voor onze regio.' : undefined} />
      <Stack roomy>
        {tried ? (
          <Confirm visit={visit} where={where} tried={tried} />
        ) : (
          <Form action={where.path}>
            {kind === 'rule' && (
              <RuleFields
                typed={rule}
                last={last}
                most={base.rules.length - (where.id === '' ? 0 : 1)}
                errors={errors}
              />
            )}
            {kind === 'step' && (
              <StepFields
                typed={step}
                elsewhere={base.steps.some((one) => one.step === where.id && one.when === 'lives-elsewhere')}
                errors={errors}
              />
            )}
            <DayAndWhy form={visit.form} errors={errors} />
            <Row>
              <Button kind="main">Kijk eerst of elke weg klopt</Button>
              <LinkButton href={home}>Terug</LinkButton>
            </Row>
          </Form>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function choose(visit: Visitor, kind: Kind): Promise<Reply> {
  const then = text(visit.form, 'daarna');
  if (then === 'aanpassen') return changePage(visit, kind, { again: true });
  const publishing = publishingIn(visit.form, whereOf(visit, kind));
  if (then !== 'vast') {
    const tried = await tryRouteMap(visit.house, visit.actor, publishing);
    return changePage(visit, kind, tried.ok ? { tried: tried.value } : { refusals: tried.refusals });
  }
  const published = await publishRouteMap(visit.house, visit.actor, publishing);
  return published.ok ? go(home, 'route-map-kept') : changePage(visit, kind, { refusals: published.refusals });
}

const both = (path: string, kind: Kind): readonly Page[] => [
  page(`GET ${home}/${path}`, 'keep-route-map', (visit) => changePage(visit, kind)),
  page(`POST ${home}/${path}`, 'keep-route-map', (visit) => choose(visit, kind)),
];
/** One thing of the map at a time: changed, tried over every combination of answers, and published from a day on. */
export const publishPages: readonly Page[] = [
  ...both('vastleggen', 'as-it-is'),
  ...both('regel/:regel', 'rule'),
  ...both('zin/:zin', 'step'),
];
