import { termSentences } from '#web/language/term-sentences.ts';
import { keepRhythm, seeRhythm, type RhythmView } from '#app/guidance/plans.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Rhythm, TypedRhythm } from '#domain/guidance/rhythm.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';

type Visitor = Visit<Member>;
const here = '/regio/contact';
const title = 'Contact na school: afspraken';
const labels: Readonly<Record<keyof Rhythm, string>> = {
  workWeeks: 'Contact na nieuw werk, in weken',
  afterMonths: 'Contact na school, in maanden',
  intensiveWeeks: 'Vaker contact: elke zoveel weken',
  signalDays: 'Bellen na een signaal, in werkdagen',
  statusMonths: 'Werk of school opnieuw vragen, na maanden',
  guideMonths: termSentences.aftercareMonths,
};
const names = Object.keys(labels) as (keyof Rhythm)[];
const said = (value: number | readonly number[]): string => [value].flat().join(', ');

function Now({ view }: { view: RhythmView }) {
  const { rhythm, origin, since } = view.now;
  const ahead = view.all.filter(({ validFrom }) => since === null || validFrom > since);
  return (
    <Section title="Wat nu geldt">
      <p>
        <Badge>Nog niet bevestigd</Badge>{' '}
        {origin === 'region' && since
          ? `De regio sprak dit af, vanaf ${longDay(since)}.`
          : 'Zo begint Aanzet. De wet noemt geen getal.'}
      </p>
      <Facts facts={names.map((name) => ({ label: labels[name], value: said(rhythm[name]) }))} />
      {ahead.map(({ validFrom }) => (
        <p key={validFrom}>Vanaf {longDay(validFrom)} geldt een nieuwe afspraak.</p>
      ))}
    </Section>
  );
}

function Agree({ visit, view, errors }: { visit: Visitor; view: RhythmView; errors: readonly FormError[] }) {
  const typed = (name: keyof Rhythm) => (errors.length > 0 ? text(visit.form, name) : said(view.now.rhythm[name]));
  return (
    <Section title="Iets anders afspreken">
      <p>Begeleiding korter dan een half jaar vinden scholen te kort.</p>
      <Form action={here}>
        {names.map((name) => (
          <Field
            key={name}
            name={name}
            label={labels[name]}
            size="s"
            value={typed(name)}
            error={errorAt(errors, name)}
            maxLength={40}
          />
        ))}
        <DateField
          name="validFrom"
          label="Vanaf welke dag?"
          value={errors.length > 0 ? dayParts(visit.form, 'validFrom') : undefined}
          error={errorAt(errors, 'validFrom')}
        />
        <Row>
          <Button kind="main">Leg vast</Button>
          <LinkButton href="/regio">Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

async function rhythmPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const seen = await seeRhythm(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const errors = errorsOf(refusals, 'validFrom');
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Waar stokt het', href: '/regio' }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="Hoe vaak er contact is, kiest de regio. Dat is geen wet." />
      <Stack roomy>
        <Now view={seen.value} />
        <Agree visit={visit} view={seen.value} errors={errors} />
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const numbers = Object.fromEntries(names.map((name) => [name, text(visit.form, name)])) as Record<
    keyof Rhythm,
    string
  >;
  const typed: TypedRhythm = { ...numbers, validFrom: day(visit.form, 'validFrom') };
  const kept = await keepRhythm(visit.house, visit.actor, { typed });
  return kept.ok ? go(here, 'rhythm-kept') : rhythmPage(visit, kept.refusals);
}

/** How often a region keeps contact after school: what holds, and another agreement from a day on. */
export const rhythmPages: readonly Page[] = [
  page(`GET ${here}`, 'see-rhythm', (visit) => rhythmPage(visit)),
  page(`POST ${here}`, 'keep-rhythm', keep),
];
