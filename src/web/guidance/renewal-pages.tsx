import { renewOffers, seeRenewals, type Renewals } from '#app/guidance/renew-offers.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import {
  isLeftOut,
  renewalWayNames,
  renewalWays,
  type RenewalWay,
  type TypedRenewal,
} from '#domain/guidance/renewal.ts';
import { fullName } from '#domain/person/name.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { mobileNumber } from '#domain/young/way.ts';
import type { ToRenew } from '#app/ports/guidance.ts';
import { dayParts, isId, oneOf, pickedDay, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Select } from '#web/kit/select.tsx';
import { errorsOf } from '#web/person/refusals.ts';

type Visitor = Visit<Member>;
const here = '/contact/aanbod';
const title = 'Opnieuw aanbieden';
const whoseOf = ({ query, form }: Visitor): Renewals['whose'] =>
  query.get('van') === 'alle' || text(form, 'van') === 'alle' ? 'all' : 'mine';
/** The same list as before the form was sent. */
const backTo = (visit: Visitor): string => (whoseOf(visit) === 'all' ? `${here}?van=alle` : here);

/** How it can be offered to this one: by mail or sms only with an address for it. */
const waysOf = ({ mail, phone }: ToRenew, { house }: Visitor): readonly RenewalWay[] =>
  renewalWayNames.filter((way) => {
    if (way === 'mail') return mail !== null;
    return way !== 'sms' || (house.sms === true && mobileNumber(phone ?? '', house.demo) !== undefined);
  });
const typedOf = ({ form }: Visitor, caseId: string): TypedRenewal => ({
  on: pickedDay(form, `on-${caseId}`),
  way: oneOf(form, `way-${caseId}`, renewalWayNames),
});

type Part = { visit: Visitor; line: ToRenew; errors: readonly FormError[] };
function One({ visit, line, errors }: Part) {
  const { caseId, firstName } = line;
  const [on, way] = [`on-${caseId}`, `way-${caseId}`];
  return (
    <Card title={fullName(line)}>
      <p>
        Dit kan tot en met {longDay(line.until)}. <Link href={`/jongeren/${caseId}`}>Open {firstName}</Link>
      </p>
      <Select
        name={way}
        label={`Hoe bied je het ${firstName} aan?`}
        placeholder="Kies hoe"
        options={waysOf(line, visit).map((value) => ({ value, label: renewalWays[value] }))}
        value={text(visit.form, way)}
        error={errorAt(errors, way)}
        optional
      />
      <DateField
        name={on}
        label={`Op welke dag deed je dat bij ${firstName}?`}
        picks={[{ value: visit.today, label: 'Vandaag' }]}
        picked={text(visit.form, `${on}-pick`)}
        value={dayParts(visit.form, on)}
        error={errorAt(errors, on)}
        optional
      />
    </Card>
  );
}

function Offer({ visit, list, errors }: { visit: Visitor; list: Renewals; errors: readonly FormError[] }) {
  return (
    <Form action={here} hidden={list.whose === 'all' ? { van: 'alle' } : {}}>
      {list.lines.map((line) => (
        <One key={line.caseId} visit={visit} line={line} errors={errors} />
      ))}
      <Row>
        <Button kind="main">Schrijf op</Button>
        <LinkButton href="/contact">Terug</LinkButton>
      </Row>
    </Form>
  );
}

const leadWords = ({ lines }: Renewals): string =>
  lines.length === 1
    ? 'De wet vraagt dit voor 1 jongere: het tweede jaar na school is begonnen.'
    : `De wet vraagt dit voor ${lines.length} jongeren: het tweede jaar na school is begonnen.`;

type Said = { done?: number; errors?: readonly FormError[] };
async function renewalPage(visit: Visitor, { done = 0, errors = [] }: Said = {}): Promise<Reply> {
  const found = await seeRenewals(visit.house, visit.actor, { whose: whoseOf(visit) });
  if (!found.ok) return gone;
  const list = found.value;
  return show(
    <Shell
      visit={visit}
      title={title}
      crumbs={[{ label: 'Contact na school', href: '/contact' }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={list.lines.length > 0 ? leadWords(list) : undefined}>
        {list.whose === 'mine' ? (
          <LinkButton href={`${here}?van=alle`}>Van iedereen hier</LinkButton>
        ) : (
          <LinkButton href={here}>Alleen van mij</LinkButton>
        )}
      </PageHead>
      <Stack roomy>
        {done > 0 && (
          <Alert tone="good" live>
            <p>
              {done === 1 ? 'Bij 1 jongere opgeschreven.' : `Bij ${done} jongeren opgeschreven.`} De rest staat hier
              nog.
            </p>
          </Alert>
        )}
        {list.lines.length === 0 ? (
          <EmptyState title="Niemand krijgt nu opnieuw een aanbod">
            <p>
              Hier komt wie in het eerste jaar na school geen begeleiding gebruikte. De wet vraagt dan om het opnieuw
              aan te bieden.
            </p>
            <LinkButton href="/contact">Bekijk contact na school</LinkButton>
          </EmptyState>
        ) : (
          <>
            <p>
              Vul alleen in wie je iets aanbood. Wie je leeg laat, blijft hier staan. In een mail of sms staat geen naam
              van de jongere of van school.
            </p>
            <Offer visit={visit} list={list} errors={errors} />
          </>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** Of whom something was sent along: the names of the fields say so. */
const casesIn = ({ form }: Visitor): readonly string[] =>
  [...form.keys()].flatMap((name) => (name.startsWith('way-') ? [name.slice('way-'.length)] : [])).filter(isId);

async function renew(visit: Visitor): Promise<Reply> {
  const rows = casesIn(visit)
    .map((caseId) => ({ caseId, typed: typedOf(visit, caseId) }))
    .filter(({ typed }) => !isLeftOut(typed));
  const list = await seeRenewals(visit.house, visit.actor, { whose: whoseOf(visit) });
  if (!list.ok) return gone;
  const first = list.value.lines[0];
  if (rows.length === 0)
    return first
      ? renewalPage(visit, { errors: errorsOf([{ code: 'nobody-chosen', field: `way-${first.caseId}` }], 'way') })
      : go(here);
  const names = new Map(list.value.lines.map((line) => [line.caseId, line]));
  const { done, failed } = await renewOffers(visit.house, visit.actor, rows);
  const errors = failed.flatMap(({ caseId, refusals }) => {
    const name = names.get(caseId);
    // Who is not on the list any more has no field to lead to.
    const field = (end: string | undefined) => (name ? `${end ?? 'way'}-${caseId}` : 'inhoud');
    return errorsOf(
      refusals.map((one) => ({ ...one, field: field(one.field) })),
      'way',
      name?.firstName,
    ).map(({ field: to, text: said }) => ({ field: to, text: name ? `${fullName(name)}: ${said}` : said }));
  });
  return errors.length === 0 ? go(backTo(visit), 'offers-renewed') : renewalPage(visit, { done: done.length, errors });
}

/** The offer of the second year, to many at once: each an own day and way. */
export const renewalPages: readonly Page[] = [
  page(`GET ${here}`, 'see-renewals', (visit) => renewalPage(visit)),
  page(`POST ${here}`, 'renew-offer', renew),
].map(onlyAt(isSchool));
