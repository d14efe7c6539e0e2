import { seeMoney, type MoneyView } from '#app/money/see-money.ts';
import { writeLine } from '#app/money/write-line.ts';
import type { Member } from '#domain/access/actor.ts';
import { euro } from '#domain/money/amount.ts';
import { lineKinds, type LineKind } from '#domain/money/line.ts';
import { statutoryTasks, type TaskKey } from '#domain/money/source.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Refusal } from '#domain/outcome.ts';
import { mostOfBecause } from '#domain/money/free-text.ts';
import { text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { isGone } from '#web/person/refusals.ts';
import { AmountField, type Sent } from './amount-field.tsx';
import { crumbsInside, here, moneyErrors, sourcePath, taskWords } from './words.ts';

type Visitor = Visit<Member>;
const newTitle = 'Schrijf een bedrag op';
const kindLabels: Readonly<Record<LineKind, string>> = {
  planned: 'Begroot: hier is het geld voor bedoeld',
  committed: 'Verplicht: beloofd aan iemand, nog niet betaald',
  spent: 'Besteed: betaald',
  received: 'Ontvangen: het geld kwam binnen',
  contributed: 'In de pot: inleg in een gezamenlijke pot',
};

/** The years of a programme, to choose one. */
export const yearsOf = ({ from, until }: Pick<Programme, 'from' | 'until'>) => {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => ({ value: String(first + at), label: String(first + at) }));
}; // prettier-ignore
/** Everything that money can be for. */
const targetsOf = ({ measures }: Pick<MoneyView, 'measures'>) => [
  ...measures.map(({ id, title }) => ({ value: `measure:${id}`, label: title })),
  { value: 'general', label: 'Algemene kosten' },
  ...(Object.keys(statutoryTasks) as TaskKey[]).map((key) => ({ value: `task:${key}`, label: `Taak: ${taskWords(key)}` })), // prettier-ignore
];

const potsOf = ({ ledger }: MoneyView) =>
  ledger.sources.filter(({ kind, archivedOn }) => kind === 'pot' && archivedOn === null);
const mine = ({ ledger, keeps }: MoneyView) =>
  ledger.sources.filter(({ archivedOn, partyId }) => archivedOn === null && keeps.some(({ id }) => id === partyId));

function WhatKind({ view, form, errors, chosen }: Sent & { view: MoneyView; chosen: string }) {
  const kinds = (Object.keys(lineKinds) as LineKind[]).filter(
    (kind) => kind !== 'contributed' || potsOf(view).length > 0,
  );
  return (
    <>
      <Select
        name="sourceId"
        label="Uit welke bron?"
        placeholder="Kies een bron"
        options={mine(view).map(({ id, name }) => ({ value: id, label: name }))}
        value={text(form, 'sourceId') || chosen}
        error={errorAt(errors, 'sourceId')}
      />
      <Radios
        name="kind"
        label="Wat is er met het geld?"
        choices={kinds.map((value) => ({ value, label: kindLabels[value] }))}
        value={text(form, 'kind')}
        error={errorAt(errors, 'kind')}
      />
    </>
  );
}

function WhatFor({ view, form, errors }: Sent & { view: MoneyView }) {
  return (
    <>
      <Select
        name="target"
        id="about"
        label="Waarvoor?"
        hint="Niet nodig bij ontvangen of inleg."
        placeholder="Kies waarvoor"
        options={targetsOf(view)}
        value={text(form, 'target')}
        error={errorAt(errors, 'about')}
      />
    </>
  );
}

/** What only inleg in a pot, or paying what was promised, asks. */
function Besides({ view, form, errors }: Sent & { view: MoneyView }) {
  const pots = potsOf(view);
  const promised = view.ledger.lines.filter(({ kind, state, corrects }) => kind === 'committed' && state === 'agreed' && corrects === null); // prettier-ignore
  if (pots.length + promised.length === 0) return null;
  const open = text(form, 'potId') !== '' || text(form, 'settles') !== '' || text(form, 'kind') === 'contributed';
  return (
    <Details summary="Is het inleg in een pot, of betaal je iets wat al beloofd was?" open={open}>
      {pots.length > 0 && (
        <Select
          name="potId"
          label="In welke pot?"
          hint="Alleen bij inleg."
          placeholder="Geen pot"
          optional
          options={pots.map(({ id, name }) => ({ value: id, label: name }))}
          value={text(form, 'potId')}
          error={errorAt(errors, 'potId')}
        />
      )}
      {promised.length > 0 && (
        <Select
          name="settles"
          label="Betaalt dit iets wat al beloofd was?"
          hint="Alleen bij besteed."
          placeholder="Nee"
          optional
          options={promised.map(({ id, what, cents }) => ({ value: id, label: `${what}, ${euro(cents)}` }))}
          value={text(form, 'settles')}
          error={errorAt(errors, 'settles')}
        />
      )}
    </Details>
  );
}

async function formPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  const view = seen.ok ? seen.value : undefined;
  if (!view || mine(view).length === 0) return gone;
  const { form } = visit;
  const sent: Sent = { form, refusals, errors: moneyErrors(refusals) };
  const { errors } = sent;
  return show(
    <Shell visit={visit} title={newTitle} crumbs={crumbsInside} wrong={refusals.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={newTitle} lead="Het telt mee als iemand anders ja heeft gezegd." />
      <Form action={`${here}/regels`}>
        <WhatKind {...sent} view={view} chosen={visit.query.get('bron') ?? ''} />
        <WhatFor {...sent} view={view} />
        <Besides {...sent} view={view} />
        <Radios name="year" label="Van welk jaar?" flow choices={yearsOf(view.programme)} value={text(form, 'year')} error={errorAt(errors, 'year')} />
        <AmountField {...sent} label="Bedrag" />
        <Field name="what" label="Wat is het, in een paar woorden?" hint="Geen namen van jongeren." value={text(form, 'what')} error={errorAt(errors, 'what')} />
        <Field name="because" label="Is het voor iets anders dan waar de bron voor is? Waarom moet het toch?" hint={`Dan moeten twee partners van twee organisaties ja zeggen. Het komt in het verslag. ${fits(mostOfBecause)}`} rows={2} optional value={text(form, 'because')} error={errorAt(errors, 'because')} />
        <Row>
          <Button kind="main">Schrijf het op</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
} // prettier-ignore

async function write(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const sourceId = text(form, 'sourceId');
  const written = await writeLine(visit.house, visit.actor, {
    sourceId,
    kind: text(form, 'kind'),
    target: text(form, 'target'),
    potId: text(form, 'potId'),
    year: text(form, 'year'),
    amount: text(form, 'amount'),
    means: text(form, 'amount-means'),
    what: text(form, 'what'),
    corrects: '',
    settles: text(form, 'settles'),
    because: text(form, 'because'),
  });
  if (!written.ok) return isGone(written.refusals) ? gone : formPage(visit, written.refusals);
  return go(sourcePath(sourceId), written.value.exceptions > 0 ? 'money-exception' : 'money-written');
}

/** An amount is written down. */
export const lineFormPages: readonly Page[] = [
  page(`GET ${here}/regels/nieuw`, 'write-money', (visit) => formPage(visit)),
  page(`POST ${here}/regels`, 'write-money', write),
];
