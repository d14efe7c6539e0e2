import { answerInstrument, askInstrument, seeInstruments, type UseLine } from '#app/money/instruments.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { euro } from '#domain/money/amount.ts';
import { payerKeys, payers } from '#domain/money/instrument.ts';
import type { Refusal } from '#domain/outcome.ts';
import { id, oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Select } from '#web/kit/select.tsx';
import { isGone } from '#web/person/refusals.ts';
import { instrumentHome, UseTable } from './instrument-table.tsx';
import { effortErrors } from './effort-words.ts';
import { moneyCrumbs } from './money-crumbs.ts';

type Visitor = Visit<Member>;
const home = instrumentHome;
const crumbs = (actor: Member) => [...moneyCrumbs(actor), { label: 'Wat we van elkaar gebruiken', href: home }];

function Lists({ uses }: { uses: readonly UseLine[] }) {
  const of = (we: UseLine['we']) => uses.filter((use) => use.we === we);
  const waits = of('are-asked').filter(({ answered }) => answered === null);
  return (
    <>
      {waits.length > 0 && (
        <Section title="Jullie zijn aan zet" count={waits.length}>
          <ul>
            {waits.map((use) => (
              <li key={use.id}>
                <Link href={`${home}/${use.id}`}>
                  Geef antwoord aan {use.byOrganisationName}: {use.what}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Wat wij gebruiken van een ander">
        <UseTable uses={of('ask')} caption="Wat wij gebruiken" empty="Jullie vroegen nog niets." />
      </Section>
      <Section title="Wat een ander gebruikt van ons">
        <UseTable uses={of('are-asked')} caption="Wat een ander gebruikt" empty="Niemand vroeg jullie nog iets." />
      </Section>
      {of('look-on').length > 0 && (
        <Section title="Tussen andere organisaties">
          <UseTable uses={of('look-on')} caption="Tussen andere organisaties" empty="" />
        </Section>
      )}
    </>
  );
}

async function listPage(visit: Visitor): Promise<Reply> {
  const seen = await seeInstruments(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { uses } = seen.value;
  return show(
    <Shell visit={visit} title="Wat we van elkaar gebruiken" crumbs={moneyCrumbs(visit.actor)}>
      <PageHead
        title="Wat we van elkaar gebruiken"
        lead="Een coach, uren of een training van een ander. Met wie het betaalt."
      >
        {uses.length > 0 && <LinkButton href={`${home}/nieuw`}>Vraag iets te gebruiken</LinkButton>}
      </PageHead>
      <Stack roomy>
        {uses.length === 0 ? (
          <EmptyState title="Er is nog niets gevraagd">
            <p>Hier staat wat de ene organisatie gebruikt van de andere, en wie dat betaalt.</p>
            <LinkButton href={`${home}/nieuw`}>Vraag iets te gebruiken</LinkButton>
          </EmptyState>
        ) : (
          <Lists uses={uses} />
        )}
      </Stack>
    </Shell>,
  );
}

type AskProps = {
  readonly form: Typed;
  readonly errors: readonly FormError[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
};
function AskForm({ form, errors, others }: AskProps) {
  return (
    <Form action={`${home}/nieuw`}>
      <Select
        name="of"
        label="Van wie is het?"
        placeholder="Kies een organisatie"
        options={others.map(({ id: value, name: label }) => ({ value, label }))}
        value={text(form, 'of')}
        error={errorAt(errors, 'of')}
      />
      <Field
        name="what"
        label="Wat wil je gebruiken?"
        hint="Bijvoorbeeld: een jobcoach, 40 uur. Geen namen van jongeren."
        value={text(form, 'what')}
        error={errorAt(errors, 'what')}
      />
      <Field
        name="amount"
        label="Wat kost het, in euro’s?"
        hint="Weet niemand het? Laat het leeg."
        optional
        size="m"
        inputMode="decimal"
        value={text(form, 'amount')}
        error={errorAt(errors, 'amount')}
      />
      <Radios
        name="payer"
        label="Wie betaalt het?"
        choices={payerKeys.map((value) => ({
          value,
          label: `${payers[value].slice(0, 1).toUpperCase()}${payers[value].slice(1)}`,
        }))}
        value={text(form, 'payer')}
        error={errorAt(errors, 'payer')}
      />
      <Row>
        <Button kind="main">Vraag het</Button>
        <LinkButton href={home}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function askPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeInstruments(visit.house, visit.actor, {});
  if (!seen.ok || isGone(refusals)) return gone;
  const errors = effortErrors(refusals);
  const { form } = visit;
  return show(
    <Shell visit={visit} title="Iets vragen te gebruiken" crumbs={crumbs(visit.actor)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Iets vragen te gebruiken" lead="De andere organisatie zegt ja of nee." />
      <AskForm form={form} errors={errors} others={seen.value.others} />
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function ask(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const asked = await askInstrument(visit.house, visit.actor, {
    ofOrganisationId: id(form, 'of'),
    what: text(form, 'what'),
    amount: text(form, 'amount'),
    payer: oneOf(form, 'payer', payerKeys),
  });
  return asked.ok ? go(home, 'instrument-asked') : askPage(visit, asked.refusals);
}

async function answerPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeInstruments(visit.house, visit.actor, {});
  const use = seen.ok ? seen.value.uses.find((one) => one.id === visit.params['useId']) : undefined;
  if (!use || use.we !== 'are-asked' || use.answered !== null || isGone(refusals)) return gone;
  const errors = effortErrors(refusals);
  return show(
    <Shell visit={visit} title="Mag een ander dit gebruiken?" crumbs={crumbs(visit.actor)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={`Mag ${use.byOrganisationName} dit gebruiken?`} lead={use.what} />
      <Stack roomy>
        <Facts
          facts={[
            { label: 'Gevraagd door', value: `${use.byName}, ${longDay(use.askedOn)}` },
            { label: 'Kosten', value: use.cents === null ? '' : euro(use.cents) },
            { label: 'Wie betaalt', value: payers[use.payer] },
          ]}
        />
        <Form action={`${home}/${use.id}`}>
          <Radios
            name="answer"
            label="Jullie antwoord"
            choices={[
              { value: 'yes', label: 'Ja, zoals het hier staat' },
              { value: 'no', label: 'Nee' },
            ]}
            value={text(visit.form, 'answer')}
            error={errorAt(errors, 'answer')}
          />
          <Field
            name="why"
            label="Waarom, of onder welke voorwaarde?"
            hint="Bij nee moet je zeggen waarom."
            optional
            value={text(visit.form, 'why')}
            error={errorAt(errors, 'why')}
          />
          <Row>
            <Button kind="main">Geef dit antwoord</Button>
            <LinkButton href={home}>Terug</LinkButton>
          </Row>
        </Form>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function answer(visit: Visitor): Promise<Reply> {
  const { form, params } = visit;
  const said = await answerInstrument(visit.house, visit.actor, {
    useId: params['useId'] ?? '',
    answer: oneOf(form, 'answer', ['yes', 'no'] as const),
    why: text(form, 'why'),
  });
  return said.ok ? go(home, 'instrument-answered') : answerPage(visit, said.refusals);
}

/** What organisations use of each other, and who pays it. */
export const instrumentPages: readonly Page[] = [
  page(`GET ${home}`, 'see-instruments', listPage),
  page(`GET ${home}/nieuw`, 'ask-instrument', (visit) => askPage(visit)),
  page(`POST ${home}/nieuw`, 'ask-instrument', ask),
  page(`GET ${home}/:useId`, 'answer-instrument', (visit) => answerPage(visit)),
  page(`POST ${home}/:useId`, 'answer-instrument', answer),
];
