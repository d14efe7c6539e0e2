import { keepTerms, seeStuck, type StuckView, type TermsView } from '#app/routemap/call-backs.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { shownCount, weeksShown, type Counted } from '#domain/routemap/counting.ts';
import { roleWords } from '#web/directory/on-turn-words.ts';
import { DayAndWhy } from '#web/directory/dated-parts.tsx';
import { day, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { languages } from '#web/language/languages.ts';
import { isGone } from '#web/person/refusals.ts';
import { home, title } from './region-pages.tsx';
import { mapErrors, topicWords } from './region-words.ts';
import { nl } from './words/nl.ts';

type Visitor = Visit<Member>;
const here = `${home}/aantallen`;
const crumbs = [{ label: title, href: home }];

const questionWords: Readonly<Record<string, string>> = { ...topicWords, place: 'Gemeente' };
const languageNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(languages).map(({ code, name }) => [code, name]),
);
/** What is counted, as a table each: of the same people, and yet never beside each other. */
const tables: readonly { what: Counted; caption: string; label: string; words: Readonly<Record<string, string>> }[] = [
  { what: 'answered', caption: 'Welke vraag een antwoord kreeg', label: 'Vraag', words: questionWords },
  { what: 'unknown', caption: 'Waar mensen “Weet ik niet” kozen', label: 'Vraag', words: questionWords },
  { what: 'end', caption: 'Waar het eindigde', label: 'Wie', words: { ...roleWords, none: 'Nergens' } },
  { what: 'instead', caption: 'Waar een ander opnam dan bedoeld', label: 'Wie nam op', words: roleWords },
  { what: 'language', caption: 'In welke taal', label: 'Taal', words: languageNames },
  { what: 'audience', caption: 'Voor wie', label: 'Wie', words: nl.audience },
];

function Counts({ counts }: StuckView) {
  if (counts.length === 0)
    return (
      <EmptyState title="Nog niemand nam de routekaart">
        <p>Hier staat straks waar mensen vastlopen, zonder namen.</p>
        <LinkButton href="/routekaart/delen">Deel de routekaart</LinkButton>
      </EmptyState>
    );
  return (
    <Section title="Waar mensen vastlopen">
      <p>Een vraag met veel minder antwoorden dan die ervoor? Daar haakten mensen af. x is minder dan tien.</p>
      {tables.map(({ what, caption, label, words }) => (
        <Table
          key={what}
          caption={caption}
          columns={[{ label }, { label: 'Hoe vaak', numeric: true }]}
          rows={counts
            .filter((one) => one.what === what)
            .toSorted((a, b) => Object.keys(words).indexOf(a.which) - Object.keys(words).indexOf(b.which))
            .map(({ which, times }) => [words[which] ?? which, shownCount(times)])}
          empty={`${caption}: nog niets.`}
        />
      ))}
    </Section>
  );
}

function Late({ late }: StuckView) {
  return (
    <Section title="Te laat teruggebeld">
      <Table
        caption="Beloofd, en nog niet gebeld"
        columns={[{ label: 'Organisatie' }, { label: 'Hoeveel', numeric: true }]}
        rows={late.map(({ name, late: many }) => [name, many])}
        empty="Iedereen is op tijd gebeld."
      />
    </Section>
  );
}

type TermsProps = { visit: Visitor; terms: TermsView; errors: readonly FormError[] };
function Terms({ visit, terms: { now, since, ahead }, errors }: TermsProps) {
  const { form } = visit;
  const sent = errors.length > 0;
  return (
    <Section title="Terugbellen: afspraken">
      <p>
        {since ? `Vanaf ${longDay(since.validFrom)}, gekozen door ${since.by}.` : <Badge>Nog niet bevestigd</Badge>}{' '}
        Binnen {now.withinDays} werkdagen. Daarna nog {now.keepDays} dagen bewaard.
      </p>
      {ahead.map((one) => (
        <p key={one.id}>
          <Badge tone="soon">Vanaf {longDay(one.validFrom)}</Badge> Binnen {one.value.withinDays} werkdagen, bewaard:{' '}
          {one.value.keepDays} dagen.
        </p>
      ))}
      <Form action={here}>
        <Field
          name="within"
          label="Binnen hoeveel werkdagen bellen jullie?"
          size="s"
          inputMode="numeric"
          value={sent ? text(form, 'within') : String(now.withinDays)}
          error={errorAt(errors, 'within')}
          maxLength={2}
        />
        <Field
          name="keep"
          label="Hoeveel dagen daarna gaat het weg?"
          size="s"
          inputMode="numeric"
          value={sent ? text(form, 'keep') : String(now.keepDays)}
          error={errorAt(errors, 'keep')}
          maxLength={2}
        />
        <DayAndWhy form={form} errors={errors} />
        <Row>
          <Button kind="main">Leg vast</Button>
          <LinkButton href={home}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

async function stuckPage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const seen = await seeStuck(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  return show(
    <Shell visit={visit} title="De routekaart in aantallen" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="De routekaart in aantallen"
        lead={`De laatste ${weeksShown} weken, vanaf ${longDay(view.from)}. Niemand is te volgen: er is geteld per week, elk antwoord apart.`}
      />
      <Stack roomy>
        <Counts {...view} />
        <Late {...view} />
        <Terms visit={visit} terms={view.terms} errors={errors} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const typed = { within: text(form, 'within'), keep: text(form, 'keep'), why: text(form, 'why') };
  const kept = await keepTerms(visit.house, visit.actor, { ...typed, validFrom: day(form, 'validFrom') });
  if (kept.ok) return go(here, 'call-terms-kept');
  return isGone(kept.refusals) ? gone : stuckPage(visit, mapErrors(kept.refusals, visit.house.places()));
}

/** Where people get stuck on the route map, and what the region agreed about calling back. */
export const stuckPages: readonly Page[] = [
  page(`GET ${here}`, 'see-route-map', (visit) => stuckPage(visit)),
  page(`POST ${here}`, 'keep-route-map', keep),
];
