import { isThere } from '#domain/directory/merged.ts';
import type { KeptPartnerList } from '#app/ports/partners.ts';
import type { Member } from '#domain/access/actor.ts';
import type { PartnerPlan, PartnerQuestion, PlannedOrganisation } from '#domain/directory/partner-list.ts';
import { listedKinds, type PartnerFault } from '#domain/directory/partner-row.ts';
import { all, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { partnerWords } from '#web/intake/words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Select } from '#web/kit/select.tsx';
import { Steps } from '#web/kit/steps.tsx';
import { Table } from '#web/kit/table.tsx';
import { countWords, kindWords } from './directory-words.ts';
import { lineWords, partnerCountWords, partnerFaultWords, questionHint } from './partner-words.ts';

type Visitor = Visit<Member>;
const { base } = partnerWords;
export const crumbs = [{ label: 'Organisaties', href: '/organisaties' }];
const skip = { value: 'skip', label: 'Sla over' };

/** The question at place `at`: the ones with few answers as cards, a municipality or kind without them as a list. */
function Question({ visit, question, at, errors }: QuestionProps) {
  const { about, said, options } = question;
  const name = `vraag-${at}`;
  const value = text(visit.form, name);
  const error = errorAt(errors, name);
  const shared = { name, label: `“${said}”`, hint: questionHint(question), value, error };
  if (about === 'kind' || options.length === 0) {
    const places = visit.house.places();
    const here = [...places.municipalities.values()].filter(({ code }) => isThere(places, code, visit.today));
    const towns = here.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
    const list =
      about === 'kind'
        ? listedKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))
        : towns.map(({ code, name: label }) => ({ value: code, label }));
    return <Select {...shared} placeholder="Kies" options={[skip, ...list]} />;
  }
  const isSame = about === 'municipality' ? (label: string) => label : (label: string) => `Zelfde: ${label}`;
  const choices = options.map((one) => ({ value: one.value, label: isSame(one.label) }));
  const more = about === 'municipality' ? [] : [{ value: 'new', label: `Nieuw: ${said}` }];
  return <Radios {...shared} choices={[...choices, ...more, skip]} />;
}
type QuestionProps = { visit: Visitor; question: PartnerQuestion; at: number; errors: readonly FormError[] };

function Questions({
  visit,
  list,
  questions,
  errors,
}: Omit<CheckProps, 'plan'> & { questions: PartnerPlan['questions'] }) {
  return (
    <Section title="Eerst een vraag" count={questions.length}>
      <Form
        action={`${base}/${list.id}/antwoorden`}
        hidden={Object.fromEntries(questions.map(({ id }, at) => [`over-${at}`, id]))}
      >
        <Stack roomy>
          {questions.map((question, at) => (
            <Question key={question.id} visit={visit} question={question} at={at} errors={errors} />
          ))}
          <Row>
            <Button kind="main">Verder</Button>
          </Row>
        </Stack>
      </Form>
    </Section>
  );
}

