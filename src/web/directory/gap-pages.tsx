import { municipalityName } from '#domain/directory/merged.ts';
import { seeGaps, type GapInView } from '#app/directory/who-is-on-turn.ts';
import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { isRed } from '#domain/directory/on-turn.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { countWords } from './directory-words.ts';
import { LateRights, lateRights } from './review-asked.tsx';
import { gapDue, gapWords, roleWords } from './on-turn-words.ts';

type Visitor = Visit<Member>;

/** Where somebody mends it. */
function hrefOf({ kind, organisationId, memberId }: GapInView): string {
  const home = `/organisaties/${organisationId ?? ''}`;
  if (organisationId === null) return '/organisaties';
  if (kind === 'no-number') return `${home}/wijzigen`;
  if (kind === 'expired') return `${home}/taken`;
  if (kind === 'unconfirmed' && memberId !== null) return `${home}/collega/${memberId}/gegevens`;
  return home;
}
/** What it is about: a municipality when nobody is known for it, else the organisation or the colleague. */
function titleOf(visit: Visitor, gap: GapInView): string {
  const place = municipalityName(visit.house.places(), gap.municipalityCode) ?? gap.municipalityCode;
  if (gap.kind === 'unconfirmed') return `${gap.colleague ?? ''}, ${gap.organisation ?? ''}`;
  return gap.organisation === null || gap.kind === 'expired' ? `${place}: ${roleWords[gap.role]}` : gap.organisation;
}

function Lines({ visit, title, gaps }: { visit: Visitor; title: string; gaps: readonly GapInView[] }) {
  if (gaps.length === 0) return null;
  return (
    <Section title={title} count={gaps.length}>
      <ListGrid label={title}>
        {gaps.map((gap) => (
          <ListRow
            key={`${gap.kind} ${gap.role} ${gap.municipalityCode} ${gap.memberId ?? ''}`}
            title={titleOf(visit, gap)}
            href={hrefOf(gap)}
            sub={isRed(gap) ? gapWords[gap.kind] : undefined}
            due={gapDue(gap)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

async function gapsPage(visit: Visitor): Promise<Reply> {
  const seen = await seeGaps(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const gaps = seen.value;
  const late = await lateRights(visit);
  const whose = keepsRegion(visit.actor) ? 'de regio' : visit.actor.organisationName;
  return show(
    <Shell visit={visit} title="Wat ontbreekt er?" crumbs={[{ label: 'Organisaties', href: '/organisaties' }]}>
      <PageHead
        title="Wat ontbreekt er?"
        lead={`${countWords(gaps.length + late.length, 'ding', 'dingen')} bij te houden voor ${whose}.`}
      />
      <Stack roomy>
        <p>
          Wat hier rood is, is ook rood op <Link href="/wie-is-aan-zet">Wie is wanneer aan zet</Link>.
        </p>
        <LateRights late={late} own={visit.actor.organisationId} />
        {gaps.length + late.length === 0 && (
          <EmptyState title="Alles is ingevuld en nagekeken">
            <p>Na een half jaar vragen we hier of een contact nog juist is.</p>
            <LinkButton href="/wie-is-aan-zet">Bekijk wie wanneer aan zet is</LinkButton>
          </EmptyState>
        )}
        <Lines visit={visit} title="Ontbreekt" gaps={gaps.filter(isRed)} />
        <Lines visit={visit} title="Langer dan een half jaar niet nagekeken" gaps={gaps.filter((gap) => !isRed(gap))} />
      </Stack>
    </Shell>,
  );
}

/** What is missing in the directory, for who keeps it. */
export const gapPages: readonly Page[] = [page('GET /organisaties/bijhouden', 'keep-organisation', gapsPage)];
