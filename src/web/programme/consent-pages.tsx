import { askConsent, type ConsentAsked } from '#app/programme/ask-consent.ts';
import { sayConsent } from '#app/programme/say-consent.ts';
import { seeConsents, type ConsentView } from '#app/programme/see-file.ts';
import type { Refusal } from '#domain/outcome.ts';
import { notInWords, saidBy, saidNo, type Answer, type MeasureConsent } from '#domain/programme/consent.ts';
import { listed } from '#domain/programme/filled.ts';
import { titleOf } from '#domain/programme/status.ts';
import { day, number, oneOf, text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { About, at, pathOf, Say } from './consent-form.tsx';
import { filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';
import { townPath } from './town-pages.tsx';

const title = 'Ja of nee van gemeenten';
const answerWords = ({ entry, changed }: Answer): string =>
  entry === undefined
    ? 'nog niet'
    : `${entry.content.answer === 'yes' ? 'zei ja' : 'zei nee'}${changed ? ', bij een oudere tekst' : ''}`;

function Own({ view }: { view: ConsentView }) {
  const open = view.consents.flatMap(({ measure, answers }) =>
    answers
      .filter(({ town, entry, changed }) => view.own.includes(town.code) && (entry === undefined || changed))
      .map((answer) => ({ measure, answer })),
  );
  if (open.length === 0) return null;
  return (
    <Section title="Voor jou" count={open.length}>
      {view.own.map((code) => (
        <LinkButton key={code} href={townPath(code)} kind="main">
          Antwoord op alles in één keer
        </LinkButton>
      ))}
      <ListGrid label="Voor jou">
        {open.map(({ measure, answer }) => (
          <ListRow
            key={`${measure.id} ${answer.town.code}`}
            title={titleOf(measure)}
            href={pathOf(answer.town.code, measure.id)}
            sub={answer.changed ? 'De tekst is nieuw sinds jullie antwoord.' : `Geldt dit in ${answer.town.name}?`}
          />
        ))}
      </ListGrid>
    </Section>
  );
}
function Cell({ answer, measureId, links }: { answer: Answer; measureId: string; links: boolean }) {
  const words = answerWords(answer);
  if (!links) return <>{words}</>;
  return <Link href={pathOf(answer.town.code, measureId)}>{words}</Link>;
}
function Matrix({ view }: { view: ConsentView }) {
  return (
    <Table
      caption="Per maatregel wat elke gemeente zei"
      columns={['Maatregel', ...view.towns.map(({ name }) => name)].map((label) => ({ label }))}
      rows={view.consents.map(({ measure, answers }) => [
        titleOf(measure),
        ...answers.map((answer) => (
          <Cell
            key={answer.town.code}
            answer={answer}
            measureId={measure.id}
            links={view.owns || view.own.includes(answer.town.code)}
          />
        )),
      ])}
    />
  );
}
function NotIn({ consents }: { consents: readonly MeasureConsent[] }) {
  const limited = consents.filter((one) => saidNo(one).length > 0);
  if (limited.length === 0) return null;
  return (
    <Section title="Geldt niet overal" count={limited.length}>
      <ListGrid label="Geldt niet overal">
        {limited.map((one) => (
          <ListRow
            key={one.measure.id}
            title={titleOf(one.measure)}
            sub={notInWords(saidNo(one))}
            who={one.answers
              .flatMap(({ entry }) => (entry?.content.answer === 'no' ? [entry.content.why] : []))
              .join(' ')}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

/** For the owner each municipality with how far it is: one page holds all its answers. */
function Towns({ view }: { view: ConsentView }) {
  if (!view.owns || view.towns.length === 0) return null;
  const title = 'Schrijf op wat een gemeente zei';
  const all = view.consents.length;
  return (
    <Section title={title}>
      <ListGrid label={title}>
        {view.towns.map(({ code, name }) => {
          const said = saidBy(view.consents, code);
          return (
            <ListRow
              key={code}
              title={name}
              href={townPath(code)}
              sub={`${said} van ${all} antwoorden zijn er.`}
              who={said === all ? <Badge tone="done">Klaar</Badge> : <Badge tone="soon">{`${all - said} open`}</Badge>}
            />
          );
        })}
      </ListGrid>
    </Section>
  );
}

/** Asks who said nothing yet; then says whom to call. */
function Ask({ view, asked }: { view: ConsentView; asked: ConsentAsked | undefined }) {
  const open = view.consents.some(({ answers }) => answers.some(({ entry, changed }) => entry === undefined || changed));
  if (!view.owns || !open) return null;
  const toCall = asked?.toCall ?? [];
  return (
    <Section title="Vraag wie nog niets zei" id="vraag">
      {asked && asked.asked > 0 && (
        <p role="status">{asked.asked === 1 ? '1 gemeente krijgt een seintje.' : `${asked.asked} gemeenten krijgen een seintje.`}</p>
      )}
      {toCall.length > 0 && <p role="status">{`Bel zelf ${listed(toCall)}: daar werkt niemand met Aanzet die kan antwoorden.`}</p>}
      {!asked && (
        <>
          <p>De teamleider van Werk en Inkomen krijgt een seintje. Wie alles al beantwoordde, hoort niets.</p>
          <Form action={`${at}/vraag`}>
            <Button>Vraag om ja of nee</Button>
          </Form>
        </>
      )}
    </Section>
  );
} // prettier-ignore

async function ask(visit: Visitor): Promise<Reply> {
  const asked = await askConsent(visit.house, visit.actor, {});
  if (asked.ok) return list(visit, asked.value);
  return asked.refusals[0]?.code === 'nobody-to-ask' ? go(at) : gone;
}

async function list(visit: Visitor, asked?: ConsentAsked): Promise<Reply> {
  const seen = await seeConsents(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const ready = view.consents.length > 0 && view.towns.length > 0;
  return filePage(visit, {
    title,
    lead: 'Elke gemeente zegt zelf of een maatregel daar geldt. Een nee komt in het programma te staan.',
    body: () =>
      ready ? (
        <>
          <Own view={view} />
          <Towns view={view} />
          <NotIn consents={view.consents} />
          <Matrix view={view} />
          <Ask view={view} asked={asked} />
        </>
      ) : (
        <EmptyState title={view.towns.length === 0 ? 'Er doet nog geen gemeente mee' : 'Er is nog geen maatregel'}>
          <p>Hier zegt elke gemeente straks ja of nee op elke maatregel.</p>
          <LinkButton href={here}>Naar het programma</LinkButton>
        </EmptyState>
      ),
  });
}

async function one(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeConsents(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { consents, owns, own } = seen.value;
  const { measureId, code = '' } = visit.params;
  const found = consents.find(({ measure }) => measure.id === measureId);
  const answer = found?.answers.find(({ town }) => town.code === code);
  if (!found || !answer || !(owns || own.includes(code))) return gone;
  const asked = { measure: found.measure, answer, own: own.includes(code) };
  return filePage(visit, {
    title: titleOf(found.measure),
    lead: `Ja of nee van ${answer.town.name}.`,
    under: [{ label: title, href: at }],
    refusals,
    fallback: 'answer',
    body: (errors) => (
      <>
        <About {...asked} />
        <Say visit={visit} errors={errors} {...asked} />
      </>
    ),
  });
}
async function say(visit: Visitor): Promise<Reply> {
  const { form, params } = visit;
  const said = await sayConsent(visit.house, visit.actor, {
    measureId: params['measureId'] ?? '',
    municipality: params['code'] ?? '',
    version: number(form, 'version'),
    typed: {
      answer: oneOf(form, 'answer', ['yes', 'no'] as const),
      why: text(form, 'why'),
      saidBy: text(form, 'saidBy'),
      saidOn: day(form, 'saidOn') ?? '',
    },
  });
  return said.ok ? go(at, 'consent-kept') : one(visit, said.refusals);
}

/** Yes or no of each municipality on each measure. */
export const consentPages: readonly Page[] = [
  page(`GET ${at}`, 'see-programme-file', (visit) => list(visit)),
  page(`POST ${at}/vraag`, 'ask-consent', ask),
  // Who reloads after asking.
  page(`GET ${at}/vraag`, 'see-programme-file', () => Promise.resolve(go(at))),
  page(`GET ${at}/:code/:measureId`, 'say-consent', (visit) => one(visit)),
  page(`POST ${at}/:code/:measureId`, 'say-consent', say),
];
