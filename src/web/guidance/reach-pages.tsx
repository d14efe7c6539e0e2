import { reachToday, type ReachLine, type ReachToday } from '#app/guidance/reach-today.ts';
import type { Member } from '#domain/access/actor.ts';
import { dayWithYear } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { isSignal } from '#domain/guidance/needs.ts';
import { fullName } from '#domain/person/name.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { mayListSummer } from '#web/summer/may-list-summer.ts';
import { heardWords, needLine } from './lasting-words.ts';

type LinesProps = { title: string; lines: readonly ReachLine[]; list: ReachToday; today: Day };
function Lines({ title, lines, list, today }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} count={lines.length}>
      <ListGrid label={title}>
        {lines.map((line) => (
          <ListRow
            key={line.caseId}
            title={fullName(line)}
            href={`/jongeren/${line.caseId}`}
            sub={needLine(line)}
            who={
              list.whose === 'all'
                ? `Vaste contactpersoon: ${list.names.get(line.contactMemberId ?? '') ?? 'nog niemand'}`
                : heardWords(line)
            }
            when={`sinds ${dayWithYear(line.need.since, today)}`}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

/** To write down where there is no internet, and what a school delivers of all this. */
const Beside = ({ me }: { me: Member }) => (
  <>
    <p>
      <Link href="/onderweg">Onderweg</Link>
    </p>
    {mayListSummer(me) && (
      <p>
        <Link href="/uitvoer/uitstroommonitor">Uitstroommonitor</Link>
      </p>
    )}
  </>
);

const countWords = ({ lines, guided }: ReachToday): string =>
  `${lines.length} van de ${guided === 1 ? '1 jongere' : `${guided} jongeren`} na school ${lines.length === 1 ? 'heeft' : 'hebben'} vandaag iemand nodig.`;

/** What was said first, then who was silent longest. */
const Both = ({ list, today }: { list: ReachToday; today: Day }) => (
  <>
    <Lines
      title="Eerst bellen"
      lines={list.lines.filter(({ need }) => isSignal(need.kind))}
      list={list}
      today={today}
    />
    <Lines
      title="Lang niet gesproken"
      lines={list.lines.filter(({ need }) => !isSignal(need.kind))}
      list={list}
      today={today}
    />
  </>
);

async function reachPage(visit: Visit<Member>): Promise<Reply> {
  const whose = visit.query.get('van') === 'alle' ? 'all' : 'mine';
  const found = await reachToday(visit.house, visit.actor, { whose });
  if (!found.ok) return gone;
  const list = found.value;
  const other =
    whose === 'mine'
      ? { href: '/contact?van=alle', label: 'Van iedereen hier' }
      : { href: '/contact', label: 'Alleen van mij' };
  return show(
    <Shell visit={visit} title="Contact na school" crumbs={[{ label: 'Mijn werk', href: '/werk' }]}>
      <PageHead title="Contact na school" lead={countWords(list)}>
        <LinkButton href={other.href}>{other.label}</LinkButton>
        {list.toAsk > 0 && (
          <LinkButton href={whose === 'all' ? '/contact/vragen?van=alle' : '/contact/vragen'}>
            Vraag hoe het gaat ({list.toAsk})
          </LinkButton>
        )}
        {list.termsEnding > 0 && (
          <LinkButton href={whose === 'all' ? '/contact/termijn?van=alle' : '/contact/termijn'}>
            De termijn loopt af ({list.termsEnding})
          </LinkButton>
        )}
        {list.renewals > 0 && (
          <LinkButton href={whose === 'all' ? '/contact/aanbod?van=alle' : '/contact/aanbod'}>
            Opnieuw aanbieden ({list.renewals})
          </LinkButton>
        )}
      </PageHead>
      <Stack roomy>
        {list.lines.length === 0 ? (
          <EmptyState title="Niemand heeft vandaag iemand nodig">
            <p>Hier komt wie gebeld wil worden, wie niet antwoordt en voor wie het tijd is.</p>
            <LinkButton href="/jongeren">Bekijk de jongeren</LinkButton>
          </EmptyState>
        ) : (
          <Both list={list} today={visit.today} />
        )}
        <Beside me={visit.actor} />
      </Stack>
    </Shell>,
  );
}

/** Who needs a person today, of whom we guide after school. */
export const reachPages: readonly Page[] = [page('GET /contact', 'see-to-reach', reachPage)];
