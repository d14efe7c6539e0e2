import type { ReceiverView } from '#app/handover/views.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead, Row } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { AnswerForm } from './answer-form.tsx';
import { InShort, Question } from './contents.tsx';
import { crumbsOf, fine, pathOf, type Wrong } from './draft.tsx';
import { MeetingForm, nothingSaid, type Said } from './meeting-form.tsx';
import { dayWords, shortName } from './words.ts';

export type Reader = Visit<Member | Guest>;
export const guestPath = '/gast/overdracht';
/** The one address of a hand-over for who reads it. */
export const baseOf = (visit: Reader, handoverId: string): string =>
  visit.actor.kind === 'guest' ? guestPath : pathOf(handoverId);

/** Where it stands for the receiver: a whole sentence with who and when. */
function leadOf(view: ReceiverView): string {
  const { state, sender, answerDueOn, meetOn, takenOverBy, takenOverOn, metOn } = view;
  const from = `Van ${sender.name}, ${sender.organisation}.`;
  const name = shortName(sender);
  if (state === 'withdrawn')
    return `${from} Ingetrokken op ${dayWords(view.withdrawnOn ?? '')}. Je leest wat je toen al kreeg.`;
  if (state === 'done') return `${from} Klaar${metOn ? `: kennisgemaakt op ${dayWords(metOn)}` : ''}.`;
  if (state === 'taken-over')
    return `Overgenomen door ${takenOverBy ?? 'jou'} op ${dayWords(takenOverOn ?? '')}. Kennismaking op ${dayWords(meetOn ?? '')}.`;
  if (state === 'asked') return `${from} Je vraag is verstuurd. ${name} geeft antwoord.`;
  if (state === 'lapsed') return `${from} Antwoord kon tot ${dayWords(answerDueOn ?? '')}. Het kan nog steeds.`;
  return `${from} Geef antwoord uiterlijk ${dayWords(answerDueOn ?? '')}.`;
}

function WhoDoesWhat({ view }: { view: ReceiverView }) {
  const { state, sender, meetOn, answerDueOn } = view;
  if (['done', 'withdrawn', 'sent-back'].includes(state)) return null;
  const name = shortName(sender);
  const first =
    state === 'taken-over'
      ? []
      : [{ label: answerDueOn ? `Uiterlijk ${dayWords(answerDueOn)}` : 'Nu', value: 'Jij geeft antwoord.' }];
  return (
    <Card title="Wie doet wat?" soft>
      <Facts
        narrow
        facts={[
          ...first,
          {
            label: meetOn ? `Tot ${dayWords(meetOn)}` : 'Tot de kennismaking',
            value: `${name} is de vaste contactpersoon.`,
          },
          { label: 'Daarna', value: 'Jij bent aan zet.' },
        ]}
      />
    </Card>
  );
}

function Missing({ view }: { view: ReceiverView }) {
  const { sender } = view;
  return (
    <Card soft>
      <p>
        Je ziet wat voor deze vraag nodig is. Mis je iets? Vraag het {shortName(sender)}
        {sender.phone ? `: ${sender.phone}.` : '.'}
      </p>
    </Card>
  );
}

/** A guest sees as whom, and can leave: the computer may be of a whole desk. */
function GuestBar({ visit }: { visit: Reader }) {
  const { actor } = visit;
  if (actor.kind !== 'guest') return null;
  return (
    <Row>
      <p class="quiet">
        Je bent hier als {actor.name}, {actor.organisationName}.
      </p>
      <Form action="/gast/uit" inline>
        <Button>Uitloggen</Button>
      </Form>
    </Row>
  );
}

/** A colleague may print what was taken over; a guest what the link shows. */
const mayPrint = (visit: Reader, view: ReceiverView): boolean =>
  visit.actor.kind === 'guest' || view.takenOverOn !== null;

type Shown = { said?: Said; wrong?: Wrong };
/** Overnemen: the question first, then the facts, then the choices. */
export function receiverPage(
  visit: Reader,
  view: ReceiverView,
  { said = nothingSaid, wrong = fine }: Shown = {},
): Reply {
  const base = baseOf(visit, view.handoverId);
  const { firstName, fullName } = view.youngPerson;
  const open = view.steps.includes('take-over');
  const shared = { today: visit.today, said, wrong };
  const crumbs = visit.actor.kind === 'guest' ? undefined : crumbsOf(view.caseId, fullName, 'Overdracht');
  return show(
    <Shell
      visit={visit}
      title={open ? 'Overnemen' : 'Overdracht'}
      {...(crumbs && { crumbs })}
      wrong={wrong.errors.length > 0}
    >
      <ErrorSummary errors={wrong.errors} />
      <GuestBar visit={visit} />
      <PageHead title={open ? `${firstName} overnemen?` : `Overdracht van ${firstName}`} lead={leadOf(view)} />
      <Columns
        label="Wie doet wat"
        main={
          <>
            <Question view={view} level={2} />
            <InShort view={view} level={2} />
            <AnswerForm view={view} action={`${base}/besluit`} {...shared} />
            <MeetingForm action={`${base}/kennismaking`} steps={view.steps} firstName={firstName} {...shared} />
          </>
        }
        side={
          <>
            <WhoDoesWhat view={view} />
            <Missing view={view} />
            {mayPrint(visit, view) && (
              <p>
                <Link href={`${base}/a4`}>Print op één A4</Link>
              </p>
            )}
          </>
        }
      />
    </Shell>,
    wrong.errors.length > 0 ? 422 : 200,
  );
}
