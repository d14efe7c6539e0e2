import { termSentences } from '#web/language/term-sentences.ts';
import { approveRemoval } from '#app/request/answer-request.ts';
import { listRequests, type RequestLists } from '#app/request/open-request.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import { requestKinds } from '#domain/request/request.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, show, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { dueLabel } from '#web/turn/turn-words.ts';
import { requestStates } from './request-words.ts';

const isOver = (state: string): boolean => state === 'done' || state === 'refused';

function Own({ own, today }: Pick<RequestLists, 'own'> & { today: string }) {
  return (
    <ListGrid label="Verzoeken">
      {own.map((one) => (
        <ListRow
          key={one.id}
          title={one.name}
          href={`/verzoeken/${one.id}`}
          sub={`${requestKinds[one.kind].words}, gevraagd op ${longDay(one.askedOn)}`}
          who={requestStates[one.state]}
          {...(!isOver(one.state) && { when: `uiterlijk ${longDay(one.dueOn)}`, due: dueLabel(one.dueOn, today) })}
        />
      ))}
    </ListGrid>
  );
}

/** Without who it is about: what it is, by when, and who answers. */
function Watched({ watched }: Pick<RequestLists, 'watched'>) {
  return (
    <Table
      caption="Zonder namen van jongeren"
      columns={[
        { label: 'Wat' },
        { label: 'Gevraagd op' },
        { label: 'Uiterlijk' },
        { label: 'Wie antwoordt' },
        { label: 'Hoe het staat' },
      ]}
      rows={watched.map((one) => [
        requestKinds[one.kind].words,
        longDay(one.askedOn),
        longDay(one.dueOn),
        one.handler,
        one.state === 'agreed' ? (
          <Form action={`/verzoeken/${one.id}/akkoord`} inline key={one.id}>
            <Button kind="stop">{`Keur verwijderen goed (${longDay(one.askedOn)}, ${one.handler})`}</Button>
          </Form>
        ) : (
          requestStates[one.state]
        ),
      ])}
    />
  );
}

/** Every request of the own organisation: with names for who guides, without for the privacy officer. */
export async function requestsPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await listRequests(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { own, watched } = seen.value;
  const watches = visit.actor.role === 'privacy';
  return show(
    <Shell visit={visit} title="Verzoeken over gegevens">
      <PageHead title="Verzoeken over gegevens" lead="Een jongere krijgt binnen een maand antwoord." />
      {own.length + watched.length === 0 ? (
        <EmptyState title="Er is geen verzoek">
          <p>{termSentences.guideWrites}</p>
          <LinkButton href={mayEver(visit.actor, 'list-young-people') ? '/jongeren' : '/logboek'}>
            {mayEver(visit.actor, 'list-young-people') ? 'Naar Jongeren' : 'Naar het logboek'}
          </LinkButton>
        </EmptyState>
      ) : watches ? (
        <Watched watched={watched} />
      ) : (
        <Own own={own} today={visit.today} />
      )}
    </Shell>,
  );
}

/** The second person says yes to removing. */
export async function approve(visit: Visit<Member>): Promise<Reply> {
  const done = await approveRemoval(visit.house, visit.actor, { requestId: visit.params['requestId'] ?? '' });
  if (done.ok) return go('/verzoeken', 'removal-approved');
  return isGone(done.refusals) ? gone : go('/verzoeken');
}
