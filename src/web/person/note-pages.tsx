import { readNote, writeNote } from '#app/person/write-note.ts';
import type { Note } from '#app/ports/writing.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { all, id, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Plainer } from '#web/language/plainer.tsx';
import { errorsOf, isGone, statusOf } from './refusals.ts';
import { Lines, NoteFields } from './writing-parts.tsx';

/** What a colleague wrote meanwhile, next to what was typed here. */
function Meanwhile({ refusals }: { refusals: readonly Refusal[] }) {
  const values = refusals.find(({ code }) => code === 'changed-meanwhile')?.values;
  if (!values) return null;
  return (
    <Alert tone="warn" title={`${values['who']} veranderde deze notitie net. Er staat nu:`}>
      <Lines text={String(values['textNow'])} />
    </Alert>
  );
}

type Asked = { note: Note; firstName: string };

function notePage(visit: Visit<Member>, { note, firstName }: Asked, refusals: readonly Refusal[] = []): Reply {
  const base = `/jongeren/${note.caseId}`;
  const newer = refusals.find(({ code }) => code === 'changed-meanwhile')?.values?.['noteId'];
  const errors = errorsOf(refusals, 'text', firstName);
  return show(
    <Shell
      visit={visit}
      title="Notitie verbeteren"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: firstName, href: base },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Notitie verbeteren" lead="De oude tekst blijft staan, met een streep erdoor." />
      <Meanwhile refusals={refusals} />
      <Form action={`${base}/notities/${note.id}`} hidden={{ corrects: String(newer ?? note.id) }}>
        <NoteFields name={firstName} form={refusals.length > 0 ? visit.form : undefined} errors={errors} note={note} />
        <Row>
          <Button kind="main">Bewaar de verbetering</Button>
          <LinkButton href={`${base}#tijdlijn`}>Terug</LinkButton>
        </Row>
      </Form>
      {note.hiddenBecause === null && <Plainer texts={[note.text]} />}
    </Shell>,
    refusals.length > 0 ? statusOf(refusals) : 200,
  );
}

async function showNote(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const { caseId = '', noteId = '' } = visit.params;
  const outcome = await readNote(visit.house, visit.actor, { caseId, noteId });
  return outcome.ok ? notePage(visit, outcome.value, refusals) : gone;
}

async function correct(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor } = visit;
  const { caseId = '', noteId = '' } = visit.params;
  const outcome = await writeNote(house, actor, {
    caseId,
    text: text(form, 'text'),
    hidden: all(form, 'hidden').length > 0,
    hiddenBecause: text(form, 'hiddenBecause'),
    keepBecause: text(form, 'keepBecause'),
    corrects: id(form, 'corrects') ?? noteId,
  });
  return outcome.ok ? go(`/jongeren/${caseId}`, 'note-kept') : showNote(visit, outcome.refusals);
}

/** Correcting a note. */
export const notePages: readonly Page[] = [
  page('GET /jongeren/:caseId/notities/:noteId', 'write-note', (visit) => showNote(visit)),
  page('POST /jongeren/:caseId/notities/:noteId', 'write-note', correct),
];
