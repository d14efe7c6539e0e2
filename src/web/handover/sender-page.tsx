import type { SenderView } from '#app/handover/views.ts';
import { relative } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Columns, PageHead, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Timeline } from '#web/kit/timeline.tsx';
import { TurnBlock } from '#web/kit/turn-block.tsx';
import { InShort, Lines, Question } from './contents.tsx';
import { afterNo, afterWithdrawal, isAsked } from './between-words.ts';
import { AskLine } from './ask-line.tsx';
import { ClosedNow } from './closed-part.tsx';
import { crumbsOf, fine, isDraft, pathOf, stepsOf, type Mine } from './draft.tsx';
import { MeetingForm, nothingSaid } from './meeting-form.tsx';
import { AnswerForm, backAt, OralForm, RenewForm, WithdrawForm, type Returned } from './sender-forms.tsx';
import { statusFacts, statusWords, turnWords } from './sender-words.ts';
import { dayWords, readWords, shortName, toldWords, yesWords } from './words.ts';

const nothingReturned: Returned = { form: '', said: nothingSaid, wrong: fine };

/** How far the draft is: the first step that is not done is where to go on. */
function DraftSteps({ view }: { view: SenderView }) {
  const { handover, blocks, between } = view;
  const asked = isAsked(between);
  const steps = stepsOf(between);
  const said = handover.question !== '';
  const done = [
    true,
    said && !view.problems.some(({ code }) => code === 'necessity-missing'),
    (!asked || blocks.some(({ text, goesAlong }) => goesAlong && text !== '')) && said,
    asked ? handover.yesOn !== null : handover.toldOn !== null,
  ].slice(0, steps.length);
  const next = done.indexOf(false);
  const path = next === -1 ? 'controle' : (steps[next]?.path ?? 'vraag');
  return (
    <>
      <LinkButton kind="main" href={`${pathOf(handover.id)}/${path}`}>
        {next === -1 ? 'Controleer en verstuur' : `Ga verder met stap ${next + 1}`}
      </LinkButton>
      <ol class="stack-s">
        {steps.map((step, at) => (
          <li key={step.path}>
            {at + 1}. <Link href={`${pathOf(handover.id)}/${step.path}`}>{step.title}</Link>
            {done[at] && ' ✓ klaar'}
          </li>
        ))}
      </ol>
    </>
  );
}

function NowTurn({ view, today, me }: { view: SenderView; today: string; me: string }) {
  const turn = turnWords(view, me);
  if (turn === null) return null;
  const { text, tone } = turn.by ? relative(turn.by, today) : { text: '', tone: 'info' as const };
  return (
    <TurnBlock
      who={turn.who}
      verb={turn.verb}
      by={turn.by ? dayWords(turn.by) : undefined}
      due={turn.by ? { text, tone: tone === 'info' ? 'calm' : tone } : undefined}
    />
  );
}

function Talk({ view }: { view: SenderView }) {
  if (view.messages.length === 0) return null;
  return (
    <Section title="Vraag en antwoord">
      <Timeline
        entries={view.messages.map(({ kind, author, text, writtenOn }) => ({
          day: writtenOn,
          dayText: dayWords(writtenOn),
          title: kind === 'question' ? 'Vraag' : 'Antwoord',
          by: author,
          body: (
            <p>
              <Lines text={text} />
            </p>
          ),
        }))}
      />
    </Section>
  );
}

/** What the school still sees when it is done, and nothing else. */
function Former({ view }: { view: SenderView }) {
  const { former, youngPerson } = view;
  if (former === null) return null;
  const { contact, hasNextTurn } = former;
  return (
    <Facts
      facts={[
        {
          label: 'Vaste contactpersoon',
          value: contact && `${contact.name}${contact.phone ? `, ${contact.phone}` : ''}`,
        },
        {
          label: `Iemand aan zet voor ${youngPerson.firstName}`,
          value: hasNextTurn === null ? null : hasNextTurn ? 'Ja' : 'Nee',
        },
      ]}
    />
  );
}

