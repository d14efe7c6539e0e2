import type { ReceiverView, ShownBlock, YoungPersonView } from '#app/handover/views.ts';
import { Card } from '#web/kit/card.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { joins, theirDesk, withUs } from './between-words.ts';
import { dayWords, saidBy, shortName } from './words.ts';

type Level = 2 | 3;
/** A heading of a part: h2 on a page, h3 inside a preview that has an h2 of its own. */
function Title({ level, children }: { level: Level; children: string }) {
  return level === 2 ? <h2>{children}</h2> : <h3>{children}</h3>;
}

/** Texts of a hand-over as they were written: line ends stay. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        <span key={at}>
          {at > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  );
}

const factsOf = (blocks: readonly ShownBlock[]) =>
  blocks.map(({ title, text }) => ({ label: title, value: <Lines text={text} /> }));

/** What goes along, as names and texts. */
export function Blocks({ blocks, narrow }: { blocks: readonly ShownBlock[]; narrow?: boolean }) {
  return <Facts narrow={narrow} facts={factsOf(blocks)} />;
}

/** Question and answer of the two sides, in the order in which they were said. */
export function Messages({ messages }: Pick<ReceiverView, 'messages'>) {
  return (
    <>
      {messages.map(({ id, kind, author, text, writtenOn }) => (
        <p key={id}>
          <strong>{kind === 'question' ? 'Vraag' : 'Antwoord'}</strong> van {author}, {dayWords(writtenOn)}:{' '}
          <Lines text={text} />
        </p>
      ))}
    </>
  );
}

/** First the question: it is what the reader must decide on. */
export function Question({ view, level }: { view: ReceiverView; level: Level }) {
  return (
    <Card title={`Wat vraagt ${shortName(view.sender)}?`} level={level}>
      <p>
        <Lines text={view.question} />
      </p>
      <Messages messages={view.messages} />
    </Card>
  );
}

/** Who it is, who said yes, and what goes along; after taking over a block tells how to reach the young person. */
export function InShort({ view, level, narrow }: { view: ReceiverView; level: Level; narrow?: boolean }) {
  const { youngPerson: p, yes } = view;
  const facts = [
    { label: 'Wie', value: `${p.fullName}, ${p.age} jaar, ${p.place}` },
    ...(p.expectedEnd ? [{ label: 'Stopt met school', value: dayWords(p.expectedEnd) }] : []),
    ...(yes?.by ? [{ label: 'Ja gezegd', value: `${saidBy(yes.by, p.firstName)}, ${dayWords(yes.on)}` }] : []),
  ];
  return (
    <section class="stack">
      <Title level={level}>In het kort</Title>
      <Facts facts={[...facts, ...factsOf(view.blocks)]} narrow={narrow} />
    </section>
  );
}

/** "Zo ziet Samira het": everything, with what goes and what stays, in easy words. */
export function ForYoungPerson({ view, firstName }: { view: YoungPersonView; firstName: string }) {
  const sender = view.senderName.split(' ')[0] ?? view.senderName;
  const receiver = shortName({ name: view.receiverName, organisation: view.receiverOrganisation });
  return (
    <>
      <p>
        {joins(view.between)
          ? `${sender} vraagt ${receiver} om mee te helpen.`
          : `${sender} geeft je door aan ${receiver}.`}{' '}
        {receiver === view.receiverOrganisation ? '' : `${receiver} werkt bij ${view.receiverOrganisation}.`}
      </p>
      <h3>Dit vraagt {sender}</h3>
      <p>
        <Lines text={view.question} />
      </p>
      <h3>Dit leest {receiver}</h3>
      <Blocks blocks={view.goes} narrow />
      {view.stays.length > 0 && (
        <>
          <h3>Dit blijft {withUs(view.between)}</h3>
          <Blocks blocks={view.stays} narrow />
        </>
      )}
      {view.yes ? (
        <>
          <h3>Wie zegt ja?</h3>
          <p>{view.yes.words.replaceAll('{naam}', firstName)}</p>
          <p>
            Wil je dit toch niet? Zeg het tegen {sender}. Na het overnemen houdt {theirDesk(view.between)} wat er al
            gelezen is.
          </p>
        </>
      ) : (
        <>
          <h3>Moet jij ja zeggen?</h3>
          <p>
            {joins(view.between)
              ? `Nee. ${sender} blijft je begeleiden.`
              : `Nee. ${theirDesk(view.between).replace(/^./, (letter) => letter.toUpperCase())} waar je woont, is er voor jou.`}{' '}
            Heb je een vraag? Stel hem aan {sender}.
          </p>
        </>
      )}
    </>
  );
}
