import type { Findings } from '#app/access/round.ts';
import type { Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { findingRows } from './provider-words.ts';

/** What a trial showed, point by point; the manager stays who they were. */
export function triedPage(visit: Visit<Member | undefined>, organisationId: string, findings: Findings): Reply {
  const fits = findings.organisation === 'fits';
  return show(
    <Shell visit={visit} title="Zo ging het proberen">
      <PageHead
        title="Zo ging het proberen"
        lead={fits ? 'Het past. Je kunt het nu aanzetten.' : 'Het past nog niet. Hieronder staat waarom.'}
      />
      <Stack roomy>
        <ListGrid label="Wat er terugkwam">
          {findingRows(findings).map(({ title, words, good }) => (
            <ListRow
              key={title}
              title={title}
              sub={words}
              due={good ? { text: 'klopt', tone: 'done' } : { text: 'let op', tone: 'soon' }}
            />
          ))}
        </ListGrid>
        <LinkButton kind="main" href={`/organisaties/${organisationId}/inloggen`}>
          Terug naar de instellingen
        </LinkButton>
      </Stack>
    </Shell>,
  );
}
