import { municipalityName } from '#domain/directory/merged.ts';
import { addMandates, endMandate, tasksInForm, type TasksInForm } from '#app/directory/keep-mandates.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { mandateTasks, type Mandate } from '#domain/directory/mandate.ts';
import { neighboursOf } from '#domain/directory/region.ts';
import type { Refusal } from '#domain/outcome.ts';
import { all, day, dayParts, isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Select } from '#web/kit/select.tsx';
import { isNotThere } from './colleague-place.ts';
import { boxesOf, taskWords } from './directory-words.ts';
import { filledBy, Typed, type Filled } from './filled.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const organisationOf = ({ params }: Visitor): string => params['organisationId'] ?? '';
const townName = ({ house }: Visitor, code: string): string => municipalityName(house.places(), code) ?? code;

/** Which row is in the way, with both names: who reads it knows what to end first. */
const errorsOf = (visit: Visitor, refusals: readonly Refusal[]): readonly FormError[] => {
  const overlaps = refusals.filter(({ code }) => code === 'overlaps');
  const [first] = overlaps;
  if (first === undefined) return colleagueErrors(refusals, 'task');
  const { other = '', mine = '' } = first.values ?? {};
  const towns = [...new Set(overlaps.map(({ values }) => townName(visit, String(values?.['college'] ?? ''))))];
  const words = `${other} doet dit al voor ${towns.join(', ')}. Dat kan niet tegelijk met ${mine}. Stop eerst de regel die er al is.`;
  return [{ field: 'college', text: words }];
};

function TaskRow({ visit, row, schools }: { visit: Visitor; row: Mandate; schools: TasksInForm['schools'] }) {
  const school = schools.find(({ id }) => id === row.schoolOrganisationId);
  const until = row.until === null ? '' : ` tot en met ${shortDay(row.until)}`;
  return (
    <ListRow
      title={`${taskWords[row.task].name} voor ${townName(visit, row.college)}`}
      sub={[school ? `alleen leerlingen van ${school.shortName}` : undefined, row.source].filter(Boolean).join(', ')}
      when={`vanaf ${shortDay(row.from)}${until}`}
      action={
        row.until === null && (
          <Form action={`/organisaties/${organisationOf(visit)}/taken/einde`} hidden={{ mandateId: row.id }} inline>
            <Button kind="plain">
              Stop na vandaag<span class="sr">: {townName(visit, row.college)}</span>
            </Button>
          </Form>
        )
      }
    />
  );
}

function SinceAndSource({ visit, filled }: { visit: Visitor; filled: Filled }) {
  return (
    <>
      <DateField
        name="from"
        label="Vanaf welke dag?"
        value={filled.typed ? dayParts(visit.form, 'from') : boxesOf(visit.today)}
        error={filled.error('from')}
      />
      <Typed
        filled={filled}
        name="source"
        label="Waar is dit afgesproken?"
        hint="Bijvoorbeeld: mandaatbesluit 12 mei 2026."
        maxLength={120}
        optional
      />
    </>
  );
}

function NewTask({ visit, asked, errors }: { visit: Visitor; asked: TasksInForm; errors: readonly FormError[] }) {
  const filled = filledBy(visit.form, errors, { source: '' });
  const around = asked.seat === null ? [] : neighboursOf(visit.house.places(), asked.seat, visit.today);
  const codes = [...new Set([...asked.region, ...around])].toSorted((a, b) =>
    townName(visit, a).localeCompare(townName(visit, b), 'nl'),
  );
  return (
    <Form action={`/organisaties/${organisationOf(visit)}/taken`}>
      <Radios
        name="task"
        label="Welke taak?"
        choices={mandateTasks.map((task) => ({
          value: task,
          label: taskWords[task].name,
          hint: taskWords[task].source,
        }))}
        value={filled.value('task')}
        error={filled.error('task')}
      />
      <Checkboxes
        name="college"
        label="Voor welke gemeenten?"
        choices={codes.map((code) => ({ value: code, label: townName(visit, code) }))}
        values={all(visit.form, 'college')}
        error={filled.error('college')}
        flow
      />
      <Select
        name="school"
        label="Alleen voor leerlingen van één school?"
        placeholder="Nee, voor wie in de gemeente woont"
        options={asked.schools.map(({ id, name }) => ({ value: id, label: name }))}
        value={filled.value('school')}
        error={filled.error('school')}
        optional
      />
      <SinceAndSource visit={visit} filled={filled} />
      <Row>
        <Button kind="main">Bewaar</Button>
        <LinkButton href={`/organisaties/${organisationOf(visit)}`}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function tasksPage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const asked = await tasksInForm(visit.house, visit.actor, { organisationId: organisationOf(visit) });
  if (!asked.ok) return gone;
  const { organisation, mandates, schools } = asked.value;
  const home = { label: organisation.name, href: `/organisaties/${organisation.id}` };
  return show(
    <Shell
      visit={visit}
      title="Taken en gemeenten"
      crumbs={[{ label: 'Organisaties', href: '/organisaties' }, home]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Taken en gemeenten"
        lead={`${organisation.name}. Zo weet iedereen wie op ${longDay(visit.today)} aan zet is.`}
      />
      <Stack roomy>
        {mandates.length === 0 ? (
          <EmptyState title="Nog geen taken">Kies hieronder een taak en de gemeenten.</EmptyState>
        ) : (
          <Section title="Nu en later">
            <ListGrid label="Taken">
              {mandates.map((row) => (
                <TaskRow key={row.id} visit={visit} row={row} schools={schools} />
              ))}
            </ListGrid>
          </Section>
        )}
        <Section title="Nieuwe taak">
          <NewTask visit={visit} asked={asked.value} errors={errors} />
        </Section>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function add(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const { municipalities } = visit.house.places();
  const outcome = await addMandates(visit.house, visit.actor, {
    organisationId: organisationOf(visit),
    task: text(form, 'task'),
    colleges: all(form, 'college').filter((code) => municipalities.has(code)),
    schoolOrganisationId: text(form, 'school'),
    from: day(form, 'from'),
    source: text(form, 'source'),
  });
  if (outcome.ok) return go(`/organisaties/${organisationOf(visit)}/taken`, 'tasks-kept');
  return isNotThere(outcome.refusals) ? gone : tasksPage(visit, errorsOf(visit, outcome.refusals));
}

async function end(visit: Visitor): Promise<Reply> {
  const mandateId = text(visit.form, 'mandateId');
  if (!isId(mandateId)) return gone;
  const command = { organisationId: organisationOf(visit), mandateId, until: visit.today };
  const outcome = await endMandate(visit.house, visit.actor, command);
  return outcome.ok ? go(`/organisaties/${organisationOf(visit)}/taken`, 'tasks-kept') : gone;
}

/** Who carries out which task for which municipality, for who keeps the region. */
export const tasksPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/taken', 'keep-mandates', (visit) => tasksPage(visit)),
  page('POST /organisaties/:organisationId/taken', 'keep-mandates', add),
  page('POST /organisaties/:organisationId/taken/einde', 'keep-mandates', end),
];
