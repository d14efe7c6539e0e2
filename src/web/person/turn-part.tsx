import type { HandedOver, HandoverNow, OpenTurn, YoungPersonView } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { arrivedStates, closedStates, type HandoverState } from '#domain/handover/states.ts';
import { whys } from '#domain/turn/verbs.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { Link } from '#web/kit/link.tsx';
import { TurnBlock } from '#web/kit/turn-block.tsx';
import { dueLabel, otherWords, taskOf } from '#web/turn/turn-words.ts';
import { CallNowPart } from './call-now-part.tsx';
import { handoverWords } from './handover-words.ts';
import { Ended } from './outcome-card.tsx';
import { awayWords, CallStandIn, WhoLine } from './who-line.tsx';

type PartProps = { view: YoungPersonView; today: Day };
const baseOf = ({ caseId }: YoungPersonView) => `/jongeren/${caseId}`;

/** Who works without account reads no reminder. */
function Call({ organisation, phone }: NonNullable<OpenTurn['call']>) {
  return (
    <p>
      Bel {organisation}
      {phone ? (
        <>
          : <Link href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</Link>
        </>
      ) : (
        '.'
      )}
    </p>
  );
}

const over: readonly HandoverState[] = [...arrivedStates, ...closedStates];

/** Of a receiver without account the hand-over knows the name; there is no team here that could pick it up. */
const byHandover = ({ handover }: YoungPersonView, open: OpenTurn): HandoverNow | undefined =>
  open.elsewhere && handover?.sentByUs && handover.receiverPerson && !over.includes(handover.state)
    ? handover
    : undefined;

function whoMoves(view: YoungPersonView, open: OpenTurn): { who: string; role: string | undefined } {
  const { firstName } = view.person;
  const { turn, person, place } = open;
  if (turn.waitsFor !== 'self')
    return {
      who: otherWords(turn.waitsFor, firstName),
      role: person ? `${person.name} let op en krijgt de beurt terug` : undefined,
    };
  const outside = person ? undefined : byHandover(view, open);
  if (outside) return { who: outside.receiverPerson ?? place, role: outside.receiver };
  if (!person) return { who: place, role: 'Nog niemand van dit team pakte het op' };
  return {
    who: open.mine ? `jij, ${person.name}` : person.name,
    role: `${person.jobTitle}, ${person.organisation}${awayWords(person)}`,
  };
}

/** While a hand-over runs, that is where the next step is. */
function Mine({ view, open }: { view: YoungPersonView; open: OpenTurn }) {
  const base = baseOf(view);
  const choosing = open.turn.verb === 'choose-contact' && !view.contactPerson && view.may.has('assign');
  const running = view.handover && !over.includes(view.handover.state) ? view.handover : undefined;
  return (
    <>
      {running && (
        <LinkButton href={`/overdrachten/${running.handoverId}`} kind="main">
          Naar de overdracht
        </LinkButton>
      )}
      {choosing && (
        <LinkButton href={`${base}/contactpersoon`} kind="main">
          Kies een vaste contactpersoon
        </LinkButton>
      )}
      <LinkButton href={`${base}/beurt`} kind={running || choosing ? 'second' : 'main'}>
        {running ? 'Geef de beurt door' : 'Klaar, wie is nu aan zet?'}
      </LinkButton>
      <LinkButton href={`${base}/later`}>Later</LinkButton>
      {!running && view.may.has('begin-handover') && <LinkButton href={`${base}/overdracht`}>Overdragen</LinkButton>}
    </>
  );
}

function Buttons({ view, open, today }: PartProps & { open: OpenTurn }) {
  const base = baseOf(view);
  const hidden = { version: String(view.version) };
  if (open.mine && open.turn.waitsFor === 'self') return <Mine view={view} open={open} />;
  if (open.mine)
    return (
      <LinkButton href={`${base}/beurt`} kind="main">
        Er is reactie
      </LinkButton>
    );
  if (open.teamOfMine) {
    const choose = open.turn.verb === 'choose-contact';
    return (
      <Form action={`${base}/oppakken`} hidden={{ ...hidden, ookContact: choose ? 'ja' : 'nee' }} inline>
        <Button kind="main">{choose ? 'Ik word de vaste contactpersoon' : 'Ik pak dit'}</Button>
      </Form>
    );
  }
  return (
    <>
      {!open.elsewhere && view.may.has('give-turn') && (
        <LinkButton href={`${base}/beurt`}>Geef de beurt door</LinkButton>
      )}
      {/* While it is closed its own number is not answered: another one stands below. */}
      {!view.callNow && (open.call ? <Call {...open.call} /> : <CallStandIn who={open.person} />)}
      {!open.call && (open.backOn ?? open.turn.dueOn) < today && view.may.has('remind') && (
        <Form action={`${base}/herinnering`} inline>
          <Button>Herinner</Button>
        </Form>
      )}
    </>
  );
}

