import {
  holdMoment,
  renewCard,
  seeGroupStart,
  seeMoment,
  stopMoment,
  type GroupCard,
} from '#app/young/group-moment.ts';
import type { Moment } from '#app/ports/own-words.ts';
import type { ListRow } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { groupLimits, seatStates, shownCode, wallOf } from '#domain/young/group.ts';
import { all } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, showAgain, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Metric } from '#web/kit/metric.tsx';
import { PrintCard } from '#web/kit/print-card.tsx';
import { isGone } from '#web/person/refusals.ts';
import { errorsOf } from './words.ts';

type Reader = Visit<Member>;
const here = '/groepsmoment';
const momentOf = ({ params }: Reader): string => params['momentId'] ?? '';
const crumbs = [{ label: 'Groepsmoment', href: here }];
const pupils = (n: number): string => (n === 1 ? 'één leerling' : `${n} leerlingen`);

const untilWords = ({ leavesOn }: ListRow): string | undefined =>
  leavesOn ? `School tot ${longDay(leavesOn)}` : undefined;

function Choose({ visit, rows, refusals }: { visit: Reader; rows: readonly ListRow[]; refusals: readonly Refusal[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Er staan nog geen leerlingen">
        <LinkButton href="/inlezen">Lees een lijst in</LinkButton>
      </EmptyState>
    );
  return (
    <Form action={here}>
      <Checkboxes
        name="pupils"
        label="Wie doen er mee?"
        hint={`Hoogstens ${groupLimits.most}. Wie afgeschermd is, staat hier niet.`}
        choices={rows.map((row) => ({ value: row.caseId, label: fullName(row), hint: untilWords(row) }))}
        values={all(visit.form, 'pupils')}
        error={errorAt(errorsOf(refusals, 'pupils'), 'pupils')}
      />
      <Button kind="main">Maak de kaartjes</Button>
    </Form>
  );
}

async function start(visit: Reader, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeGroupStart(visit.house, visit.actor);
  if (!seen.ok) return gone;
  const { running, pupils: rows } = seen.value;
  return show(
    <Shell visit={visit} title="Groepsmoment" wrong={refusals.length > 0}>
      <ErrorSummary errors={errorsOf(refusals, 'pupils')} />
      <PageHead
        title="Groepsmoment"
        lead="Leerlingen vullen samen hun eigen blad in, ieder achter een eigen scherm. Wat ze schrijven, lees jij daarna."
      />
      <Stack roomy>
        {running.map(({ momentId, pupils: n }) => (
          <p key={momentId}>
            <Link href={`${here}/${momentId}`}>Ga naar het groepsmoment van nu, met {pupils(n)}</Link>
          </p>
        ))}
        <Choose visit={visit} rows={rows} refusals={refusals} />
      </Stack>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

/** One card: the name is on paper, in one hand; nothing on it tells what it opens. */
const Card = ({ card, address }: { card: GroupCard; address: string }) => (
  <PrintCard
    title={card.name}
    big={shownCode(card.code)}
    lines={[`Ga naar ${address.replace(/^https?:\/\//, '')}/g`, `De code werkt ${groupLimits.minutes} minuten.`]}
  />
);

function cardsPage(visit: Reader, momentId: string, cards: readonly GroupCard[]): Reply {
  const one = cards.length === 1;
  return show(
    <Shell visit={visit} title="Kaartjes" crumbs={crumbs} forAll>
      <div class="no-print stack">
        <PageHead
          title={one ? 'Het kaartje' : 'De kaartjes'}
          lead="Je ziet de codes nu één keer. Print ze, knip ze uit en geef ze ieder zelf."
        />
        <p>Laat dit scherm niet op de muur zien: de namen en de codes staan erop.</p>
        <LinkButton href={`${here}/${momentId}`}>Ga verder</LinkButton>
      </div>
      {cards.map((card) => (
        <Card key={card.code} card={card} address={visit.address ?? ''} />
      ))}
    </Shell>,
  );
}

async function hold(visit: Reader): Promise<Reply> {
  const held = await holdMoment(visit.house, visit.actor, { caseIds: all(visit.form, 'pupils') });
  if (held.ok) return cardsPage(visit, held.value.momentId, held.value.cards);
  return isGone(held.refusals) ? gone : start(visit, held.refusals);
}

function Seats({ momentId, moment }: { momentId: string; moment: Moment }) {
  return (
    <ul class="stack">
      {moment.seats.map((seat) => (
        <li key={seat.caseId}>
          <strong>{fullName(seat)}</strong>: {seatStates[seat.state]}
          {seat.state === 'done' ? (
            <p>
              <Link href={`/jongeren/${seat.caseId}/document`}>Lees wat {seat.firstName} schreef</Link>
            </p>
          ) : (
            !moment.over && (
              <Form action={`${here}/${momentId}/kaartje/${seat.caseId}`} inline>
                <Button>Nieuw kaartje voor {seat.firstName}</Button>
              </Form>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

async function follow(visit: Reader): Promise<Reply> {
  const momentId = momentOf(visit);
  const seen = await seeMoment(visit.house, visit.actor, { momentId });
  if (!seen.ok) return gone;
  const moment = seen.value;
  const { done, all: total } = wallOf(moment.seats.map(({ state }) => state));
  return show(
    <Shell visit={visit} title="Wie is hoe ver" crumbs={crumbs} forAll>
      <PageHead
        title="Wie is hoe ver?"
        lead={moment.over ? 'Dit groepsmoment is voorbij.' : `${done} van ${pupils(total)} klaar.`}
      />
      <Stack roomy>
        {!moment.over && (
          <Row>
            <LinkButton href={`${here}/${momentId}`}>Kijk opnieuw</LinkButton>
            <LinkButton href={`${here}/${momentId}/scherm`}>Scherm voor de muur, zonder namen</LinkButton>
          </Row>
        )}
        <Seats momentId={momentId} moment={moment} />
        {moment.over ? (
          <p>Wie niet klaar is, gaat een andere keer verder. Wat er staat, blijft bewaard voor die leerling.</p>
        ) : (
          <Section title="Gaat er iets mis?">
            <p>
              Browser dicht, kaartje weg of te vaak fout? Geef een nieuw kaartje. Wat de leerling al schreef, blijft
              staan.
            </p>
            <Form action={`${here}/${momentId}/stop`} inline>
              <Button kind="stop">Stop het groepsmoment nu</Button>
            </Form>
          </Section>
        )}
      </Stack>
    </Shell>,
  );
}

async function renew(visit: Reader): Promise<Reply> {
  const on = { momentId: momentOf(visit), caseId: visit.params['caseId'] ?? '' };
  const card = await renewCard(visit.house, visit.actor, on);
  return card.ok ? cardsPage(visit, on.momentId, [card.value]) : gone;
}

async function stop(visit: Reader): Promise<Reply> {
  const stopped = await stopMoment(visit.house, visit.actor, { momentId: momentOf(visit) });
  return stopped.ok ? go(`${here}/${momentOf(visit)}`, 'group-stopped') : gone;
}

/** What may hang on the wall: numbers and where to go, and nobody's name. It looks again by itself. */
async function wall(visit: Reader): Promise<Reply> {
  const momentId = momentOf(visit);
  const seen = await seeMoment(visit.house, visit.actor, { momentId });
  if (!seen.ok) return gone;
  const { busy, done, all: total } = wallOf(seen.value.seats.map(({ state }) => state));
  const address = (visit.address ?? '').replace(/^https?:\/\//, '');
  const node = (
    <Shell
      visit={visit}
      title="Scherm voor de muur"
      crumbs={[...crumbs, { label: 'Wie is hoe ver', href: `${here}/${momentId}` }]}
      forAll
    >
      <PageHead
        title={seen.value.over ? 'We zijn klaar' : `Ga naar ${address}/g`}
        lead={seen.value.over ? 'De codes werken niet meer.' : 'Vul de code van je kaartje in.'}
      />
      <Row>
        <Metric label="Bezig" value={String(busy)} />
        <Metric label="Klaar" value={`${done} van ${total}`} />
      </Row>
    </Shell>
  );
  return seen.value.over ? show(node) : showAgain(node, 15);
}

/** A colleague of a school holds a group moment. */
export const groupPages: readonly Page[] = [
  page(`GET ${here}`, 'see-group-moment', (visit) => start(visit)),
  page(`POST ${here}`, 'hold-group-moment', hold),
  page(`GET ${here}/:momentId`, 'see-group-moment', follow),
  page(`GET ${here}/:momentId/scherm`, 'see-group-moment', wall),
  page(`POST ${here}/:momentId/kaartje/:caseId`, 'hold-group-moment', renew),
  page(`POST ${here}/:momentId/stop`, 'hold-group-moment', stop),
].map(onlyAt(isSchool));
