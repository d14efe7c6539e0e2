import { agreeNorm, takeNormBack, type AgreedNorm } from '#app/money/effort-norm.ts';
import { seeEffort } from '#app/money/effort.ts';
import type { Member } from '#domain/access/actor.ts';
import { plainEuro } from '#domain/money/amount.ts';
import { hoursWords } from '#domain/money/effort.ts';
import { mostKinds, type TypedNorm } from '#domain/money/norm.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { effortHome } from './effort-parts.tsx';
import { effortErrors } from './effort-words.ts';
import { moneyCrumbs } from './money-crumbs.ts';

type Visitor = Visit<Member>;
const places = Array.from({ length: mostKinds }, (_, at) => at);

const normIn = (form: Typed): TypedNorm => ({
  kinds: places.map((at) => ({
    words: text(form, `words-${at}`),
    low: text(form, `low-${at}`),
    high: text(form, `high-${at}`),
  })),
  rateLow: text(form, 'rateLow'),
  rateHigh: text(form, 'rateHigh'),
  validFrom: day(form, 'from'),
  why: text(form, 'why'),
});
/** The norm that stands, to change something in it. */
function typedOf(norm: AgreedNorm | undefined): TypedNorm {
  const hours = (hundredths: number | undefined) => (hundredths === undefined ? '' : hoursWords(hundredths).replaceAll('.', '')); // prettier-ignore
  const rate = norm?.value.rate;
  return {
    kinds: places.map((at) => {
      const kind = norm?.value.kinds[at];
      return { words: kind?.words ?? '', low: hours(kind?.hours.low), high: hours(kind?.hours.high) };
    }),
    rateLow: rate ? plainEuro(rate.low) : '',
    rateHigh: rate ? plainEuro(rate.high) : '',
    validFrom: undefined,
    why: '',
  };
}

type Part = { readonly errors: readonly FormError[] };
function Kind({ typed, at, errors }: Part & { typed: TypedNorm['kinds'][number] | undefined; at: number }) {
  const { words = '', low = '', high = '' } = typed ?? {};
  return (
    <Section title={`Begeleiding ${at + 1}`}>
      <Field
        name={`words-${at}`}
        label={`Hoe heet begeleiding ${at + 1}?`}
        hint={at === 0 ? 'Bijvoorbeeld: licht, een paar keer bellen.' : undefined}
        optional={at > 0}
        value={words}
        error={errorAt(errors, `words-${at}`)}
      />
      <Row>
        <Field
          name={`low-${at}`}
          label={`Minste uren, begeleiding ${at + 1}`}
          optional={at > 0}
          size="s"
          inputMode="decimal"
          value={low}
          error={errorAt(errors, `low-${at}`)}
        />
        <Field
          name={`high-${at}`}
          label={`Meeste uren, begeleiding ${at + 1}`}
          optional
          size="s"
          inputMode="decimal"
          value={high}
          error={errorAt(errors, `high-${at}`)}
        />
      </Row>
    </Section>
  );
}

function NormForm({ typed, form, errors }: Part & { typed: TypedNorm; form: Typed }) {
  return (
    <Form action={`${effortHome}/norm`}>
      {places.map((at) => (
        <Kind key={at} typed={typed.kinds[at]} at={at} errors={errors} />
      ))}
      <Section title="Wat een uur kost">
        <Row>
          <Field
            name="rateLow"
            label="Laagste tarief, in euro’s"
            optional
            size="s"
            inputMode="decimal"
            value={typed.rateLow}
            error={errorAt(errors, 'rateLow')}
          />
          <Field
            name="rateHigh"
            label="Hoogste tarief, in euro’s"
            optional
            size="s"
            inputMode="decimal"
            value={typed.rateHigh}
            error={errorAt(errors, 'rateHigh')}
          />
        </Row>
      </Section>
      <DateField
        name="from"
        label="Vanaf welke dag geldt dit?"
        value={form.has('from-day') ? dayParts(form, 'from') : undefined}
        error={errorAt(errors, 'from')}
      />
      <Field
        name="why"
        label="Waarom deze norm?"
        hint="Kort. Collega’s lezen dit later terug."
        value={text(form, 'why')}
        error={errorAt(errors, 'why')}
      />
      <Row>
        <Button kind="main">Spreek deze norm af</Button>
        <LinkButton href={effortHome}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function normPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeEffort(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.mayAgree || isGone(refusals)) return gone;
  const errors = effortErrors(refusals);
  const sent = errors.length > 0;
  return show(
    <Shell
      visit={visit}
      title="Een norm afspreken"
      crumbs={[...moneyCrumbs(visit.actor), { label: 'Is er genoeg?', href: effortHome }]}
      wrong={sent}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Een norm afspreken"
        lead="Hoeveel uur begeleiding kost per jongere. Weet je het niet precies? Vul het minste en het meeste in."
      />
      <NormForm
        typed={sent ? normIn(visit.form) : typedOf(seen.value.ahead.at(-1) ?? seen.value.norm)}
        form={visit.form}
        errors={errors}
      />
    </Shell>,
    sent ? 422 : 200,
  );
}

async function agree(visit: Visitor): Promise<Reply> {
  const agreed = await agreeNorm(visit.house, visit.actor, normIn(visit.form));
  return agreed.ok ? go(`${effortHome}#norm`, 'norm-agreed') : normPage(visit, agreed.refusals);
}

async function takeBack(visit: Visitor): Promise<Reply> {
  const taken = await takeNormBack(visit.house, visit.actor, { settingId: visit.params['settingId'] ?? '' });
  if (taken.ok) return go(`${effortHome}#norm`, 'norm-taken-back');
  return isGone(taken.refusals) ? gone : go(`${effortHome}#norm`, 'norm-began');
}

/** The norm of the region: agreed from a day on, and taken back while that day has not come. */
export const normPages: readonly Page[] = [
  page(`GET ${effortHome}/norm`, 'agree-effort', (visit) => normPage(visit)),
  page(`POST ${effortHome}/norm`, 'agree-effort', agree),
  page(`POST ${effortHome}/norm/:settingId/terug`, 'agree-effort', takeBack),
];
