import type { OwnPage } from '#app/young/own-page.ts';
import type { Now, Route, Step } from '#domain/young/route.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Named } from './named.tsx';
import { dayFor, dial, momentFor, toCall, type Reader, type ToCall } from './reader.ts';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

/** What every part needs: who reads, whom to call, and how it stands. */
export type Here = { readonly reader: Reader; readonly call: ToCall; readonly route: Route; readonly page: OwnPage };
export const hereOf = (reader: Reader, page: OwnPage): Here => ({
  reader,
  call: toCall(page.card),
  route: page.route,
  page,
});

/** What colleagues wrote down is in Dutch, whatever the page is in. */
const Theirs = ({ text }: { text: string }) => (
  <span lang="nl" dir="auto">
    {text}
  </span>
);

/** Words of a step with a name in it, or of one without. */
function StepWords({ reader, step }: { reader: Reader; step: Step }) {
  const { list } = reader.words;
  if ('what' in step) {
    const { time, day, says, what, kind } = step;
    const when =
      time === null ? (kind === 'agreement' ? list.by(dayFor(reader, day)) : '') : momentFor(reader, day, time);
    const answer = says === null || kind === 'done' ? '' : list[says];
    return (
      <>
        <Theirs text={what} />
        {when && <span class="item__sub quiet">{[when, answer].filter(Boolean).join(' – ')}</span>}
      </>
    );
  }
  if ('name' in step) {
    const say = { helper: list.helper, asked: list.asked, meet: list.meet, 'helps-too': list.helpsToo }[step.kind];
    return <Named say={say} names={[step.name]} />;
  }
  if (step.kind === 'school-until') return <>{list.schoolUntil(dayFor(reader, step.day))}</>;
  const { schoolOver, works, learns, busy, goal } = list;
  return <>{{ 'school-over': schoolOver, works, learns, busy, goal }[step.kind]}</>;
}

/** The line of what is now, in the list. */
function NowLine({ reader, now }: { reader: Reader; now: Now }) {
  const { list } = reader.words;
  if (now.kind === 'appointment') return <Theirs text={now.what} />;
  return <>{now.kind === 'you' ? list.now : list.nothing}</>;
}

type ListProps = Pick<Here, 'reader' | 'route'> & {
  /** Who said "ik kom" can still say that it cannot be; on paper and beside somebody nothing is pressed. */
  readonly pressed?: boolean;
};
/** From school to work in one list: what is done, the one thing that is now, and what comes. */
export function RouteList({ reader, route: { done, now, next }, pressed = false }: ListProps) {
  const { list } = reader.words;
  return (
    <div class="line">
      <ol>
        {done.map((step) => (
          <li key={JSON.stringify(step)} class="on">
            <span class="sr">{list.isDone} </span>
            <span aria-hidden="true">✓ </span>
            <StepWords reader={reader} step={step} />
          </li>
        ))}
        <li class="on" aria-current="step">
          <strong>
            {list.now}: <NowLine reader={reader} now={now} />
          </strong>
        </li>
        {next.map((step) => (
          <li key={JSON.stringify(step)}>
            <span class="sr">{list.isNext} </span>
            <StepWords reader={reader} step={step} />
            {pressed && step.kind === 'appointment' && step.says === 'comes' && (
              <Link href={`/mijn-route/afspraak/${step.id}`}>{reader.words.appointment.no}</Link>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Whom to call when a day went by. */
const Late = ({ reader, call }: Here) => (
  <p>
    <Named say={reader.words.list.late} names={[call.name]} />{' '}
    {call.phone && (
      <Link href={dial(call.phone)}>
        <PhoneNumber>{call.phone}</PhoneNumber>
      </Link>
    )}
  </p>
);

/** What is now when there is no appointment: mostly that somebody else does something, by name and day. */
function NowWords(here: Here) {
  const { reader, call, route } = here;
  const { list } = reader.words;
  const { now } = route;
  if (now.kind === 'appointment') return null;
  if (now.kind === 'you')
    return (
      <>
        <p class="turn__verb">
          <Named say={list.you} names={[call.name]} />
        </p>
        <p>{list.by(dayFor(reader, now.by))}</p>
        {now.late ? (
          <Late {...here} />
        ) : (
          <p>
            <Named say={list.youIfNot} names={[call.name]} />
          </p>
        )}
      </>
    );
  return (
    <>
      <p class="turn__verb">{list.nothing}</p>
      {now.kind === 'other' && (
        <p>
          <Named say={(name) => list.does[now.doing](name, dayFor(reader, now.by))} names={[now.name]} />
        </p>
      )}
      {(now.kind === 'parent' || now.kind === 'employer') && (
        <p>
          <Named say={list[now.kind]} names={[call.name]} /> {list.by(dayFor(reader, now.by))}.
        </p>
      )}
      {now.kind === 'nothing' ? (
        <p>
          <Named say={list.nothingKnown} names={[call.name]} />
        </p>
      ) : (
        now.late && <Late {...here} />
      )}
    </>
  );
}

/** The one thing that is now, with its one or two buttons, and what happens without them. */
export function NowCard({ here }: { here: Here }) {
  const { reader, route } = here;
  const { list, appointment } = reader.words;
  const { now } = route;
  return (
    <section class="turn" aria-labelledby="nu">
      <div class="turn__in">
        <h2 id="nu">{list.now}</h2>
        {now.kind === 'appointment' ? (
          <>
            <p class="turn__verb">
              <Theirs text={now.what} />
            </p>
            <p>
              <strong>{momentFor(reader, now.day, now.time)}</strong>
              {now.says !== null && ` – ${list[now.says]}`}
            </p>
            <Coming id={now.id} said={now.says !== null} reader={reader} />
            {now.says === null && <p class="quiet">{appointment.ifNothing}</p>}
          </>
        ) : (
          <NowWords {...here} />
        )}
      </div>
    </section>
  );
}

const Coming = ({ id, said, reader }: { id: string; said: boolean; reader: Reader }) => (
  <Stack>
    {!said && (
      <Form action={`/mijn-route/afspraak/${id}`} inline>
        <Button kind="main" name="says" value="comes">
          {reader.words.appointment.yes}
        </Button>
      </Form>
    )}
    <LinkButton href={`/mijn-route/afspraak/${id}`}>{reader.words.appointment.no}</LinkButton>
  </Stack>
);
