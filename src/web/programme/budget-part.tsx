import { mayEver } from '#domain/access/may.ts';
import type { Member } from '#domain/access/actor.ts';
import { euro } from '#domain/money/amount.ts';
import type { BudgetAsked } from '#domain/programme/budget-asked.ts';
import { sectionsOf, type Programme } from '#domain/programme/programme.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Section } from '#web/kit/layout.tsx';

type Of = { readonly programme: Programme; readonly budget: BudgetAsked | undefined };
/** How far the budget is: of how many measures there is an amount, and whether general cost has one. */
function stand({ programme, budget }: Of): string {
  if (!budget) return 'Er is nog geen bedrag begroot.';
  const measures = sectionsOf(programme, 'measure');
  const known = measures.flatMap(({ id }) => budget.perMeasure.get(id) ?? []);
  const all = [...known, budget.generalCost ?? 0].reduce((sum, cents) => sum + cents, 0);
  const general = budget.generalCost === null ? 'Algemene kosten zijn nog leeg.' : 'Algemene kosten staan erin.';
  return `${euro(all)} begroot, voor ${known.length} van ${measures.length} maatregelen. ${general}`;
}

/** The fifth part of the paper (REG 2.6): its amounts stand in Geld. */
export const BudgetPart = ({ actor, ...of }: Of & { readonly actor: Member }) => (
  <Section title="5. Begroting" id="deel-5">
    <p class="quiet">{stand(of)}</p>
    {mayEver(actor, 'see-money') && <LinkButton href="/regio/geld">Naar het geld</LinkButton>}
  </Section>
);
