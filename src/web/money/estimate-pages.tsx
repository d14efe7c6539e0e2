import { estimateEffort, seeToEstimate } from '#app/money/effort.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { effortHome } from './effort-parts.tsx';
import { effortErrors } from './effort-words.ts';
import { EstimateForm, estimateIn, KnownNumbers, startOf } from './estimate-form.tsx';
import { moneyCrumbs } from './money-crumbs.ts';

type Visitor = Visit<Member>;

async function formPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeToEstimate(visit.house, visit.actor, {});
  if (!seen.ok || isGone(refusals)) return gone;
  const { norm, known, forRegion } = seen.value;
  // Without a norm there is nothing to work out by: the page itself says who agrees one.
  if (!norm) return go(effortHome);
  const errors = effortErrors(refusals);
  const sent = errors.length > 0;
  const { kinds } = norm.value;
  return show(
    <Shell
      visit={visit}
      title="Uitrekenen of er genoeg is"
      crumbs={[...moneyCrumbs(visit.actor), { label: 'Is er genoeg?', href: effortHome }]}
      wrong={sent}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Uitrekenen of er genoeg is"
        lead={
          forRegion
            ? 'Voor de regio samen. Wie meedoet aan het programma leest dit.'
            : 'Voor jullie eigen organisatie. Alleen jullie lezen dit.'
        }
      />
      <Stack roomy>
        <KnownNumbers known={known} />
        <EstimateForm
          typed={sent ? estimateIn(visit.form, kinds) : startOf(seen.value, visit.query.get('neem'))}
          kinds={kinds}
          errors={errors}
        />
      </Stack>
    </Shell>,
    sent ? 422 : 200,
  );
}

async function estimate(visit: Visitor): Promise<Reply> {
  const seen = await seeToEstimate(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const typed = estimateIn(visit.form, seen.value.norm?.value.kinds ?? []);
  const kept = await estimateEffort(visit.house, visit.actor, typed);
  if (!kept.ok) return formPage(visit, kept.refusals);
  return go(effortHome, kept.value.kept ? 'effort-estimated' : 'effort-same');
}

/** An estimate: how many young people, who needs what, how much money there is. */
export const estimatePages: readonly Page[] = [
  page(`GET ${effortHome}/reken`, 'estimate-effort', (visit) => formPage(visit)),
  page(`POST ${effortHome}/reken`, 'estimate-effort', estimate),
];
