import { closeTerms, seeEndingTerms, type EndingTerms } from '#app/guidance/close-terms.ts';
import type { EndingTerm } from '#app/ports/guidance.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { farewellNames, farewells } from '#domain/guidance/farewell.ts';
import { fullName } from '#domain/person/name.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { isId, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Select } from '#web/kit/select.tsx';
import { inWords } from '#web/person/refusals.ts';

type Visitor = Visit<Member>;
const here = '/contact/termijn';
const title = 'De termijn loopt af';
const whoseOf = ({ query, form }: Visitor): EndingTerms['whose'] =>
  query.get('van') === 'alle' || text(form, 'van') === 'alle' ? 'all' : 'mine';
/** The same list as before the form was sent. */
const backTo = (visit: Visitor): string => (whoseOf(visit) === 'all' ? `${here}?van=alle` : here);
const choices = farewellNames.map((value) => ({ value, label: farewells[value] }));

type Part = { visit: Visitor; lines: readonly EndingTerm[]; errors: readonly FormError[] };
function Decide({ visit, lines, errors }: Part) {
  return (
    <Form action={here} hidden={whoseOf(visit) === 'all' ? { van: 'alle' } : {}}>
      {[...Map.groupBy(lines, ({ endsOn }) => endsOn)].map(([endsOn, some]) => (
        <Section key={endsOn} title={`Tot en met ${longDay(endsOn)}`} count={some.length}>
          {some.map(({ caseId, ...name }) => (
            <div key={caseId} class="stack">
              <Select
                name={`uit-${caseId}`}
                label={`Wat spreken jullie af met ${fullName(name)}?`}
                placeholder="Nog niets"
                options={choices}
                value={text(visit.form, `uit-${caseId}`)}
                error={errorAt(errors, `uit-${caseId}`)}
                optional
              />
              <p>
                <Link href={`/jongeren/${caseId}`}>Open {name.firstName}</Link>
              </p>
            </div>
          ))}
        </Section>
      ))}
      <Row>
        <Button kind="main">Leg dit vast</Button>
        <LinkButton href="/contact">Terug</LinkButton>
      </Row>
    </Form>
  );
}

type Said = { done?: number; errors?: readonly FormError[] };
async function termPage(visit: Visitor, { done = 0, errors = [] }: Said = {}): Promise<Reply> {
  const found = await seeEndingTerms(visit.house, visit.actor, { whose: whoseOf(visit) });
  if (!found.ok) return gone;
  const { lines, whose } = found.value;
  return show(
    <Shell
      visit={visit}
      title={title}
      crumbs={[{ label: 'Contact na school', href: '/contact' }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title={title}
        lead="Daarna mag school niets meer doen of bewaren. Niemand stopt zonder gesprek of eigen wens."
      >
        <LinkButton href={whose === 'mine' ? `${here}?van=alle` : here}>
          {whose === 'mine' ? 'Van iedereen hier' : 'Alleen van mij'}
        </LinkButton>
      </PageHead>
      <Stack roomy>
        {done > 0 && (
          <Alert tone="good" live>
            <p>{done === 1 ? 'Bij 1 jongere vastgelegd.' : `Bij ${done} jongeren vastgelegd.`}</p>
          </Alert>
        )}
        {lines.length === 0 ? (
          <EmptyState title="Bij niemand loopt de termijn af">
            <p>Hier komt wie jullie binnen 60 dagen overdragen, of van wie jullie afscheid nemen.</p>
            <LinkButton href="/contact">Bekijk contact na school</LinkButton>
          </EmptyState>
        ) : (
          <>
            <p>Wie nog niets heeft, blijft hier staan. Stopt iemand? Vertel hoe de jongere later zelf hulp vindt.</p>
            <Decide visit={visit} lines={lines} errors={errors} />
          </>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

const fieldOf = 'uit-';
async function close(visit: Visitor): Promise<Reply> {
  const rows = [...visit.form.keys()].flatMap((name) => {
    const caseId = name.startsWith(fieldOf) ? name.slice(fieldOf.length) : '';
    const farewell = oneOf(visit.form, name, farewellNames);
    return isId(caseId) && farewell ? [{ caseId, farewell }] : [];
  });
  if (rows.length === 0)
    return termPage(visit, { errors: [{ field: 'inhoud', text: inWords({ code: 'nobody-chosen' }) }] });
  const { done, failed } = await closeTerms(visit.house, visit.actor, rows);
  if (failed.length === 0) return go(backTo(visit), 'terms-closed');
  const list = await seeEndingTerms(visit.house, visit.actor, { whose: whoseOf(visit) });
  const lines = list.ok ? list.value.lines : [];
  const errors = failed.map(({ caseId, refusals }) => {
    const line = lines.find((one) => one.caseId === caseId);
    const said = refusals.map((one) => inWords(one, line?.firstName)).join(' ');
    return line
      ? { field: `${fieldOf}${caseId}`, text: `${fullName(line)}: ${said}` }
      : { field: 'inhoud', text: said };
  });
  return termPage(visit, { done: done.length, errors });
}

/** The end of the term of a cohort, decided together. */
export const termPages: readonly Page[] = [
  page(`GET ${here}`, 'see-ending-terms', (visit) => termPage(visit)),
  page(`POST ${here}`, 'end-case', close),
].map(onlyAt(isSchool));
