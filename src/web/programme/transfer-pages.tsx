import {
  answerOwnerChange,
  askOwnerChange,
  markOwnerDuty,
  seeOwner,
  withdrawOwnerChange,
  type OwnerView,
} from '#app/programme/change-owner.ts';
import { takeOutProgramme } from '#app/programme/take-out-programme.ts';
import { mostOfHow } from '#domain/programme/free-text.ts';
import { ownerDuties } from '#domain/programme/owner.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, oneOf, text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';
import { Now, ofDuty, over, OwnerChangePart } from './owner-parts.tsx';

type Shown = { readonly visit: Visitor; readonly errors: readonly FormError[]; readonly view: OwnerView };
function Ask({ visit: { form }, errors, view }: Shown) {
  return (
    <Section title="Wie wordt de contactgemeente?">
      <p>
        De gemeenten wijzen samen een contactgemeente aan. Schrijf hier op wie het wordt. Een ander zegt ja. Vanaf de
        dag die je kiest, gaat het programma daar verder.
      </p>
      <Form action={over}>
        <Select
          name="organisationId"
          label="Welke organisatie neemt het over?"
          placeholder="Kies een organisatie"
          options={view.choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={text(form, 'organisationId')}
          error={errorAt(errors, 'organisationId')}
        />
        <DateField
          name="fromDay"
          label="Vanaf welke dag?"
          hint="Morgen of later."
          value={dayParts(form, 'fromDay')}
          error={errorAt(errors, 'fromDay')}
        />
        <Field
          name="decision"
          label="Wie besloot dit, en wanneer?"
          hint={`Bijvoorbeeld: alle colleges, op 3 november 2026. ${fits(mostOfHow)}`}
          rows={2}
          value={text(form, 'decision')}
          error={errorAt(errors, 'decision')}
        />
        <Row>
          <Button kind="main">Vraag om ja</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}
const Bundle = () => (
  <Section title="Alle stukken in één bestand">
    <p>
      Werkt de nieuwe contactgemeente niet met Aanzet? Geef haar dan dit bestand. Elk deel met alle versies,
      opmerkingen, ja en nee, besluiten en wat is vastgesteld. Er staat geen jongere in. Met controlegetallen: zo zie je
      of er iets is veranderd.
    </p>
    <p>Werkt zij wel met Aanzet? Dan staat alles daar al. Brieven en bestanden van buiten Aanzet geef je zelf.</p>
    <Row>
      <LinkButton href={`${over}/bestand`}>Neem alle stukken mee</LinkButton>
    </Row>
  </Section>
);

async function transferPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeOwner(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  return filePage(visit, {
    title: 'Een andere contactgemeente',
    lead: 'De nieuwe contactgemeente krijgt alle stukken, uiterlijk vier weken na de overgang (WEB 9.2.4 lid 5).',
    refusals,
    fallback: 'organisationId',
    body: (errors) => (
      <>
        <Now view={view} today={visit.today} />
        {view.changes.map((change) => (
          <OwnerChangePart
            key={change.id}
            visit={visit}
            errors={errors}
            change={change}
            mayTakeBack={view.owns && view.open?.id === change.id}
          />
        ))}
        {view.owns && !view.open && <Ask visit={visit} errors={errors} view={view} />}
        {view.owns && <Bundle />}
      </>
    ),
  });
}
async function ask(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const typed = {
    organisationId: text(form, 'organisationId'),
    fromDay: day(form, 'fromDay') ?? '',
    decision: text(form, 'decision'),
  };
  const asked = await askOwnerChange(visit.house, visit.actor, typed);
  return asked.ok ? go(over, 'owner-asked') : transferPage(visit, asked.refusals);
}
const changeId = ({ params }: Visitor): string => params['changeId'] ?? '';
async function answer(visit: Visitor): Promise<Reply> {
  const said = await answerOwnerChange(visit.house, visit.actor, {
    changeId: changeId(visit),
    answer: oneOf(visit.form, 'answer', ['agreed', 'refused'] as const),
    why: text(visit.form, 'why'),
  });
  return said.ok ? go(over, 'owner-answered') : transferPage(visit, said.refusals);
}
async function takeBack(visit: Visitor): Promise<Reply> {
  const taken = await withdrawOwnerChange(visit.house, visit.actor, { changeId: changeId(visit) });
  return taken.ok ? go(over, 'owner-withdrawn') : gone;
}
async function mark(visit: Visitor): Promise<Reply> {
  const duty = ownerDuties.find((one) => one === visit.params['duty']);
  if (!duty) return gone;
  const done = await markOwnerDuty(visit.house, visit.actor, {
    changeId: changeId(visit),
    duty,
    on: day(visit.form, ofDuty('doneOn', duty)) ?? '',
    how: text(visit.form, ofDuty('how', duty)),
  });
  if (done.ok) return go(over, 'owner-duty-done');
  const at = ({ field, ...rest }: Refusal): Refusal => ({ ...rest, ...(field !== undefined && { field: ofDuty(field, duty) }) }); // prettier-ignore
  return transferPage(visit, done.refusals.map(at));
}
async function takeOut(visit: Visitor): Promise<Reply> {
  const taken = await takeOutProgramme(visit.house, visit.actor);
  if (!taken.ok) return gone;
  const name = `regionaal-programma-${visit.today}.zip`;
  return { kind: 'file', exchange: 'programma-overdragen', name, type: 'application/zip', body: taken.value };
}

/** Another contactgemeente: asked, answered, and what the law asks then (R20). */
export const transferPages: readonly Page[] = [
  page(`GET ${over}`, 'see-owner-change', (visit) => transferPage(visit)),
  page(`POST ${over}`, 'change-owner', ask),
  page(`POST ${over}/:changeId/antwoord`, 'answer-owner-change', answer),
  page(`POST ${over}/:changeId/terug`, 'change-owner', takeBack),
  page(`POST ${over}/:changeId/gedaan/:duty`, 'change-owner', mark),
  page(`GET ${over}/bestand`, 'take-out-programme', takeOut),
];
