import { exportForRegister, registersOf } from '#app/register/register-record.ts';
import type { Member } from '#domain/access/actor.ts';
import { refusalWords } from '#domain/intake/refusal-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { momentColumns, momentRows } from '#domain/register/out.ts';
import { savedList } from '#web/access/saved-list.ts';
import { readWhy, WhyFields } from '#web/access/why-fields.tsx';
import { dayParts, day, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { atDesk } from './register-pages.tsx';

type Visitor = Visit<Member>;

async function backPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const systems = await registersOf(visit.house, visit.actor, {});
  if (!systems.ok) return gone;
  const errors = refusals.map((refusal) => ({ field: refusal.field ?? 'since', text: refusalWords(refusal) }));
  const [y, m, d] = visit.today.split('-').map(Number);
  const typed = visit.form.size > 0 ? dayParts(visit.form, 'since') : { day: `${d}`, month: `${m}`, year: `${y}` };
  return show(
    <Shell
      visit={visit}
      title="Terug naar het register"
      wrong={errors.length > 0}
      crumbs={[{ label: 'Meldingen', href: '/meldingen' }]}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Terug naar het register"
        lead="Een bestand met de contacten en hoe het er nu voor staat, per dossiernummer. Zo typ je niets twee keer."
      />
      {systems.value.length === 0 ? (
        <EmptyState title="Nog niets ingelezen">
          <p>Lees eerst een bestand uit het register in. Dan weten we welk dossiernummer bij wie hoort.</p>
          <LinkButton href="/meldingen/inlezen">Meldingen inlezen</LinkButton>
        </EmptyState>
      ) : (
        <Form action="/meldingen/terug">
          <Stack>
            <Radios
              name="system"
              label="Voor welk register?"
              choices={systems.value.map((value) => ({ value, label: value === 'anders' ? 'Een ander' : value }))}
              value={text(visit.form, 'system') || systems.value[0]}
              error={errorAt(errors, 'system')}
              flow
            />
            <DateField name="since" label="Vanaf welke dag?" value={typed} error={errorAt(errors, 'since')} />
            <WhyFields form={visit.form} errors={errors} />
            <Button kind="main">Maak het bestand</Button>
            <p class="quiet">
              De volgorde van de kolommen is nog niet bevestigd. Kijk na of jullie register dit leest.
            </p>
          </Stack>
        </Form>
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function backFile(visit: Visitor): Promise<Reply> {
  const [system, since] = [text(visit.form, 'system'), day(visit.form, 'since')];
  const why = readWhy(visit.form);
  const outcome = await exportForRegister(visit.house, visit.actor, { system, since, why });
  if (!outcome.ok) return outcome.refusals.some(({ code }) => code === 'not-allowed') ? gone : backPage(visit, outcome.refusals); // prettier-ignore
  const of = { title: 'Terug naar het register', back: '/meldingen/terug' };
  const list = { name: `terug-naar-register-${visit.today}`, forSystem: true } as const;
  const columns = momentColumns(system);
  const rows = momentRows(system, outcome.value.found);
  return savedList(visit, outcome.value, { ...list, ...of, columns, rows });
}

/** The daily file that goes back to the register. */
export const backPages: readonly Page[] = [
  page('GET /meldingen/terug', 'see-register-files', (visit) => backPage(visit)),
  page('POST /meldingen/terug', 'export-for-register', backFile),
].map(atDesk);
