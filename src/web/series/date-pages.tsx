import type { SeriesDate } from '#app/ports/series.ts';
import { cancelDate, moveDate } from '#app/series/keep-series.ts';
import { seeSeries } from '#app/series/see-series.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { dayParts, number, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { DateFields } from './date-parts.tsx';
import { crumbs, seriesOf } from './form-pages.tsx';
import { here } from './map-pages.tsx';
import { typedDate } from './series-pages.tsx';

type Visitor = Visit<Member>;
const dateOf = (visit: Visitor) => ({ seriesId: seriesOf(visit), gatheringId: visit.params['gatheringId'] ?? '' });

function Change({ visit, date, errors }: { visit: Visitor; date: SeriesDate; errors: readonly FormError[] }) {
  const wrong = errors.length > 0;
  const [year = '', month = '', on = ''] = date.onDay.split('-');
  const was = { begins: date.begins ?? '', ends: date.ends ?? '', place: date.place };
  const hidden = { version: String(date.version) };
  const at = `${here}/${date.seriesId}`;
  return (
    <Stack roomy>
      <Form action={`${at}/datum/${date.id}`} hidden={hidden}>
        <DateFields
          value={(name) => (wrong ? text(visit.form, name) : was[name])}
          day={wrong ? dayParts(visit.form, 'onDay') : { day: on, month, year }}
          errors={errors}
        />
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={at}>Terug</LinkButton>
        </Row>
      </Form>
      <Section title="Gaat het niet door?">
        <Form action={`${at}/datum/${date.id}/afzeggen`} hidden={hidden}>
          <Button kind="stop">Zeg deze datum af</Button>
        </Form>
      </Section>
    </Stack>
  );
}

async function datePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const { seriesId, gatheringId } = dateOf(visit);
  const seen = await seeSeries(visit.house, visit.actor, { seriesId });
  const date = seen.ok && seen.value.keeps ? seen.value.coming.find((one) => one.id === gatheringId) : undefined;
  if (!seen.ok || date?.state !== 'planned' || isGone(refusals)) return gone;
  const { series } = seen.value;
  const errors: readonly FormError[] = errorsOf(refusals, 'onDay');
  const wrong = errors.length > 0;
  return show(
    <Shell
      visit={visit}
      title="Datum wijzigen"
      crumbs={[...crumbs, { label: series.name, href: `${here}/${seriesId}` }]}
      wrong={wrong}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Datum wijzigen"
        lead={`${series.name}. Wie meedoet, krijgt de wijziging per mail en in de agenda.`}
      />
      <Change visit={visit} date={date} errors={errors} />
    </Shell>,
    wrong ? statusOf(refusals) : 200,
  );
}
async function moveIt(visit: Visitor): Promise<Reply> {
  const command = { ...dateOf(visit), typed: typedDate(visit), version: number(visit.form, 'version') };
  const moved = await moveDate(visit.house, visit.actor, command);
  return moved.ok ? go(`${here}/${command.seriesId}`, 'date-moved') : datePage(visit, moved.refusals);
}
async function callOff(visit: Visitor): Promise<Reply> {
  const command = { ...dateOf(visit), version: number(visit.form, 'version') };
  const off = await cancelDate(visit.house, visit.actor, command);
  return off.ok ? go(`${here}/${command.seriesId}`, 'date-off') : datePage(visit, off.refusals);
}

/** One date of a meeting: another day, or called off. */
export const datePages: readonly Page[] = [
  page(`GET ${here}/:seriesId/datum/:gatheringId`, 'keep-meetings', (visit) => datePage(visit)),
  page(`POST ${here}/:seriesId/datum/:gatheringId`, 'keep-meetings', moveIt),
  page(`POST ${here}/:seriesId/datum/:gatheringId/afzeggen`, 'keep-meetings', callOff),
];
