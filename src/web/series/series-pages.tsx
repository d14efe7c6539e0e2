import { planDate } from '#app/series/keep-series.ts';
import { seeSeries, type SeriesView } from '#app/series/see-series.ts';
import { askInMeeting, decideInMeeting, finishPoint } from '#app/series/points.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { TypedDate } from '#domain/series/series.ts';
import { day, id, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';
import { crumbs, seriesOf } from './form-pages.tsx';
import { here } from './map-pages.tsx';
import { kindWords } from './words.ts';
import { About, Dates } from './date-parts.tsx';
import { Agenda, Decisions, type Tried } from './series-parts.tsx';

type Visitor = Visit<Member>;
/** Each form has its own name for the text that the act calls `words`. */
const named = (refusals: readonly Refusal[], words: string): readonly Refusal[] =>
  refusals.map((one) => (one.field === 'words' ? { ...one, field: words } : one));

async function seriesPage(visit: Visitor, of?: Tried['of'], refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeSeries(visit.house, visit.actor, { seriesId: seriesOf(visit) });
  if (!seen.ok || isGone(refusals)) return gone;
  const view: SeriesView = seen.value;
  const errors = errorsOf(refusals, of === 'date' ? 'onDay' : 'what');
  const tried: Tried | undefined = of && { of, form: visit.form, errors };
  const { series } = view;
  return show(
    <Shell visit={visit} title="Overleg" crumbs={[...crumbs, { label: series.name }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={series.name} lead={kindWords(series.kind)}>
        {view.keeps && (
          <Row>
            <LinkButton href={`${here}/${series.id}/wijzigen`}>Wijzigen</LinkButton>
            <LinkButton href={`${here}/${series.id}/deelnemers`}>Wie doet mee?</LinkButton>
          </Row>
        )}
      </PageHead>
      <Stack roomy>
        {view.takesPart && <Agenda view={view} tried={tried} />}
        {view.takesPart && <Decisions view={view} tried={tried} today={visit.today} me={visit.actor.memberId} />}
        <Dates view={view} tried={tried} />
        <About view={view} />
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

/** A date as it was typed. */
export const typedDate = ({ form }: Visitor): TypedDate => ({
  onDay: day(form, 'onDay'),
  begins: text(form, 'begins'),
  ends: text(form, 'ends'),
  place: text(form, 'place'),
});
async function plan(visit: Visitor): Promise<Reply> {
  const seriesId = seriesOf(visit);
  const planned = await planDate(visit.house, visit.actor, { seriesId, typed: typedDate(visit) });
  return planned.ok ? go(`${here}/${seriesId}`, 'date-kept') : seriesPage(visit, 'date', planned.refusals);
}
async function askIt(visit: Visitor): Promise<Reply> {
  const seriesId = seriesOf(visit);
  const asked = await askInMeeting(visit.house, visit.actor, { seriesId, words: text(visit.form, 'question') });
  return asked.ok
    ? go(`${here}/${seriesId}`, 'point-kept')
    : seriesPage(visit, 'question', named(asked.refusals, 'question'));
}
async function decide(visit: Visitor): Promise<Reply> {
  const seriesId = seriesOf(visit);
  const { form } = visit;
  const typed = { words: text(form, 'what'), whoMemberId: id(form, 'whoMemberId'), dueOn: day(form, 'dueOn') };
  const decided = await decideInMeeting(visit.house, visit.actor, { seriesId, typed });
  if (!decided.ok) return seriesPage(visit, 'decision', named(decided.refusals, 'what'));
  return go(`${here}/${seriesId}`, decided.value.kind === 'decision' ? 'decision-kept' : 'decision-open');
}
async function finish(visit: Visitor): Promise<Reply> {
  const seriesId = seriesOf(visit);
  const done = await finishPoint(visit.house, visit.actor, { seriesId, pointId: visit.params['pointId'] ?? '' });
  return done.ok ? go(here, 'point-done') : gone;
}

/** One meeting that comes back: its agenda, what was decided, and its dates. */
export const seriesPages: readonly Page[] = [
  page(`GET ${here}/:seriesId`, 'see-meetings', (visit) => seriesPage(visit)),
  page(`POST ${here}/:seriesId/datum`, 'keep-meetings', plan),
  page(`POST ${here}/:seriesId/punten`, 'write-meeting', askIt),
  page(`POST ${here}/:seriesId/besluiten`, 'write-meeting', decide),
  page(`POST ${here}/:seriesId/punten/:pointId/klaar`, 'write-meeting', finish),
];
