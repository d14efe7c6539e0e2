import { beginForm, beginProgramme, period } from '#app/programme/begin-programme.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { partyRoles } from '#domain/programme/programme.ts';
import type { Proposal } from '#domain/programme/proposal.ts';
import { all, day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { isGone } from '#web/person/refusals.ts';
import { crumbsInside, errorsOf, here } from './words.ts';

type Visitor = Visit<Member>;
const partsOf = (on: string) => {
  const [year = '', month = '', date = ''] = on.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
};
type Shown = { form: Visitor['form']; typed: boolean; errors: readonly FormError[]; proposals: readonly Proposal[] };

function Period({ form, typed, errors }: Shown) {
  return (
    <>
      {(['from', 'until'] as const).map((name) => (
        <DateField
          key={name}
          name={name}
          label={name === 'from' ? 'Vanaf' : 'Tot en met'}
          value={typed ? dayParts(form, name) : partsOf(period[name])}
          error={errorAt(errors, name)}
        />
      ))}
    </>
  );
}
function Fields(shown: Shown) {
  const { form, typed, errors, proposals } = shown;
  const groups = [...new Set(proposals.map(({ role }) => role))];
  const chosen = typed ? all(form, 'with') : proposals.filter(({ asked }) => asked).map(({ key }) => key);
  const schools = proposals.filter(({ schoolKind }) => schoolKind === 'mbo');
  return (
    <>
      <Field
        name="name"
        label="Hoe heet het programma?"
        value={typed ? text(form, 'name') : 'Regionaal programma 2026-2029'}
        error={errorAt(errors, 'name')}
      />
      <Period {...shown} />
      {groups.map((role, at) => (
        <Checkboxes
          key={role}
          id={`met-${at}`}
          name="with"
          label={`Wie doen mee? ${partyRoles[role]}`}
          choices={proposals.filter((one) => one.role === role).map(({ key, name }) => ({ value: key, label: name }))}
          values={chosen}
          flow
          optional
        />
      ))}
      <Select
        name="contactSchool"
        label="Welke school is contactschool?"
        hint="De contactschool vraagt de subsidie aan. Weet je het nog niet? Kies dan niets."
        placeholder="Nog niet bekend"
        options={schools.map(({ key, name }) => ({ value: key, label: name }))}
        value={text(form, 'contactSchool')}
        error={errorAt(errors, 'contactSchool')}
        optional
      />
    </>
  );
}

async function ask(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = await beginForm(visit.house, visit.actor, {});
  if (!found.ok) return isGone(found.refusals) ? gone : go(here); // it was begun meanwhile
  if (isGone(refusals)) return gone;
  const errors = errorsOf(refusals, 'name');
  const { owner, proposals } = found.value;
  return show(
    <Shell visit={visit} title="Begin het programma" crumbs={crumbsInside} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Begin het programma"
        lead={`${owner.name} maakt het, samen met de anderen. Wie meedoet, kun je later veranderen.`}
      />
      <Form action={here}>
        <Fields form={visit.form} typed={errors.length > 0} errors={errors} proposals={proposals} />
        <Row>
          <Button kind="main">Begin het programma</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
async function begin(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const begun = await beginProgramme(visit.house, visit.actor, {
    name: text(form, 'name'),
    from: day(form, 'from'),
    until: day(form, 'until'),
    with: all(form, 'with'),
    contactSchool: text(form, 'contactSchool'),
  });
  return begun.ok ? go(here, 'programme-begun') : ask(visit, begun.refusals);
}

/** A region begins its programme. */
export const beginPages: readonly Page[] = [
  page(`GET ${here}/nieuw`, 'begin-programme', (visit) => ask(visit)),
  page(`POST ${here}`, 'begin-programme', begin),
];
