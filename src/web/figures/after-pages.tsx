import { seeFigures } from '#app/figures/see-figures.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { afterPath, HowAfter, LeftYear, yearsSeen } from './after-part.tsx';

const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];
const title = 'Wat werd het na school?';

async function afterPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeFigures(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const figures = seen.value;
  const years = yearsSeen(figures.own);
  const on = figures.countedOn === null ? 'We tellen elke maand.' : `Geteld op ${longDay(figures.countedOn)}.`;
  return show(
    <Shell visit={visit} title={title} crumbs={crumbs}>
      <PageHead title={title} lead={`Na 3, 6, 12 en 24 maanden. ${on} Aantallen, geen namen.`} />
      <Stack roomy>
        {years.length === 0 ? (
          <EmptyState title="Van jullie ging nog niemand van school">
            <p>Hier staat straks waar jullie jongeren zijn, tot twee jaar na hun laatste schooldag.</p>
            <LinkButton href="/regio/cijfers">Naar Cijfers</LinkButton>
          </EmptyState>
        ) : (
          <>
            {figures.leads && (
              <p class="quiet">
                Kies een aantal om te zien om wie het gaat, zoals het vandaag is. Dat komt in het logboek.
              </p>
            )}
            {years.map((of) => (
              <LeftYear key={of.year} of={of} figures={figures} />
            ))}
            <HowAfter />
            <WayLinks href="/regio/cijfers/bestand" />
          </>
        )}
      </Stack>
    </Shell>,
  );
}

/** What became of who left school, for the own organisation. */
export const afterPages: readonly Page[] = [page(`GET ${afterPath}`, 'see-figures', afterPage)];
