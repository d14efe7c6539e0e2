import type { Actor, Member } from '#domain/access/actor.ts';
import { refusalOfStopped, sealed, type Sealed } from '#app/sealed.ts';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { html } from '#web/kit/render.ts';
import { bsnsIn, namedAfterBsn, type Hit } from './bsn-fields.ts';
import { bsnAsks, saysBsn } from './bsn-words.ts';
import { throughDays } from './day-gate.tsx';
import { Shell } from './shell.tsx';
import { AlongWith, colleagueOf } from './typed-again.tsx';
import { show, type Page, type Reply, type Visit } from './visit.ts';

type Anyone = Visit<Actor | undefined>;
const title = 'Hier staat een nummer dat op een BSN lijkt';

/** Everything that was typed, to be sent again: what holds the number stands open, the rest goes along. */
function TypedAgain({ visit, hits }: { visit: Anyone; hits: readonly Hit[] }) {
  return (
    <Form action={visit.path}>
      <AlongWith
        visit={visit}
        except={(name, value) => hits.some((hit) => hit.field === name && hit.value === value)}
      />
      {hits.map(({ field, value }, at) => (
        <Field
          key={at}
          name={field}
          id={`getypt-${at}`}
          label={hits.length > 1 ? `Wat je typte (${at + 1})` : 'Wat je typte'}
          rows={value.length > 60 || value.includes('\n') ? 5 : 1}
          value={value}
          error={bsnAsks}
        />
      ))}
      <Button kind="main">Verstuur opnieuw</Button>
    </Form>
  );
}

/** The answer where a page itself says nothing of the number. Nothing that was typed is lost; a file is chosen again. */
function refusedHere(visit: Anyone, hits: readonly Hit[], inName: boolean): Reply {
  const withFile = visit.uploads.length > 0 || visit.arriving !== undefined;
  return show(
    <Shell visit={{ ...visit, actor: colleagueOf(visit) }} title={title} wrong>
      {!withFile && <ErrorSummary errors={hits.map((_, at) => ({ field: `getypt-${at}`, text: bsnAsks }))} />}
      <PageHead title={title} lead="Er is niets bewaard. Haal het nummer weg en verstuur het opnieuw." />
      {inName && <p>In de naam van het bestand staat een BSN. Geef het bestand een andere naam.</p>}
      {withFile ? (
        <p>Ga terug in je browser. Wat je typte staat er nog. Kies daar het bestand opnieuw.</p>
      ) : (
        <TypedAgain visit={visit} hits={hits} />
      )}
    </Shell>,
    422,
  );
}

/** Did the page refuse in its own words? A form that nobody looked at and was undone must at least speak of the number. */
const refusedItself = (reply: Reply, { stopped }: Sealed): boolean =>
  reply.kind === 'not-found' ||
  (reply.kind === 'page' && reply.status >= 400 && (!stopped() || saysBsn(html(reply.node))));

async function throughTheGate<V extends Anyone>(visit: V, handle: (visit: V) => Promise<Reply>): Promise<Reply> {
  const hits = bsnsIn(visit);
  const inName = namedAfterBsn(visit);
  if (hits.length === 0 && !inName) return handle(visit);
  const seal = sealed(visit.house, { code: 'bsn', field: hits[0]?.field ?? 'file' });
  const reply = await handle({ ...visit, house: seal.house }).catch((thrown: unknown) => {
    refusalOfStopped(thrown); // throws on what is no stopped act
    return undefined;
  });
  return reply && refusedItself(reply, seal) ? reply : refusedHere(visit, hits, inName);
}

/**
 * The page with the gate before it. Every form of the house passes here before its page does, so that no form can forget to
 * look: where a BSN stands in it the page works in a sealed house. It then draws its own refusal, with what was typed, or is
 * answered for (docs/decisions/0055-one-gate-for-a-bsn.md). A day that does not exist goes the same way (day-gate.tsx).
 */
export function gated(page: Page): Page {
  if (page.method !== 'POST') return page;
  const { handle } = page as Extract<Page, { readonly who: 'member' }>; // whoever it is for: it gets the visit that came
  return {
    ...page,
    handle: (visit: Visit<Member>) => throughTheGate(visit, (one) => throughDays(one, handle)),
  } as Page;
}
