import type { ReceiverView } from '#app/handover/views.ts';
import { formChoices } from '#app/person/open-young-person.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { relative } from '#domain/day-words.ts';
import { helpNow } from '#domain/notice/alarming.ts';
import type { Day } from '#law/day.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { TurnBlock } from '#web/kit/turn-block.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ByLaw, GoOn } from './arrived-part.tsx';
import { InShort, Messages, Question } from './contents.tsx';
import { arrives, isTold, joins } from './between-words.ts';
import { CopyHere } from '#web/document/content-part.tsx';
import { crumbsOf, fine, pathOf, type Wrong } from './draft.tsx';
import { MeetingForm, nothingSaid, type Said } from './meeting-form.tsx';
import { dayWords, shortName } from './words.ts';
import { Phone } from '#web/person/who-line.tsx';

export type Reader = Visit<Member | Guest>;
export const guestPath = '/gast/overdracht';
/** The one address of a hand-over for who reads it. */
export const baseOf = (visit: Reader, handoverId: string): string =>
  visit.actor.kind === 'guest' ? guestPath : pathOf(handoverId);

/** Where it stands for the receiver: a whole sentence with who and when. */
function leadOf({
  state,
  between,
  sentOn,
  sender,
  answerDueOn,
  takenOverBy,
  takenOverOn,
  metOn,
  withdrawnOn,
}: ReceiverView): string {
  const from = `Van ${sender.name}, ${sender.organisation}.`;
  if (arrives(between))
    return `${from} Overgedragen${sentOn ? ` op ${dayWords(sentOn)}` : ''}. Dit kun je niet terugsturen. Wel iets vragen.`;
  if (state === 'withdrawn')
    return `${from} Ingetrokken${withdrawnOn ? ` op ${dayWords(withdrawnOn)}` : ''}. Je leest wat je toen al kreeg.`;
  if (state === 'done') return `${from} Klaar${metOn ? `: kennisgemaakt op ${dayWords(metOn)}` : ''}.`;
  if (state === 'taken-over')
    return `${joins(between) ? 'Meegedaan' : 'Overgenomen'} door ${takenOverBy ?? 'jou'}${takenOverOn ? ` op ${dayWords(takenOverOn)}` : ''}.`;
  if (state === 'lapsed') return `${from} Antwoord kon tot ${dayWords(answerDueOn ?? '')}. Het kan nog steeds.`;
  return from;
}

const dueOf = (day: Day, today: Day) => {
  const { text, tone } = relative(day, today);
  return { by: dayWords(day), due: { text, tone: tone === 'info' ? ('calm' as const) : tone } };
};

/** Who of the receivers moves: the reader, a colleague who was asked by name, or the team. */
function movesOf({ takenOverBy, receiverName }: ReceiverView, actor: Member | Guest): string {
  const name = takenOverBy?.split(',')[0] ?? receiverName;
  return actor.kind === 'guest' || name === actor.name ? 'jij' : name;
}

/** The question, as what the reader has to do now; after taking over, the meeting. */
function Now({ view, today, who }: { view: ReceiverView; today: Day; who: string }) {
  const { state, sender, answerDueOn, meetOn, youngPerson, steps } = view;
  if (state === 'taken-over' && meetOn && steps.includes('meet'))
    return (
      <TurnBlock
        who={who}
        verb={`${who === 'jij' ? 'Maak' : 'Maakt'} kennis met ${youngPerson.firstName}, samen met ${shortName(sender)}.`}
        words={{ by: 'Op' }}
        {...dueOf(meetOn, today)}
      />
    );
  if (!answerDueOn || state !== 'sent') return null;
  return (
    <TurnBlock
      who={who}
      role={`Wat vraagt ${shortName(sender)}?`}
      verb={view.question}
      {...dueOf(answerDueOn, today)}
      why={view.messages.length > 0 && <Messages messages={view.messages} />}
    />
  );
}

const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());

/** Who helps beside school is on turn for the meeting only. */
function afterwards({ between, sender }: ReceiverView, who: string): string {
  if (joins(between)) return `${shortName(sender)} begeleidt verder. Jullie helpen mee.`;
  return who === 'jij' ? 'Jij bent aan zet.' : `${who} is aan zet.`;
}

function WhoDoesWhat({ view, who }: { view: ReceiverView; who: string }) {
  const { state, sender, meetOn, answerDueOn, between } = view;
  if (arrives(between)) return <ByLaw view={view} />;
  if (['done', 'withdrawn', 'sent-back'].includes(state)) return null;
  const name = shortName(sender);
  const first =
    state === 'taken-over'
      ? []
      : state === 'asked'
        ? [{ label: 'Nu', value: `${name} geeft antwoord op jouw vraag.` }]
        : [
            {
              label: answerDueOn ? `Uiterlijk ${dayWords(answerDueOn)}` : 'Nu',
              value: `${capital(who)} geeft antwoord.`,
            },
          ];
  return (
    <Card title="Wie doet wat?" soft>
      <Facts
        narrow
        facts={[
          ...first,
          {
            label: meetOn ? `Tot ${dayWords(meetOn)}` : isTold(between) ? 'Tot het overnemen' : 'Tot de kennismaking',
            value: `${name} is de vaste contactpersoon.`,
          },
          { label: 'Daarna', value: afterwards(view, who) },
        ]}
      />
    </Card>
  );
}