function ReadIn({ visit, list, plan }: Pick<CheckProps, 'visit' | 'list' | 'plan'>) {
  const fresh = plan.organisations.filter(({ id, kind }) => id === null && kind !== 'uwv');
  return (
    <Section title="Lees de lijst in">
      <Form action={`${base}/${list.id}/lezen`}>
        {fresh.length > 0 && (
          <Checkboxes
            name="account"
            label="Wie werkt met Aanzet?"
            hint="De eerste collega op de lijst wordt daar teamleider, en nodigt de anderen uit. Wie je niet kiest, krijgt bij een overdracht een link."
            choices={fresh.map(({ line, name }) => ({ value: String(line), label: name }))}
            values={all(visit.form, 'account')}
            optional
          />
        )}
        <Checkboxes
          name="taken"
          label="Taken per gemeente"
          hint="Werk en inkomen en leerplicht voor hun eigen gemeente, het Doorstroompunt voor de hele regio. Een taak die iemand al heeft, blijft daar."
          choices={[{ value: 'ja', label: 'Zet deze taken klaar' }]}
          values={all(visit.form, 'taken')}
          optional
        />
        <Row>
          <Button kind="main">Lees in</Button>
          <LinkButton href={`${base}/${list.id}?stap=kolommen`}>Terug naar de kolommen</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

const whatHappens = ({ id, contacts }: PlannedOrganisation): string => {
  const people = contacts.filter(({ changed, id: known }) => changed && known === null).length;
  const colleagues = people > 0 ? countWords(people, 'nieuwe collega', 'nieuwe collega’s') : '';
  return [id === null ? 'nieuw' : 'staat er al', colleagues].filter(Boolean).join(', ');
};

function Found({ visit, plan }: Pick<CheckProps, 'visit' | 'plan'>) {
  const { municipalities } = visit.house.places();
  return (
    <Section title="Organisaties op de lijst" count={plan.organisations.length}>
      <Table
        caption="Wat er met elke organisatie gebeurt"
        columns={['Organisatie', 'Soort', 'Gemeente', 'Regel', 'Wat er gebeurt'].map((label) => ({ label }))}
        rows={plan.organisations.map((one) => [
          one.name,
          kindWords[one.kind],
          municipalities.get(one.municipalityCode ?? '')?.name ?? 'niet bekend',
          one.rows.map(({ line }) => line).join(', '),
          whatHappens(one),
        ])}
        empty="Nog geen. Beantwoord eerst de vragen."
      />
    </Section>
  );
}

/** What was left out, by line of the file. */
function Faults({ faults }: { faults: readonly PartnerFault[] }) {
  if (faults.length === 0) return null;
  return (
    <Section title="Let op" count={faults.length}>
      <ListGrid label="Regels om naar te kijken">
        {faults.map((fault) => (
          <ListRow
            key={`${fault.line}-${fault.code}`}
            title={lineWords([fault.line]).replace('r', 'R')}
            sub={partnerFaultWords(fault)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

export type CheckProps = {
  visit: Visitor;
  list: KeptPartnerList;
  plan: PartnerPlan;
  errors: readonly FormError[];
};
/** Step 3: what becomes of each line, what is asked, and the button that enters it. Nothing is entered yet. */
export function PartnerCheck({ visit, list, plan, errors }: CheckProps) {
  const { organisations, questions, faults } = plan;
  return (
    <Shell
      visit={visit}
      title="Partnerlijst inlezen, stap 3 van 3"
      wrong={errors.length > 0}
      crumbs={[...crumbs, { label: partnerWords.label, href: base }]}
    >
      <ErrorSummary errors={errors} />
      <Steps current={3} total={3} name="Kijk de regels na" />
      <PageHead
        title="Kijk de regels na"
        lead={`${countWords(organisations.length, 'organisatie', 'organisaties')} in je lijst. Er is nog niets toegevoegd.`}
      />
      <Stack roomy>
        {questions.length > 0 ? (
          <Questions visit={visit} list={list} questions={questions} errors={errors} />
        ) : (
          <ReadIn visit={visit} list={list} plan={plan} />
        )}
        <Found visit={visit} plan={plan} />
        <Faults faults={faults} />
      </Stack>
    </Shell>
  );
}

/** What a list did. */
export function PartnerResult({ visit, list }: Pick<CheckProps, 'visit' | 'list'>) {
  return (
    <Shell visit={visit} title="Partnerlijst ingelezen" crumbs={crumbs}>
      <PageHead title="Partnerlijst ingelezen" lead={list.fileName} />
      <Stack roomy>
        <Alert tone="good">
          {'organisations' in list.counts && partnerCountWords(list.counts).map((words) => <p key={words}>{words}</p>)}
        </Alert>
        <Row>
          <LinkButton kind="main" href="/organisaties/klaarzetten">
            Verder met de regio klaarzetten
          </LinkButton>
          <LinkButton href="/organisaties">Bekijk de organisaties</LinkButton>
        </Row>
        <Faults faults={list.faults} />
      </Stack>
    </Shell>
  );
}
