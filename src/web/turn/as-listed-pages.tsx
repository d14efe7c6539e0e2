import { asListed, type AsListed } from '#app/person/as-listed.ts';
import { assign } from '#app/turn/assign.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullName } from '#domain/person/name.ts';
import { ids } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';

type People = AsListed['to'][number]['people'];
const pupils = (n: number): string => (n === 1 ? '1 jongere' : `${n} jongeren`);

const Names = ({ people }: { people: People }) => (
  <ul>
    {people.map((one) => (
      <li key={one.caseId}>{fullName(one)}</li>
    ))}
  </ul>
);

function Unknown({ unknown }: AsListed) {
  return unknown.map(({ listed, people }) => (
    <Section key={listed} title={`Geen collega gevonden: ${listed}`} count={people.length}>
      <p>Zij blijven bij het team. Wijs ze toe bij Mijn werk.</p>
      <Names people={people} />
    </Section>
  ));
}

function Divide({ listed }: { listed: AsListed }) {
  const total = listed.to.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <Form action="/werk/zoals-op-de-lijst">
      {listed.to.flatMap(({ id, people }) =>
        people.map(({ caseId }) => <input key={caseId} type="hidden" name={`jongeren-${id}`} value={caseId} />),
      )}
      <Stack roomy>
        <Row>
          <Button kind="main">{`Ja, wijs ${pupils(total)} toe`}</Button>
          <LinkButton href="/werk">Nee, terug</LinkButton>
        </Row>
        {listed.to.map(({ id, name, people }) => (
          <Section key={id} title={name} count={people.length}>
            <Names people={people} />
          </Section>
        ))}
      </Stack>
    </Form>
  );
}

async function look(visit: Visit<Member>): Promise<Reply> {
  const outcome = await asListed(visit.house, visit.actor, {});
  if (!outcome.ok) return gone;
  const { to, unknown } = outcome.value;
  const nobody = to.length + unknown.length === 0;
  return show(
    <Shell visit={visit} title="Toewijzen zoals op de lijst" crumbs={[{ label: 'Mijn werk', href: '/werk' }]}>
      <PageHead
        title={nobody ? 'Toewijzen zoals op de lijst' : 'Klopt dit?'}
        lead={nobody ? undefined : 'De lijst van school noemt wie begeleidt. Die collega wordt vaste contactpersoon.'}
      />
      {nobody && (
        <EmptyState title="Niemand meer te verdelen">
          <p>Staat er na een nieuwe lijst een begeleider bij iemand zonder contactpersoon? Dan wijs je die hier toe.</p>
          <LinkButton href="/werk">Naar Mijn werk</LinkButton>
        </EmptyState>
      )}
      <Stack roomy>
        {to.length > 0 && <Divide listed={outcome.value} />}
        <Unknown {...outcome.value} />
      </Stack>
    </Shell>,
  );
}

/** Gives each colleague those who were shown, and leaves alone where somebody was earlier. */
async function divide(visit: Visit<Member>): Promise<Reply> {
  const { house, actor, form } = visit;
  const listed = await asListed(house, actor, {});
  if (!listed.ok) return gone;
  let some = false;
  let done = 0;
  for (const { id: memberId } of listed.value.to) {
    const caseIds = ids(form, `jongeren-${memberId}`);
    if (caseIds.length === 0) continue;
    const outcome = await assign(house, actor, { caseIds, memberId, alsoContact: true });
    some ||= !outcome.ok || outcome.value.not.length > 0;
    done += outcome.ok ? outcome.value.assigned : 0;
  }
  return go('/werk', some || done === 0 ? 'assigned-some' : 'assigned-as-listed');
}

/** Dividing a list that was read as that list says who guides: one page to look at, one button. */
export const asListedPages: readonly Page[] = [
  page('GET /werk/zoals-op-de-lijst', 'see-work', look),
  page('POST /werk/zoals-op-de-lijst', 'assign', divide),
];