function Missing({ view }: { view: ReceiverView }) {
  const { sender, between, youngPerson } = view;
  return (
    <Card soft>
      {between.kind === 'H12' && (
        <p>Of {youngPerson.firstName} een plaats krijgt, beslist jullie intake. Dat staat los van deze overdracht.</p>
      )}
      <p>
        Je ziet wat voor deze vraag nodig is. Mis je iets? Vraag het {shortName(sender)}
        {sender.phone && ': '}
        {sender.phone && <Phone phone={sender.phone} />}.
      </p>
    </Card>
  );
}

/** A guest sees as whom, and can leave: the computer may be of a whole desk. */
function GuestCard({ visit }: { visit: Reader }) {
  const { actor } = visit;
  if (actor.kind !== 'guest') return null;
  return (
    <Card soft>
      <p>
        Je bent hier als {actor.name}, {actor.organisationName}.
      </p>
      <Form action="/gast/uit" inline>
        <Button>Uitloggen</Button>
      </Form>
    </Card>
  );
}

/** A colleague may print what was taken over; a guest what the link shows. */
const mayPrint = (visit: Reader, view: ReceiverView): boolean =>
  visit.actor.kind === 'guest' || view.takenOverOn !== null;

function Side({ visit, view, who }: { visit: Reader; view: ReceiverView; who: string }) {
  return (
    <>
      <WhoDoesWhat view={view} who={who} />
      <Missing view={view} />
      {view.document && visit.actor.kind === 'member' && (
        <p>
          <Link href={`${pathOf(view.handoverId)}/document`}>Overgangsdocument</Link>
        </p>
      )}
      {mayPrint(visit, view) && (
        <p>
          <Link href={`${baseOf(visit, view.handoverId)}/a4`}>Print op één A4</Link>
          {' · '}
          <Link href={`${baseOf(visit, view.handoverId)}/pdf`}>Bewaar als PDF</Link>
        </p>
      )}
      <GuestCard visit={visit} />
    </>
  );
}

/** Who else may take over: colleagues of the reader; a guest knows nobody here. */
async function colleaguesFor({ actor, house }: Reader, { steps }: ReceiverView) {
  if (actor.kind === 'guest' || !steps.includes('take-over')) return [];
  const choices = await formChoices(house, actor, {});
  if (!choices.ok) return [];
  const others = choices.value.colleagues.filter(({ id }) => id !== actor.memberId);
  return others.map(({ id, name }) => ({ value: id, label: name }));
}

function titleOf({ between, youngPerson: { firstName }, steps }: ReceiverView): string {
  if (!steps.includes('take-over')) return `Overdracht van ${firstName}`;
  return joins(between) ? `${firstName} mee begeleiden?` : `${firstName} overnemen?`;
}

type Shown = { said?: Said; wrong?: Wrong };
/** Overnemen: the question first, then the facts, then the choices. */
export async function receiverPage(
  visit: Reader,
  view: ReceiverView,
  { said = nothingSaid, wrong = fine }: Shown = {},
): Promise<Reply> {
  const colleagues = await colleaguesFor(visit, view);
  const base = baseOf(visit, view.handoverId);
  const { firstName, fullName } = view.youngPerson;
  const open = view.steps.includes('take-over');
  const who = movesOf(view, visit.actor);
  const shared = { today: visit.today, said, wrong };
  const help = visit.actor.kind === 'guest' ? helpNow(visit.today) : undefined;
  const crumbs = visit.actor.kind === 'guest' ? undefined : crumbsOf(view.caseId, fullName, 'Overdracht');
  return show(
    <Shell
      visit={visit}
      title={open ? 'Overnemen' : 'Overdracht'}
      {...(crumbs && { crumbs })}
      wrong={wrong.errors.length > 0}
    >
      <ErrorSummary errors={wrong.errors} />
      <PageHead title={titleOf(view)} lead={leadOf(view)} />
      <Columns
        label="Wie doet wat"
        main={
          <>
            <Now view={view} today={visit.today} who={who} />
            {view.state !== 'sent' && <Question view={view} level={2} />}
            <InShort view={view} level={2} />
            {visit.actor.kind === 'guest' && <CopyHere copy={view.document} />}
            <GoOn actor={visit.actor} view={view} />
            <AnswerForm view={view} action={`${base}/besluit`} colleagues={colleagues} help={help} {...shared} />
            <MeetingForm action={`${base}/kennismaking`} steps={view.steps} firstName={firstName} {...shared} />
          </>
        }
        side={<Side visit={visit} view={view} who={who} />}
      />
    </Shell>,
    wrong.errors.length > 0 ? 422 : 200,
  );
}
