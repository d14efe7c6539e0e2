import type { Actor, Member } from '#domain/access/actor.ts';
import { Button } from '#web/kit/button.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { bsnsIn, namedAfterBsn, type Hit } from './bsn-fields.ts';
import { bsnAsks, saysBsn } from './bsn-words.ts';
import { throughDays } from './day-gate.tsx';
import { ownRefusal } from './own-refusal.ts';
import { AlongWith, refusedHere } from './typed-again.tsx';
import type { Page, Reply, Visit } from './visit.ts';

type Anyone = Visit<Actor | undefined>;

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

async function throughTheGate<V extends Anyone>(visit: V, handle: (visit: V) => Promise<Reply>): Promise<Reply> {
  const hits = bsnsIn(visit);
  const inName = namedAfterBsn(visit);
  if (hits.length === 0 && !inName) return handle(visit);
  const why = { code: 'bsn', field: hits[0]?.field ?? 'file' } as const;
  const own = await ownRefusal(visit, handle, { why, says: saysBsn });
  if (own) return own;
  return refusedHere(visit, {
    title: 'Hier staat een nummer dat op een BSN lijkt',
    lead: 'Haal het nummer weg en verstuur het opnieuw.',
    errors: hits.map((_, at) => ({ field: `getypt-${at}`, text: bsnAsks })),
    above: inName && <p>In de naam van het bestand staat een BSN. Geef het bestand een andere naam.</p>,
    again: <TypedAgain visit={visit} hits={hits} />,
    thenFile: 'Kies daar het bestand opnieuw.',
  });
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
