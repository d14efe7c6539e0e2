import { keepFigureRules, seeFigureRules, takeFigureRulesBack } from '#app/figures/figure-rules.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import type { Dated } from '#domain/directory/dated.ts';
import { profileWords } from '#domain/figures/condition-words.ts';
import type { FigureRules } from '#domain/figures/own-rules.ts';
import { contracts } from '#domain/guidance/destination.ts';
import type { Refusal } from '#domain/outcome.ts';
import { DayAndWhy } from '#web/directory/dated-parts.tsx';
import { all, day, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ruleErrors } from './words.ts';

const here = '/regio/cijfers/afspraken';
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];
const rulesWords = ({ least, work }: FigureRules): string =>
  `Geheim: alles onder ${least}. Werk dat blijft: ${work ? profileWords(work) : 'alleen zoals Aanzet het telt'}.`;

function Ahead({ one }: { one: Dated<FigureRules> }) {
  return (
    <Stack>
      <p>
        <Badge tone="soon">Vanaf {longDay(one.validFrom)}</Badge> {rulesWords(one.value)} {`Waarom: ${one.why}`}
      </p>
      <Form action={`${here}/${one.id}/terug`} inline>
        <Button>{`Haal terug wat op ${longDay(one.validFrom)} begint`}</Button>
      </Form>
    </Stack>
  );
}

type Filled = {
  readonly least: string;
  readonly hours: string;
  readonly months: string;
  readonly ticks: readonly string[];
};
const ticksOf = ({ work }: FigureRules): readonly string[] =>
  work
    ? [...(work.contracts ?? contractNames), ...(work.zzp ? ['zzp'] : []), ...(work.withLearning ? ['learning'] : [])]
    : [];
const contractNames = Object.keys(contracts).filter((name) => name !== 'own-business');
const filledWith = (base: FigureRules): Filled => ({
  least: String(base.least),
  hours: base.work ? String(base.work.minHours) : '',
  months: base.work ? String(base.work.months) : '',
  ticks: ticksOf(base),
});

function Fields({ filled, errors }: { filled: Filled; errors: readonly FormError[] }) {
  return (
    <>
      <Field
        name="least"
        label="Onder welk getal is alles geheim?"
        hint="Tien of meer. Het getal kan alleen omhoog."
        size="s"
        inputMode="numeric"
        value={filled.least}
        error={errorAt(errors, 'least')}
      />
      <Field
        name="hours"
        label="Werk dat blijft: vanaf hoeveel uur per week?"
        hint="Leeg bij uren en maanden: dan heeft de regio geen eigen telling."
        size="s"
        inputMode="numeric"
        value={filled.hours}
        error={errorAt(errors, 'hours')}
        optional
      />
      <Field
        name="months"
        label="Hoeveel maanden achter elkaar?"
        size="s"
        inputMode="numeric"
        value={filled.months}
        error={errorAt(errors, 'months')}
        optional
      />
      <Checkboxes
        name="counts"
        label="Wat telt mee als werk?"
        hint="Kies je geen contract? Dan telt elk contract mee."
        choices={[
          ...contractNames.map((value) => ({ value, label: contracts[value as keyof typeof contracts] })),
          { value: 'zzp', label: 'Eigen bedrijf (zzp)' },
          { value: 'learning', label: 'Leren en werken' },
        ]}
        values={filled.ticks}
        optional
      />
    </>
  );
}

async function rulesPage(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeFigureRules(visit.house, visit.actor, {});
  if (!seen.ok || !keepsRegion(visit.actor)) return gone;
  const { now, since, ahead, base } = seen.value;
  const { form } = visit;
  const errors = ruleErrors(refusals);
  const typed = { least: text(form, 'least'), hours: text(form, 'hours'), months: text(form, 'months') };
  const filled = errors.length > 0 ? { ...typed, ticks: all(form, 'counts') } : filledWith(base);
  return show(
    <Shell visit={visit} title="Cijfers: afspraken" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Cijfers: afspraken van de regio"
        lead="Een andere telling begint op een dag. Wat is geteld, blijft staan."
      />
      <Stack roomy>
        <Section title="Zo is het nu">
          <p>
            {since ? (
              `Sinds ${longDay(since.validFrom)}, gekozen door ${since.by}. `
            ) : (
              <Badge>Nog niet bevestigd</Badge>
            )}{' '}
            {rulesWords(now)}
          </p>
          {ahead.map((one) => (
            <Ahead key={one.id} one={one} />
          ))}
        </Section>
        <Form action={here}>
          <Fields filled={filled} errors={errors} />
          <DayAndWhy form={form} errors={errors} most={200} />
          <Row>
            <Button kind="main">Leg vast</Button>
            <LinkButton href="/regio/cijfers">Terug</LinkButton>
          </Row>
        </Form>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

const isGone = (refusals: readonly Refusal[]) =>
  refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed');
async function keep(visit: Visit<Member>): Promise<Reply> {
  const { form } = visit;
  const ticks = all(form, 'counts');
  const kept = await keepFigureRules(visit.house, visit.actor, {
    least: text(form, 'least'),
    hours: text(form, 'hours'),
    months: text(form, 'months'),
    contracts: ticks,
    zzp: ticks.includes('zzp'),
    withLearning: ticks.includes('learning'),
    validFrom: day(form, 'validFrom'),
    why: text(form, 'why'),
  });
  if (kept.ok) return go(here, 'figure-rules-kept');
  return isGone(kept.refusals) ? gone : rulesPage(visit, kept.refusals);
}
async function takeBack(visit: Visit<Member>): Promise<Reply> {
  const taken = await takeFigureRulesBack(visit.house, visit.actor, { settingId: visit.params['settingId'] ?? '' });
  return taken.ok ? go(here, 'figure-rules-back') : isGone(taken.refusals) ? gone : rulesPage(visit, taken.refusals);
}

/** What the region agrees about figures: the least number, and what it calls work that lasts. */
export const rulesPages: readonly Page[] = [
  page(`GET ${here}`, 'keep-figure-rules', (visit) => rulesPage(visit)),
  page(`POST ${here}`, 'keep-figure-rules', keep),
  page(`POST ${here}/:settingId/terug`, 'keep-figure-rules', takeBack),
];
