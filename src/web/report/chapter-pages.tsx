import { sayAboutReport, solveRemark } from '#app/report/remarks.ts';
import type { ReportView } from '#app/report/report-view.ts';
import { seeReport } from '#app/report/see-report.ts';
import { writeChapter } from '#app/report/write-chapter.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Chapter } from '#domain/report/format.ts';
import { questionSection } from '#domain/report/report-paper.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { PaperParts } from '#web/papers/paper-body.tsx';
import { isGone } from '#web/person/refusals.ts';
import { answerOf } from '#app/report/report-view.ts';
import { crumbs, here, titleOf } from './parts.tsx';
import { QuestionForm } from './question-form.tsx';
import { reportErrors } from './words.ts';

type Visitor = Visit<Member>;
/** Which of the two forms came back with faults. */
type Wrong = { readonly form: 'answers' | 'remark'; readonly errors: readonly FormError[] };
type Shown = { visit: Visitor; view: ReportView; chapter: Chapter; at: string; wrong: Wrong | undefined };
const errorsIn = ({ wrong }: Pick<Shown, 'wrong'>, form: Wrong['form']): readonly FormError[] =>
  wrong?.form === form ? wrong.errors : [];

/** The chapter to write in. */
function Write(shown: Shown) {
  const { visit, view, chapter, at } = shown;
  const errors = errorsIn(shown, 'answers');
  return (
    <Form action={at}>
      <Stack roomy>
        {chapter.questions.map((question) => (
          <QuestionForm
            key={question.id}
            question={question}
            view={view}
            form={errors.length > 0 ? visit.form : undefined}
            errors={errors}
          />
        ))}
        <Row>
          <Button kind="main">Bewaar dit hoofdstuk</Button>
          <LinkButton href={`${here}/${view.report.id}`}>Terug naar het verslag</LinkButton>
        </Row>
      </Stack>
    </Form>
  );
}

/** The chapter to read. */
const Read = ({ view, chapter }: Shown) => (
  <Stack roomy>
    {chapter.questions.map((question) => (
      <Section key={question.id} title={question.title}>
        <PaperParts parts={questionSection(question, { answers: answerOf(view.answers), filled: view.filled })} />
      </Section>
    ))}
  </Stack>
);

function Remarks(shown: Shown) {
  const { visit, view, chapter, at } = shown;
  const said = view.remarks.filter((remark) => remark.chapter === chapter.id);
  const errors = errorsIn(shown, 'remark');
  return (
    <Section title="Opmerkingen" count={said.filter(({ solvedOn }) => solvedOn === null).length}>
      {said.map((remark) => (
        <Card key={remark.id}>
          <p>{remark.words}</p>
          <p class="quiet">{`${remark.by}, ${remark.organisationName}, ${longDay(remark.on)}`}</p>
          {remark.solvedOn !== null && (
            <p class="quiet">{`Klaar op ${longDay(remark.solvedOn)}, door ${remark.solvedBy ?? ''}`}</p>
          )}
          {remark.solvedOn === null && view.mayWrite && (
            <Form action={`${here}/${view.report.id}/opmerkingen/${remark.id}/klaar`} inline>
              <Button>Deze opmerking is klaar</Button>
            </Form>
          )}
        </Card>
      ))}
      {view.report.handedOn === null && (
        <Form action={`${at}/opmerking`}>
          <Field
            name="words"
            label="Wat kan beter?"
            hint="Wie het verslag leest, leest dit ook. Schrijf geen naam van een jongere."
            rows={3}
            value={text(visit.form, 'words')}
            error={errorAt(errors, 'words')}
          />
          <Button>Zet de opmerking erbij</Button>
        </Form>
      )}
    </Section>
  );
}

async function chapterPage(visit: Visitor, wrong?: Wrong): Promise<Reply> {
  const seen = await seeReport(visit.house, visit.actor, { reportId: visit.params['reportId'] ?? '' });
  const chapter = seen.ok
    ? seen.value.report.format.chapters.find(({ id }) => id === visit.params['chapter'])
    : undefined;
  if (!seen.ok || !chapter || !seen.value.mayRead) return gone;
  const view = seen.value;
  const title = titleOf(view.report.year);
  const at = `${here}/${view.report.id}/hoofdstuk/${chapter.id}`;
  const shown = { visit, view, chapter, at, wrong };
  return show(
    <Shell
      visit={visit}
      title={`${chapter.title}, ${title.toLowerCase()}`}
      crumbs={[...crumbs, { label: title, href: `${here}/${view.report.id}` }]}
      wrong={wrong !== undefined}
    >
      <ErrorSummary errors={wrong?.errors ?? []} />
      <PageHead title={chapter.title} lead={`${title}. Weet niemand het? Kies dan “Dit is onbekend”.`} />
      <Stack roomy>
        {view.mayWrite ? <Write {...shown} /> : <Read {...shown} />}
        <Remarks {...shown} />
      </Stack>
    </Shell>,
    wrong === undefined ? 200 : 422,
  );
}

const ofPage = ({ params }: Visitor) => ({ reportId: params['reportId'] ?? '', chapter: params['chapter'] ?? '' });
async function keep(visit: Visitor): Promise<Reply> {
  const { reportId, chapter } = ofPage(visit);
  const read = (box: string) => text(visit.form, box);
  const done = await writeChapter(visit.house, visit.actor, { reportId, chapter, read });
  if (done.ok) return go(`${here}/${reportId}/hoofdstuk/${chapter}`, 'report-kept');
  return isGone(done.refusals)
    ? gone
    : chapterPage(visit, { form: 'answers', errors: reportErrors(done.refusals, 'words') });
}
async function say(visit: Visitor): Promise<Reply> {
  const { reportId, chapter } = ofPage(visit);
  const done = await sayAboutReport(visit.house, visit.actor, { reportId, chapter, words: text(visit.form, 'words') });
  if (done.ok) return go(`${here}/${reportId}/hoofdstuk/${chapter}`, 'report-said');
  return isGone(done.refusals)
    ? gone
    : chapterPage(visit, { form: 'remark', errors: reportErrors(done.refusals, 'words') });
}
async function solve(visit: Visitor): Promise<Reply> {
  const { reportId } = ofPage(visit);
  const done = await solveRemark(visit.house, visit.actor, { reportId, remarkId: visit.params['remarkId'] ?? '' });
  return done.ok ? go(`${here}/${reportId}/hoofdstuk/${done.value.chapter}`, 'report-solved') : gone;
}

const path = `${here}/:reportId/hoofdstuk/:chapter` as const;
/** A chapter of a report: to write in or to read, with what readers say of it. */
export const chapterPages: readonly Page[] = [
  page(`GET ${path}`, 'see-report', (visit) => chapterPage(visit)),
  page(`POST ${path}`, 'write-report', keep),
  page(`POST ${path}/opmerking`, 'write-report', say),
  page(`POST ${here}/:reportId/opmerkingen/:remarkId/klaar`, 'write-report', solve),
];