function Open({ view, open, today }: PartProps & { open: OpenTurn }) {
  const { turn, place } = open;
  const { firstName } = view.person;
  const { who, role } = whoMoves(view, open);
  const hidden = turn.verb === 'other' && turn.words === null;
  const given = ` ${open.givenBy && open.givenBy !== open.person?.name ? `Van ${open.givenBy}, sinds` : 'Sinds'} ${longDay(turn.since)}.`;
  return (
    <TurnBlock
      who={who}
      role={role}
      verb={taskOf(turn.verb, turn.words, firstName, place)}
      by={longDay(turn.dueOn)}
      due={dueLabel(turn.dueOn, today, open.backOn)}
      why={hidden ? undefined : `${turn.whyWords ?? whys[turn.why]}${given}`}
    >
      <Buttons view={view} open={open} today={today} />
    </TurnBlock>
  );
}

/** Who handed over what arrived has no turn any more, and still answers. */
function Asked({ by, handoverId, dueOn }: HandedOver & { by: string }) {
  return (
    <p>
      {by} heeft een vraag.{dueOn && ` Antwoord uiterlijk ${longDay(dueOn)}.`}{' '}
      <Link href={`/overdrachten/${handoverId}`}>Geef antwoord</Link>
    </p>
  );
}

/** After the meeting the school sees these four things of who took over, and nothing else. */
function FormerPart({ view }: { view: YoungPersonView }) {
  const { former, contactPerson, handedOver } = view;
  if (!former) return null;
  if (former.over)
    return (
      <Alert title="Jullie termijn is voorbij">
        <p>
          Die liep tot en met {longDay(former.since)}. Wie {view.person.firstName} nu begeleidt, zie je hier niet meer.
          Wat jullie zelf schreven, zie je nog wel.
        </p>
      </Alert>
    );
  const since = former.takenOverOn && longDay(former.takenOverOn);
  const days = handedOver
    ? [{ label: 'Overgedragen op', value: since }]
    : [
        { label: 'Overgenomen op', value: since },
        { label: 'Kennismaking op', value: former.metOn && longDay(former.metOn) },
      ];
  return (
    <Card title={`${former.organisation} begeleidt nu`}>
      {handedOver?.asks && <Asked {...handedOver} by={former.organisation} />}
      <Facts
        facts={[
          ...days,
          { label: 'Vaste contactpersoon', value: contactPerson && <WhoLine who={contactPerson} /> },
          { label: 'Is er een volgende beurt?', value: former.hasNextTurn ? 'Ja' : 'Nee' },
        ]}
      />
    </Card>
  );
}

/** The turn is at the one that was handed over; here only the own record is left. */
function Linked({ view, to }: { view: YoungPersonView; to: string }) {
  return (
    <Card title="Gekoppeld: de begeleiding gaat op één plek verder">
      <p>
        <Link href={`/jongeren/${to}`}>Naar {view.person.firstName}, met de beurt</Link>
      </p>
      {view.may.has('link-cases') && (
        <Form action={`${baseOf(view)}/ontkoppelen`} inline>
          <Button>Koppeling ongedaan maken</Button>
        </Form>
      )}
    </Card>
  );
}

/** Who moves now; below it, apart, the fixed contact person and where a hand-over stands. */
export function TurnPart({ view, today }: PartProps) {
  if (view.former) return <FormerPart view={view} />;
  const { handover } = view;
  return (
    <>
      {view.state === 'ended' && <Ended view={view} />}
      {view.linkedTo && <Linked view={view} to={view.linkedTo} />}
      {view.open && <Open view={view} open={view.open} today={today} />}
      {view.callNow && <CallNowPart {...view.callNow} firstName={view.person.firstName} />}
      <Facts
        facts={[
          {
            label: 'Vaste contactpersoon',
            value: view.contactPerson ? <WhoLine who={view.contactPerson} /> : 'Nog niet gekozen',
          },
          {
            label: 'Overdracht',
            value: handover ? (
              <>
                {handoverWords(handover)}{' '}
                <Link href={`/overdrachten/${handover.handoverId}`}>Bekijk de overdracht</Link>
              </>
            ) : (
              'Geen'
            ),
          },
        ]}
      />
    </>
  );
}