function AfterNo({ view }: { view: SenderView }) {
  if (view.handover.state !== 'refused') return null;
  return (
    <Card title={`Zeg dit tegen ${view.youngPerson.firstName}`}>
      {afterNo(view.between).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  );
}

/** What the young person reads after the yes was taken back. */
function AfterWithdrawal({ view }: { view: SenderView }) {
  const { handover, between, youngPerson, asReceiver } = view;
  if (handover.state !== 'withdrawn' || handover.sentOn === null || !isAsked(between)) return null;
  return (
    <Card title={`Zo ziet ${youngPerson.firstName} het`}>
      {afterWithdrawal(between, shortName(asReceiver.sender), handover.takenOverOn !== null).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  );
}

/** The overgangsdocument goes along this hand-over, apart from it: what of it went, and where to let it go. */
function DocumentLine({ view }: { view: SenderView }) {
  const { document } = view.asTaker;
  if (!isAsked(view.between)) return null;
  return (
    <p>
      {document ? `Versie ${document.number} van het overgangsdocument is gedeeld. ` : ''}
      <Link href={`/jongeren/${view.handover.caseId}/document/delen`}>
        {document ? 'Bekijk wie het kreeg' : 'Overgangsdocument delen'}
      </Link>
    </p>
  );
}

function Side({ view }: { view: SenderView }) {
  const { handover, youngPerson, receiver, former } = view;
  const said = [
    readWords(handover),
    toldWords(handover, youngPerson.firstName),
    yesWords(handover, youngPerson.firstName),
  ];
  return (
    <Card title="Deze overdracht" soft>
      <Facts narrow facts={statusFacts(view)} />
      {said.map((line) => line && <p key={line}>{line}</p>)}
      {handover.ownView && (
        <p>
          {youngPerson.firstName} zelf: <Lines text={handover.ownView} />
        </p>
      )}
      {handover.necessity && (
        <p>
          Waarom dit nodig is: <Lines text={handover.necessity} />
        </p>
      )}
      {handover.whoElse && <p>Wie dan wel? {handover.whoElse}</p>}
      {former === null && (
        <Details summary={`Dit leest ${shortName(receiver)}`}>
          <Question view={view.asReceiver} level={3} />
          <InShort view={handover.takenOverOn ? view.asTaker : view.asReceiver} level={3} narrow />
        </Details>
      )}
      <p>
        <Link href={`${pathOf(handover.id)}/a4`}>Print op één A4</Link>
        {' · '}
        <Link href={`${pathOf(handover.id)}/pdf`}>Bewaar als PDF</Link>
      </p>
      <DocumentLine view={view} />
    </Card>
  );
}

/** The sender's page of one hand-over: where it stands, what can be done now, what was said. */
export function senderPage(visit: Mine, view: SenderView, back: Returned = nothingReturned): Reply {
  const { handover, youngPerson } = view;
  const { errors } = back.wrong;
  const { title, lead } = statusWords(view, visit.actor.name);
  // A question waits: that comes first, and who guides now after it.
  const asked = view.steps.includes('answer');
  const shared = { view, today: visit.today, back };
  return show(
    <Shell
      visit={visit}
      title="Overdracht"
      crumbs={crumbsOf(handover.caseId, youngPerson.fullName, 'Overdracht')}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={lead} />
      <Columns
        label="Deze overdracht"
        main={
          <>
            <NowTurn view={view} today={visit.today} me={visit.actor.name} />
            <ClosedNow view={view} today={visit.today} />
            {isDraft(view) && <DraftSteps view={view} />}
            <AskLine view={view} today={visit.today} />
            <AfterNo view={view} />
            <AfterWithdrawal view={view} />
            {!asked && <Former view={view} />}
            <Talk view={view} />
            <AnswerForm {...shared} />
            {asked && <Former view={view} />}
            <MeetingForm
              action={`${pathOf(handover.id)}/kennismaking`}
              steps={view.steps}
              today={visit.today}
              firstName={youngPerson.firstName}
              {...backAt(back, 'kennismaking')}
            />
            <div>
              <OralForm {...shared} />
              <RenewForm view={view} />
              <WithdrawForm view={view} />
            </div>
          </>
        }
        side={<Side view={view} />}
      />
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
