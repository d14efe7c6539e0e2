import { reviewMeasure } from '#app/programme/follow-programme.ts';
import { seeFollow } from '#app/programme/see-file.ts';
import { fullDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { reviewOutcomes, type ReviewOutcome } from '#domain/programme/entry.ts';
import type { Reviewed } from '#domain/programme/review.ts';
import { textOf } from '#domain/programme/section.ts';
import { titleOf } from '#domain/programme/status.ts';
import { oneOf, text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import type { FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { ChoiceAndWhy } from './choice-form.tsx';
import { filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

const at = `${here}/terugblik`;
const title = 'Elk jaar terugkijken';
const outcomes = Object.keys(reviewOutcomes) as ReviewOutcome[];
const yearWords = ({ entries }: Reviewed): string =>
  entries
    .map(({ subject, content }) => `${subject ?? ''}: ${reviewOutcomes[content.outcome]}. ${content.why}`)
    .join(' ');
function subOf(one: Reviewed): string {
  const planned = textOf(one.measure, 'review');
  const when = planned === '' ? 'Nog geen dag om terug te kijken.' : `Kijk terug op ${fullDay(planned)}.`;
  return [one.due === null ? when : 'Kijk nu terug.', yearWords(one)].filter((words) => words !== '').join(' ');
}
async function list(visit: Visitor): Promise<Reply> {
  const seen = await seeFollow(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { reviews, owns } = seen.value;
  return filePage(visit, {
    title,
    lead: 'Elke maatregel heeft een dag om terug te kijken. Werkt het? Dan ga je door. Werkt het niet? Dan doe je het anders, of je stopt.',
    head: <LinkButton href={`${here}/teruggekeken`}>Maak er een stuk van</LinkButton>,
    body: () =>
      reviews.length === 0 ? (
        <EmptyState title="Er is nog geen maatregel">
          <p>Hier staat straks bij elke maatregel wat jullie elk jaar besloten.</p>
          <LinkButton href={here}>Naar het programma</LinkButton>
        </EmptyState>
      ) : (
        <ListGrid label={title}>
          {reviews.map((one) => (
            <ListRow
              key={one.measure.id}
              title={titleOf(one.measure)}
              href={owns ? `${at}/${one.measure.id}` : undefined}
              sub={subOf(one)}
              due={one.due === null ? undefined : { text: 'aan de beurt', tone: 'soon' }}
            />
          ))}
        </ListGrid>
      ),
  });
}
type Shown = { readonly visit: Visitor; readonly errors: readonly FormError[]; readonly one: Reviewed };
function Decide({ visit, errors, one }: Shown) {
  const now = one.entries.find(({ subject }) => subject === visit.today.slice(0, 4))?.content;
  return (
    <ChoiceAndWhy
      visit={visit}
      errors={errors}
      action={`${at}/${one.measure.id}`}
      back={at}
      choice={{
        name: 'outcome',
        label: 'Wat besluiten jullie?',
        choices: outcomes.map((value) => ({ value, label: reviewOutcomes[value] })),
        value: now?.outcome,
        flow: true,
      }}
      why={{ name: 'why', label: 'Waarom?', value: now?.why }}
    />
  );
}
async function onePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeFollow(visit.house, visit.actor, {});
  const one = seen.ok ? seen.value.reviews.find(({ measure }) => measure.id === visit.params['measureId']) : undefined;
  if (!seen.ok || !one || !seen.value.owns) return gone;
  return filePage(visit, {
    title: titleOf(one.measure),
    lead: `Terugblik van ${visit.today.slice(0, 4)}.`,
    under: [{ label: title, href: at }],
    refusals,
    fallback: 'outcome',
    body: (errors) => (
      <>
        <Facts
          facts={[
            { label: 'Wat het moest opleveren', value: textOf(one.measure, 'effect') },
            { label: 'Hoe het was', value: textOf(one.measure, 'effectFrom') },
            { label: 'Hoe het moest worden', value: textOf(one.measure, 'effectTo') },
            { label: 'Eerder', value: yearWords(one) || 'Nog niet teruggekeken' },
          ]}
        />
        <Decide visit={visit} errors={errors} one={one} />
      </>
    ),
  });
}
async function review(visit: Visitor): Promise<Reply> {
  const { form, params } = visit;
  const kept = await reviewMeasure(visit.house, visit.actor, {
    measureId: params['measureId'] ?? '',
    outcome: oneOf(form, 'outcome', outcomes),
    why: text(form, 'why'),
  });
  return kept.ok ? go(at, 'review-kept') : onePage(visit, kept.refusals);
}

/** The yearly review of measures. */
export const reviewYearPages: readonly Page[] = [
  page(`GET ${at}`, 'see-programme-file', list),
  page(`GET ${at}/:measureId`, 'follow-programme', (visit) => onePage(visit)),
  page(`POST ${at}/:measureId`, 'follow-programme', review),
];
