import { judgeChange, keepReport } from '#app/programme/follow-programme.ts';
import { seeFollow, type FollowView } from '#app/programme/see-file.ts';
import { longDay, relative, shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { reporters, type Judged, type Report } from '#domain/programme/change.ts';
import type { ReportedTo } from '#domain/programme/entry.ts';
import { titleOf } from '#domain/programme/status.ts';
import type { Day } from '#law/day.ts';
import { day, dayParts, oneOf, text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Differences } from './change-part.tsx';
import { ChoiceAndWhy } from './choice-form.tsx';
import { filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

const at = `${here}/wijzigingen`;
const title = 'Wijzigingen na het vaststellen';
const changeWords = { added: 'Nieuw', removed: 'Eruit', changed: 'Gewijzigd' } as const;
const nameOf = ({ before, after, around }: Judged): string => {
  if (around) return around.title;
  const section = after ?? before;
  return section ? titleOf(section) : '';
};
function reportWords({ by, dueOn, done }: Report): string {
  const { words, article } = reporters[by];
  return done === null
    ? `${words} meldt dit uiterlijk ${shortDay(dueOn)} (${article}).`
    : `${words} meldde dit op ${longDay(done.on)} (${article}).`;
}
const judgedWords = ({ answer, reports }: Judged): string =>
  answer === null
    ? 'Is dit een grote wijziging?'
    : answer.content.substantial
      ? `Grote wijziging: ${answer.content.why} ${reports.map(reportWords).join(' ')}`
      : `Geen grote wijziging: ${answer.content.why}`;

/** The first day on which something must still be reported. */
const dueOf = ({ reports }: Judged): Day | undefined =>
  reports
    .filter(({ done }) => done === null)
    .map(({ dueOn }) => dueOn)
    .toSorted()[0];
function Changes({ view, today }: { view: FollowView; today: Day }) {
  return (
    <ListGrid label={title}>
      {view.changes.map((one) => {
        const by = dueOf(one);
        const due = by === undefined ? undefined : relative(by, today);
        return (
          <ListRow
            key={one.sectionId}
            title={nameOf(one)}
            href={view.owns ? `${at}/${one.sectionId}` : undefined}
            sub={judgedWords(one)}
            who={changeWords[one.kind]}
            due={due && { text: due.text, tone: due.tone === 'info' ? 'calm' : due.tone }}
          />
        );
      })}
    </ListGrid>
  );
}
function None({ view }: { view: FollowView }) {
  return view.adopted ? (
    <EmptyState title="Er is niets veranderd sinds het vaststellen">
      <p>{`Versie ${view.adopted.number} is vastgesteld op ${longDay(view.adopted.adoptedOn)}. Schrijft iemand verder, dan staat dat hier.`}</p>
      <LinkButton href={`${here}/vastgesteld/${view.adopted.number}`}>Bekijk deze versie</LinkButton>
    </EmptyState>
  ) : (
    <EmptyState title="Er is nog niets vastgesteld">
      <p>Hier staat straks wat er na het vaststellen verandert, en wie dat meldt.</p>
      <LinkButton href={`${here}/vaststellen`}>Naar vaststellen</LinkButton>
    </EmptyState>
  );
}
async function list(visit: Visitor): Promise<Reply> {
  const seen = await seeFollow(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  return filePage(visit, {
    title,
    lead: 'Een grote wijziging melden de contactschool en de contactgemeente.',
    body: () => (
      <>
        {view.changes.length === 0 ? <None view={view} /> : <Changes view={view} today={visit.today} />}
        <p>
          <Badge>Nog niet bevestigd</Badge> Wat een grote wijziging is, staat niet in de tekst die wij hebben. Een mens
          beslist. Ook de tien werkdagen om te melden zijn onze keuze.
        </p>
      </>
    ),
  });
}

type Typed = { readonly visit: Visitor; readonly errors: readonly FormError[]; readonly one: Judged };
function Judge({ visit, errors, one }: Typed) {
  const before = one.answer?.content;
  return (
    <Section title="Is dit een grote wijziging?">
      <ChoiceAndWhy
        visit={visit}
        errors={errors}
        action={`${at}/${one.sectionId}`}
        back={at}
        choice={{
          name: 'substantial',
          label: 'Verandert dit het programma echt?',
          choices: [
            { value: 'yes', label: 'Ja, dit melden we' },
            { value: 'no', label: 'Nee' },
          ],
          value: before ? (before.substantial ? 'yes' : 'no') : '',
        }}
        why={{ name: 'why', label: 'Waarom vind je dat?', value: before?.why }}
      />
    </Section>
  );
}
function Reports({ visit, errors, one }: Typed) {
  if (one.reports.length === 0) return null;
  return (
    <Section title="Melden">
      {one.reports.map((report) => {
        const own = `-${report.by}`;
        const typed = text(visit.form, 'by') === report.by;
        return report.done ? (
          <p key={report.by}>{`${reportWords(report)} ${report.done.how}`}</p>
        ) : (
          <Form key={report.by} action={`${at}/${one.sectionId}/gemeld/${report.by}`} hidden={{ by: report.by }}>
            <p>{reportWords(report)}</p>
            <DateField
              name={`on${own}`}
              label="Op welke dag gemeld?"
              value={typed ? dayParts(visit.form, `on${own}`) : undefined}
              error={errorAt(errors, `on${own}`)}
            />
            <Field
              name={`how${own}`}
              label="Hoe gemeld?"
              size="m"
              value={typed ? text(visit.form, `how${own}`) : ''}
              error={errorAt(errors, `how${own}`)}
            />
            <Row>
              <Button>{`Gemeld door de ${report.by === 'school' ? 'contactschool' : 'contactgemeente'}`}</Button>
            </Row>
          </Form>
        );
      })}
    </Section>
  );
}
async function change(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeFollow(visit.house, visit.actor, {});
  const one = seen.ok ? seen.value.changes.find(({ sectionId }) => sectionId === visit.params['change']) : undefined;
  if (!seen.ok || !one || !seen.value.owns) return gone;
  return filePage(visit, {
    title: nameOf(one),
    under: [{ label: title, href: at }],
    refusals,
    fallback: 'why',
    body: (errors) => (
      <>
        <Differences one={one} view={seen.value} />
        <Judge visit={visit} errors={errors} one={one} />
        <Reports visit={visit} errors={errors} one={one} />
      </>
    ),
  });
}
async function judge(visit: Visitor): Promise<Reply> {
  const { form, params } = visit;
  const sectionId = params['change'] ?? '';
  const substantial = oneOf(form, 'substantial', ['yes', 'no'] as const);
  const done = await judgeChange(visit.house, visit.actor, { sectionId, substantial, why: text(form, 'why') });
  return done.ok ? go(`${at}/${sectionId}`, 'change-judged') : change(visit, done.refusals);
}
async function report(visit: Visitor): Promise<Reply> {
  const { form, params } = visit;
  const by = (Object.keys(reporters) as ReportedTo[]).find((one) => one === params['by']);
  if (!by) return gone;
  const sectionId = params['change'] ?? '';
  const typed = { sectionId, by, on: day(form, `on-${by}`) ?? '', how: text(form, `how-${by}`) };
  const done = await keepReport(visit.house, visit.actor, typed);
  if (done.ok) return go(`${at}/${sectionId}`, 'reporting-kept');
  return change(
    visit,
    done.refusals.map(({ field, ...rest }) => ({ ...rest, ...(field !== undefined && { field: `${field}-${by}` }) })),
  );
}

/** What changed since the programme was adopted, whether it is substantial, and who reports it. */
export const followPages: readonly Page[] = [
  page(`GET ${at}`, 'see-programme-file', list),
  page(`GET ${at}/:change`, 'follow-programme', (visit) => change(visit)),
  page(`POST ${at}/:change`, 'follow-programme', judge),
  page(`POST ${at}/:change/gemeld/:by`, 'follow-programme', report),
];
