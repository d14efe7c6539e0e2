import { sendHandover } from '#app/handover/send-handover.ts';
import type { SenderView } from '#app/handover/views.ts';
import { blocks as order } from '#domain/handover/blocks.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { withUndo } from '#web/door/undo.ts';
import { go, gone, show, type Reply } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { TwoViews } from '#web/kit/two-views.tsx';
import { Plainer } from '#web/language/plainer.tsx';
import { Blocks, ForYoungPerson, InShort, Question } from './contents.tsx';
import { ClosedFields } from './closed-part.tsx';
import { arrives, joins } from './between-words.ts';
import { crumbsOf, idOf, isGone, onDraft, pathOf, stepsOf, type Mine } from './draft.tsx';
import { inWords } from './refusals.ts';
import { sentPage } from './sent-page.tsx';
import { readWords, shortName, toldWords, typedIn, yesWords } from './words.ts';

const stepOf: Readonly<Record<string, string>> = {
  question: 'vraag',
  blocks: 'blokken',
  reading: 'samen',
  yes: 'samen',
  tell: 'verteld',
  receiver: 'aan-wie',
};

/** What still stands in the way, each with the step where it is mended. */
function StillMissing({ view }: { view: SenderView }) {
  if (view.problems.length === 0) return null;
  return (
    <Alert tone="warn" title="Dit is nog niet klaar">
      <ul>
        {view.problems.map((problem) => (
          <li key={problem.code}>
            {inWords(problem)}{' '}
            <Link href={`${pathOf(view.handover.id)}/${stepOf[problem.field ?? ''] ?? 'vraag'}`}>Naar deze stap</Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** The very parts that the receiver reads: first before, then what comes with taking over. */
function ForReceiver({ view }: { view: SenderView }) {
  const { asReceiver, asTaker, receiver } = view;
  const before = new Set(asReceiver.blocks.map(({ id }) => id));
  const after = asTaker.blocks.filter(({ id }) => !before.has(id));
  return (
    <>
      <Question view={asReceiver} level={3} />
      <InShort view={asReceiver} level={3} narrow />
      {after.length > 0 && arrives(view.between) && <Blocks blocks={after} narrow />}
      {after.length > 0 && !arrives(view.between) && (
        <>
          <h3>
            Pas na het {joins(view.between) ? 'meedoen' : 'overnemen'} leest {shortName(receiver)} ook
          </h3>
          <Blocks blocks={order.flatMap(({ id }) => after.filter((block) => block.id === id))} narrow />
        </>
      )}
    </>
  );
}

/** What the young person reads, with what could be easier in it. */
function AsYoungPerson({ view: { asYoungPerson, youngPerson } }: { view: SenderView }) {
  const { question, goes, stays } = asYoungPerson;
  return (
    <>
      <ForYoungPerson view={asYoungPerson} firstName={youngPerson.firstName} />
      <Plainer texts={[question, ...[...goes, ...stays].map(({ text: words }) => words)]} />
    </>
  );
}

function HowItGoes({ view }: { view: SenderView }) {
  const { receiver, handover, between } = view;
  if (arrives(between) && !receiver.hasAccount && handover.toMail === null)
    return <p>Er is geen mailadres. Bel {receiver.name}: daar komt geen bericht aan.</p>;
  if (receiver.hasAccount) return <p>{receiver.name} krijgt een seintje, zonder namen.</p>;
  if (handover.toMail === null) return <p>Er is geen mailadres. Bel {receiver.name} en leg vast wie overneemt.</p>;
  return (
    <p>
      {receiver.name} krijgt een link op {handover.toMail}. Jij krijgt zo een code om door te bellen.
    </p>
  );
}

function checkPage(visit: Mine, view: SenderView, errors: readonly FormError[] = []): Reply {
  const { handover, youngPerson, receiver } = view;
  const { firstName } = youngPerson;
  const steps = stepsOf(view.between);
  const said = [readWords(handover), toldWords(handover, firstName), yesWords(handover, firstName)]
    .filter(Boolean)
    .join(' ');
  return show(
    <Shell
      visit={visit}
      title="Overdragen, controleer"
      crumbs={crumbsOf(handover.caseId, youngPerson.fullName, 'Overdragen')}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Controleer voordat je verstuurt" lead={said || undefined} />
      <StillMissing view={view} />
      <TwoViews
        first={{ title: `Zo ziet ${shortName(receiver)} het`, body: <ForReceiver view={view} /> }}
        second={{
          title: `Zo ziet ${youngPerson.firstName} het`,
          body: <AsYoungPerson view={view} />,
        }}
      />
      {view.problems.length === 0 && (
        <Form action={`${pathOf(handover.id)}/versturen`}>
          <HowItGoes view={view} />
          <ClosedFields view={view} said={typedIn(visit.form)} wrong={{ errors }} />
          <Button kind="main">{arrives(view.between) ? 'Overdragen' : 'Versturen'}</Button>
        </Form>
      )}
      <p>
        <Link href={`${pathOf(handover.id)}/${steps.at(-1)?.path ?? 'vraag'}`}>Terug naar stap {steps.length}</Link>
      </p>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

export const showCheck = (visit: Mine): Promise<Reply> => onDraft(visit, (view) => checkPage(visit, view));

/** Errors at the two fields about a closed receiver; of all else the first. */
function closedErrors(refusals: readonly Refusal[]): readonly FormError[] {
  const here = refusals.filter(({ field }) => field === 'answersName' || field === 'answersPhone');
  const shown = here.length > 0 ? here : refusals.slice(0, 1);
  return shown.map((refusal) => ({
    field: here.length > 0 ? (refusal.field ?? '') : 'inhoud',
    text: inWords(refusal),
  }));
}

/** POST: sends it. A code is shown now and never again, so this answer is a page and no redirect. */
export async function send(visit: Mine): Promise<Reply> {
  const { form } = visit;
  // The two fields are there only while the receiver is closed during its term.
  const asked = form.has('answersName') || form.has('answersPhone');
  const answers = { name: text(form, 'answersName'), phone: text(form, 'answersPhone') };
  const sent = await sendHandover(visit.house, visit.actor, { handoverId: idOf(visit), ...(asked && { answers }) });
  if (sent.ok)
    return sent.value.code === null
      ? go(
          withUndo(pathOf(idOf(visit)), 'versturen', sent.value.undoId),
          sent.value.answerDueOn === null ? 'handover-arrived' : 'handover-sent',
        )
      : sentPage(visit, sent.value.code, 'sent', sent.value.undoId);
  if (isGone(sent.refusals)) return gone;
  return onDraft(visit, (view) => checkPage(visit, view, closedErrors(sent.refusals)));
}
