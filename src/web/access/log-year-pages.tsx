import { decideLogStep, proposeLogStep, seeLogYears, type LogYears, type YearView } from '#app/access/log-years.ts';
import type { LogSegment } from '#app/ports/log-years.ts';
import type { Member } from '#domain/access/actor.ts';
import { firstDayFor, yearsBetween, type LogStep } from '#domain/access/log-years.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';

type Reader = Visit<Member>;
type Seen = { readonly visit: Reader; readonly view: LogYears };
const home = '/logboek/jaren';
const doWords: Readonly<Record<LogStep, string>> = { close: 'sluiten', drop: 'weghalen' };
const regels = (n: number) => (n === 1 ? '1 regel' : `${n.toLocaleString('nl-NL')} regels`);

const standOf = ({ year, closed, dropped }: YearView): string => {
  if (dropped) return 'Weg. Alleen de zegels en de aantallen zijn er nog.';
  if (closed) return `Gesloten: zonder namen. Weghalen kan vanaf ${longDay(firstDayFor('drop', year))}.`;
  return `Open. Sluiten kan vanaf ${longDay(firstDayFor('close', year))}.`;
};

function factsOf(one: LogSegment) {
  return [
    { label: 'Voorgesteld', value: `${one.proposedByName}, ${longDay(one.proposedOn)}` },
    ...(one.decidedOn
      ? [
          {
            label: one.state === 'refused' ? 'Niet goedgekeurd' : 'Goedgekeurd',
            value: `${one.decidedByName ?? ''}, ${longDay(one.decidedOn)}`,
          },
        ]
      : []),
    ...(one.doneOn ? [{ label: 'Gedaan', value: longDay(one.doneOn) }] : []),
    ...(one.lines === null ? [] : [{ label: 'Hoeveel', value: `${regels(one.lines)}, over ${one.people} jongeren` }]),
  ];
}

/** One step of a year: who said what, and the button for who is next. */
function StepPart({ visit, view, one }: Seen & { one: LogSegment }) {
  const waits = one.state === 'proposed';
  const decides = waits && view.decides && mayEver(visit.actor, 'decide-log-step');
  return (
    <Stack>
      <Facts narrow facts={factsOf(one)} />
      {waits && !decides && <p>Dit wacht op het archief van de regio.</p>}
      {one.state === 'approved' && (
        <p>
          Wie de machine beheert, doet dit met: npm run aanzet -- audit {one.step} {one.year}
        </p>
      )}
      {decides && (
        <Row>
          <Form action={`${home}/besluit`} hidden={{ stap: one.id, antwoord: 'ja' }} inline>
            <Button kind="stop">{`Keur goed: ${one.year} ${doWords[one.step]}`}</Button>
          </Form>
          <Form action={`${home}/besluit`} hidden={{ stap: one.id, antwoord: 'nee' }} inline>
            <Button>{`Keur niet goed: ${one.year} blijft`}</Button>
          </Form>
        </Row>
      )}
    </Stack>
  );
}

function YearCard({ visit, view, year }: Seen & { year: YearView }) {
  return (
    <Card title={`${year.year}: ${regels(year.lines)}`} level={2}>
      <p>{standOf(year)}</p>
      {year.segments.map((one) => (
        <StepPart key={one.id} visit={visit} view={view} one={one} />
      ))}
      {year.next && view.decides && mayEver(visit.actor, 'propose-log-step') && (
        <Form action={`${home}/voorstel`} hidden={{ jaar: String(year.year), stap: year.next }} inline>
          <Button>{`Stel voor: ${year.year} ${doWords[year.next]}`}</Button>
        </Form>
      )}
    </Card>
  );
}

function WhatItMeans() {
  return (
    <Section title="Wat betekent dat?">
      <Alert title="Gesloten is voorgoed">
        <p>
          Bij sluiten krijgt elke collega en elke jongere een schuilnaam van dat jaar. De sleutel daarvan bewaart
          niemand. Bij een jongere staat dan niet meer wie in dat jaar keek.
        </p>
        <p>
          De dag, de organisatie, de functie en wat er gebeurde, blijven staan. Een zegel bewijst dat er niets anders
          veranderde. Bij weghalen gaat het hele jaar weg. De zegels en de aantallen blijven.
        </p>
        <p>
          Geen wet noemt hier een termijn. Wij houden {yearsBetween.close} en {yearsBetween.drop} jaar aan: nog niet
          bevestigd.
        </p>
      </Alert>
    </Section>
  );
}

async function showYears(visit: Reader): Promise<Reply> {
  const seen = await seeLogYears(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  return show(
    <Shell visit={visit} title="Het logboek, per jaar" crumbs={[{ label: 'Logboek', href: '/logboek' }]}>
      <PageHead
        title="Het logboek, per jaar"
        lead="Na twee hele jaren mogen de namen eruit. Na vijf mag het jaar weg. De FG van de regio stelt voor, het archief van de regio keurt goed."
      />
      <Stack roomy>
        {view.years.length === 0 ? (
          <EmptyState title="Er is nog niets verzegeld">
            <p>Hier staat elk jaar van het logboek, zodra er regels verzegeld zijn.</p>
            <LinkButton href="/bewaren">Naar Bewaren</LinkButton>
          </EmptyState>
        ) : (
          <Stack>
            {view.years.map((year) => (
              <YearCard key={year.year} visit={visit} view={view} year={year} />
            ))}
          </Stack>
        )}
        <WhatItMeans />
      </Stack>
    </Shell>,
  );
}

async function propose(visit: Reader): Promise<Reply> {
  const year = Number(text(visit.form, 'jaar'));
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return gone;
  const step = oneOf(visit.form, 'stap', ['close', 'drop'] as const);
  const done = await proposeLogStep(visit.house, visit.actor, { year, step });
  if (done.ok) return go(home, 'log-step-proposed');
  return isGone(done.refusals) ? gone : go(home);
}

async function decide(visit: Reader): Promise<Reply> {
  const answer = oneOf(visit.form, 'antwoord', ['ja', 'nee'] as const);
  if (answer === undefined) return gone;
  const segmentId = text(visit.form, 'stap');
  const done = await decideLogStep(visit.house, visit.actor, { segmentId, yes: answer === 'ja' });
  if (done.ok) return go(home, answer === 'ja' ? 'log-step-approved' : 'log-step-refused');
  return isGone(done.refusals) ? gone : go(home);
}

/** The log by year: what may be closed, what may go, and who decided. */
export const logYearPages: readonly Page[] = [
  page(`GET ${home}`, 'see-log-years', showYears),
  page(`POST ${home}/voorstel`, 'propose-log-step', propose),
  page(`POST ${home}/besluit`, 'decide-log-step', decide),
];
