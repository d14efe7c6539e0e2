import type { Printout } from '#app/ports/counts.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { examplePlaces, examplePlan, examplePrinted } from '#domain/figures/example.ts';
import { saysPlan } from '#domain/figures/school-says.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { examplePath, OutsidePart } from './outside-part.tsx';
import { SaysOutside } from './says-outside.tsx';

const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];

/** For a region that sees only x yet: an invented one, large enough to have something to see. */
function examplePage(visit: Visit<Member>): Reply {
  if (!mayEver(visit.actor, 'see-figures')) return gone;
  const { people, says } = examplePrinted();
  const school: Printout = { plan: examplePlan, printed: people, publishedOn: visit.today };
  return show(
    <Shell visit={visit} title="Zo ziet het eruit met meer jongeren" crumbs={crumbs}>
      <PageHead
        title="Zo ziet het eruit met meer jongeren"
        lead="Alles hier is verzonnen: de gemeenten, de scholen en de jongeren. Wat geheim is, kiest Aanzet zoals bij jullie."
      />
      <Stack roomy>
        <OutsidePart outside={school} places={examplePlaces} today={visit.today} />
        <SaysOutside outside={{ plan: saysPlan, printed: says, publishedOn: visit.today }} />
      </Stack>
    </Shell>,
  );
}

/** An example of what leaves, for who coordinates. */
export const examplePages: readonly Page[] = [
  page(`GET ${examplePath}`, 'see-figures', (visit) => Promise.resolve(examplePage(visit))),
];
