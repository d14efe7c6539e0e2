import { compareVersions } from '#app/programme/see-programme.ts';
import type { Member } from '#domain/access/actor.ts';
import { differences, type Piece } from '#domain/programme/difference.ts';
import { titleOf } from '#domain/programme/status.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { sectionOf } from './section-pages.tsx';
import { crumbsInside, here, namesOf, partPath, versionWords } from './words.ts';

type Visitor = Visit<Member>;
const versionIn = ({ query }: Visitor, name: string): number => {
  const version = Number(query.get(name));
  return Number.isInteger(version) && version >= 0 && version < 1_000_000 ? version : -1;
};

function PieceLine({ how, text }: Piece) {
  if (how === 'same') return <p class="quiet">{text}</p>;
  return (
    <p>
      <Badge tone={how === 'new' ? 'good' : 'soon'}>{how === 'new' ? 'Nieuw' : 'Weg'}</Badge>{' '}
      {how === 'new' ? <ins>{text}</ins> : <del>{text}</del>}
    </p>
  );
}

async function compare(visit: Visitor): Promise<Reply> {
  const asked = { sectionId: sectionOf(visit), from: versionIn(visit, 'van'), to: versionIn(visit, 'naar') };
  const found = await compareVersions(visit.house, visit.actor, asked);
  if (!found.ok) return gone;
  const { programme, section, before, after } = found.value;
  const changed = differences(section.kind, before.content, after.content, namesOf(programme));
  const at = partPath(section.id);
  return show(
    <Shell visit={visit} title="Wat er veranderde" crumbs={[...crumbsInside, { label: titleOf(section), href: at }]}>
      <PageHead
        title={`Wat er veranderde: ${titleOf(section)}`}
        lead={`${versionWords(before)}. Daarna: ${versionWords(after)}.`}
      />
      <Stack roomy>
        {changed.length === 0 && <p>Er is niets anders.</p>}
        {changed.map(({ field, pieces }) => (
          <Section key={field.key} title={field.label}>
            {pieces.map((piece, n) => (
              <PieceLine key={n} {...piece} />
            ))}
          </Section>
        ))}
        <Row>
          {before.version > 0 && (
            <LinkButton href={`${at}/versies?van=${before.version - 1}&naar=${before.version}`}>
              Een versie terug
            </LinkButton>
          )}
          {after.version !== section.version && (
            <LinkButton href={`${at}/versies?van=${before.version}&naar=${section.version}`}>
              Vergelijk met nu
            </LinkButton>
          )}
          <LinkButton href={at}>Terug</LinkButton>
        </Row>
      </Stack>
    </Shell>,
  );
}

/** Two versions of a part, sentence by sentence. */
export const versionPages: readonly Page[] = [page(`GET ${here}/deel/:sectionId/versies`, 'see-programme', compare)];
