import type { CopyView } from '#app/document/views.ts';
import { longDay } from '#domain/day-words.ts';
import type { Content } from '#domain/document/document.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Card } from '#web/kit/card.tsx';
import { Section } from '#web/kit/layout.tsx';

/** The document as somebody reads it: each section under its own heading, line by line. */
export function Sections({ content, level = 2 }: { content: Content; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      {content.sections.map(({ id, title, lines }) => (
        <section class="stack-s" key={id}>
          <Heading>{title}</Heading>
          {lines.length === 1 ? (
            <p>{lines[0]}</p>
          ) : (
            <ul>
              {lines.map((line, n) => (
                <li key={n}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}

/** Withdrawn after it was received: it stays, with the day. */
export function Withdrawn({ copy }: { copy: CopyView }) {
  if (copy.withdrawnOn === null) return null;
  return (
    <Alert tone="warn" title={`Ingetrokken op ${longDay(copy.withdrawnOn)}`}>
      <p>Je leest wat je toen al had. Er komt niets nieuws bij.</p>
    </Alert>
  );
}

/** What came since the version before; lines that went are not repeated. */
export function News({ copy }: { copy: CopyView }) {
  const { news } = copy;
  if (!news) return null;
  return (
    <Card title="Wat is er nieuw?" soft>
      {news.added.length === 0 ? (
        <p>Er kwam niets bij.</p>
      ) : (
        <ul>
          {news.added.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="quiet">Sinds versie {news.since}.</p>
    </Card>
  );
}

/** The document on the page of the hand-over, for who has no account and so no other page. */
export function CopyHere({ copy }: { copy: CopyView | null }) {
  if (!copy) return null;
  return (
    <Section title={`Overgangsdocument, versie ${copy.number}`}>
      <Withdrawn copy={copy} />
      <News copy={copy} />
      <Sections content={copy.content} level={3} />
    </Section>
  );
}
