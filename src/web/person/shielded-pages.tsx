import { openShielded } from '#app/person/open-shielded.ts';
import type { ShieldedForMe } from '#app/ports/work.ts';
import type { Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { QuestionLine } from '#web/guidance/answer-pages.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid } from '#web/kit/list-grid.tsx';
import { YoungPersonLine } from './list-view.tsx';

const path = '/afgeschermd';

/** On a list stands nobody who is afgeschermd: for who is named, the way to them. Nothing for everybody else. */
export function ToShielded({ shielded: { people, waiting } }: { shielded: ShieldedForMe }) {
  if (people === 0) return null;
  return (
    <p id="afgeschermd">
      Je hebt <Link href={path}>{people === 1 ? '1 afgeschermde jongere' : `${people} afgeschermde jongeren`}</Link>.
      {waiting > 0 && ' Daar wacht iets op jou.'}
    </p>
  );
}

async function shieldedPage(visit: Visit<Member>): Promise<Reply> {
  const { actor: me, today } = visit;
  const opened = await openShielded(visit.house, me, {});
  if (!opened.ok) return gone;
  const { rows, questions } = opened.value;
  return show(
    <Shell visit={visit} title="Afgeschermd" crumbs={[{ label: 'Mijn werk', href: '/werk' }]}>
      <PageHead
        title="Afgeschermd"
        lead={rows.length > 0 && 'Alleen wie genoemd is, ziet dit. De anderen horen dat jij keek.'}
      />
      {rows.length === 0 ? (
        <EmptyState title="Hier staat niemand">
          <p>
            Hier staat een jongere die afgeschermd is, als jij bent genoemd. Op andere lijsten staat zo’n jongere niet.
          </p>
          <LinkButton href="/werk">Naar Mijn werk</LinkButton>
        </EmptyState>
      ) : (
        <Stack roomy>
          <ListGrid label="Afgeschermd">
            {rows.map((row) => (
              <YoungPersonLine key={row.caseId} row={row} me={me} today={today} />
            ))}
          </ListGrid>
          {questions.length > 0 && (
            <Section title="Het Doorstroompunt vraagt">
              <ListGrid label="Het Doorstroompunt vraagt">
                {questions.map((question) => (
                  <QuestionLine key={question.id} question={question} today={today} />
                ))}
              </ListGrid>
            </Section>
          )}
        </Stack>
      )}
    </Shell>,
  );
}

/** The young people who stand on no list, for who is named. */
export const shieldedPages: readonly Page[] = [page(`GET ${path}`, 'open-shielded', shieldedPage)];
