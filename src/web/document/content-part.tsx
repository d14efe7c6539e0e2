import type { Content } from '#domain/document/document.ts';

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
