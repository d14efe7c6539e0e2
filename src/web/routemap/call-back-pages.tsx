import { endCallBack, seeCallBack, seeCallBacks, takeCallBack } from '#app/routemap/call-backs.ts';
import type { CallBack } from '#app/ports/call-backs.ts';
import type { Member } from '#domain/access/actor.ts';
import { shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { canBeCalled } from '#domain/routemap/call-back.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { mayAdd, newPersonForm } from '#web/person/new-person-pages.tsx';
import { inWords, isGone } from '#web/person/refusals.ts';
import { Answered, dueOf, endingWords, Finish, forWhom, Turn } from './call-back-one.tsx';

type Visitor = Visit<Member>;
const here = '/terugbellen';
const title = 'Terugbellen';
const crumbs = [{ label: title, href: here }];
function Done({ done }: { done: readonly CallBack[] }) {
  if (done.length === 0) return null;
  return (
    <Details summary={`Klaar (${done.length})`}>
      <ListGrid label="Klaar">
        {done.map((one) => (
          <ListRow
            key={one.id}
            title={one.name}
            href={`${here}/${one.id}`}
            sub={one.ended ? endingWords[one.ended.ending] : undefined}
            who={one.ended?.by}
            when={one.ended ? shortDay(one.ended.on) : undefined}
          />
        ))}
      </ListGrid>
    </Details>
  );
}

async function listPage(visit: Visitor): Promise<Reply> {
  const seen = await seeCallBacks(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const open = seen.value.filter(({ ended }) => ended === null);
  return show(
    <Shell visit={visit} title={title}>
      <PageHead title={title} lead="Wie op de routekaart vroeg om een telefoontje. De dag is beloofd." />
      <Stack roomy>
        {open.length === 0 ? (
          <EmptyState title="Niemand wacht op een telefoontje">
            <p>Hier staat wie jullie terugbellen, en uiterlijk wanneer.</p>
            <LinkButton href="/werk">Naar Mijn werk</LinkButton>
          </EmptyState>
        ) : (
          <Section title="Bel terug" count={open.length}>
            <ListGrid label="Bel terug">
              {open.map((one) => (
                <ListRow
                  key={one.id}
                  title={one.name}
                  href={`${here}/${one.id}`}
                  sub={forWhom(one)}
                  who={one.takenBy?.name ?? 'Nog niemand'}
                  when={`uiterlijk ${shortDay(one.dueOn)}`}
                  due={dueOf(one.dueOn, visit.today)}
                />
              ))}
            </ListGrid>
          </Section>
        )}
        <Done done={seen.value.filter(({ ended }) => ended !== null)} />
      </Stack>
    </Shell>,
  );
}

const words: Readonly<Record<string, string>> = {
  'call-ending': 'Kies hoe het ging.',
  'call-agreed': 'Schrijf kort op wat jullie afspraken.',
  'call-done': 'Een collega was eerder. Dit is al klaar.',
};
const errorsOf = (refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? 'ending', text: words[refusal.code] ?? inWords(refusal) }));

async function onePage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const callBackId = visit.params['callBackId'] ?? '';
  const seen = await seeCallBack(visit.house, visit.actor, { callBackId });
  if (!seen.ok) return gone;
  const one = seen.value;
  const at = `${here}/${callBackId}`;
  return show(
    <Shell visit={visit} title="Eén keer terugbellen" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={`Bel ${one.name} terug`} lead={forWhom(one)} />
      <Stack roomy>
        <Turn visit={visit} one={one} at={at} />
        <Answered visit={visit} one={one} />
        {one.ended === null && <Finish visit={visit} one={one} at={at} errors={errors} />}
        <p>
          <Link href={here}>Terug naar Terugbellen</Link>
        </p>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function take(visit: Visitor): Promise<Reply> {
  const callBackId = visit.params['callBackId'] ?? '';
  const taken = await takeCallBack(visit.house, visit.actor, { callBackId });
  if (taken.ok) return go(`${here}/${callBackId}`, 'call-taken');
  return isGone(taken.refusals) ? gone : onePage(visit, errorsOf(taken.refusals));
}
async function finish(visit: Visitor): Promise<Reply> {
  const callBackId = visit.params['callBackId'] ?? '';
  const typed = { ending: text(visit.form, 'ending'), agreed: text(visit.form, 'agreed') };
  const done = await endCallBack(visit.house, visit.actor, { callBackId, typed });
  if (done.ok) return go(here, 'call-done');
  return isGone(done.refusals) ? gone : onePage(visit, errorsOf(done.refusals));
}
/** The form of a new young person, with what the caller gave already in it. Nothing is made yet. */
async function makePerson(visit: Visitor): Promise<Reply> {
  const callBackId = visit.params['callBackId'] ?? '';
  const seen = await seeCallBack(visit.house, visit.actor, { callBackId });
  if (!seen.ok || !mayAdd(visit.actor)) return gone;
  const { name, phone } = seen.value;
  return newPersonForm({ ...visit, form: new Map([['firstName', [name]], ['phone', [phone]]]) });
} // prettier-ignore

/** Who was promised a call, for the colleagues of the organisation that was asked. */
export const callBackPages: readonly Page[] = [
  page(`GET ${here}`, 'see-call-backs', listPage),
  page(`GET ${here}/:callBackId`, 'see-call-backs', (visit) => onePage(visit)),
  page(`POST ${here}/:callBackId/ik-bel`, 'answer-call-back', take),
  page(`POST ${here}/:callBackId/klaar`, 'answer-call-back', finish),
  page(`POST ${here}/:callBackId/jongere`, 'see-call-backs', makePerson),
].map(onlyAt(canBeCalled));
