import type { Paper, Part } from '#domain/papers/paper.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';

function OnePart({ part }: { part: Part }) {
  if (part.kind === 'heading') return <h3>{part.line}</h3>;
  if (part.kind === 'text')
    return (
      <>
        {part.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </>
    );
  if (part.kind === 'list')
    return (
      <div class="text">
        <ul>
          {part.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    );
  if (part.kind === 'doubt')
    return (
      <p>
        <Badge>Nog niet bevestigd</Badge> {part.line}
      </p>
    );
  if (part.kind === 'facts') return <Facts facts={part.facts.map(([label, value]) => ({ label, value }))} />;
  if (part.kind === 'table')
    return <Table caption={part.caption} columns={part.heads.map((label) => ({ label }))} rows={part.rows} />;
  return <Facts facts={[{ label: part.label, value: part.words ?? <Badge tone="soon">Nog in te vullen</Badge> }]} />;
}

/** Pieces of a paper, as they stand on it. */
export const PaperParts = ({ parts }: { parts: readonly Part[] }) => (
  <>
    {parts.map((part, at) => (
      <OnePart key={at} part={part} />
    ))}
  </>
);

/** The parts by their headings: what stands under one stays with it. */
const grouped = (parts: readonly Part[]): readonly (readonly Part[])[] =>
  parts.reduce<Part[][]>((groups, part) => {
    const last = groups.at(-1);
    if (last === undefined || part.kind === 'heading') groups.push([part]);
    else last.push(part);
    return groups;
  }, []);

/** A paper, section by section: the same on the screen, on paper and in the file. */
export const PaperBody = ({ paper }: { paper: Pick<Paper, 'sections'> }) => (
  <>
    {paper.sections.map(({ title, parts, id }) => (
      <Section key={title} title={title} id={id}>
        {grouped(parts).length < 2 ? (
          <PaperParts parts={parts} />
        ) : (
          <Stack roomy>
            {grouped(parts).map((group, at) => (
              <Stack key={at}>
                <PaperParts parts={group} />
              </Stack>
            ))}
          </Stack>
        )}
      </Section>
    ))}
  </>
);
