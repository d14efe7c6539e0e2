import { makePasskey, ownPasskeys, removePasskey, type OwnPasskeys } from '#app/access/passkeys.ts';
import type { ShownPasskey } from '#app/ports/passkeys.ts';
import type { Member } from '#domain/access/actor.ts';
import { passkeyHome, type PasskeyHome } from '#domain/access/passkey.ts';
import { shortDay } from '#domain/day-words.ts';
import { id, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { isGone } from '#web/person/refusals.ts';
import { signInErrors } from './sign-in-words.ts';

const own = '/inloggen/passkeys';

/** Only for who is signed in, at an address where browsers know passkeys: elsewhere these pages are not there. */
type At = { readonly sessionId: string; readonly home: PasskeyHome };
function at({ caller, address }: Visit<Member>): At | undefined {
  const home = passkeyHome(address);
  return home && caller.sessionId !== undefined ? { sessionId: caller.sessionId, home } : undefined;
}

const whenWords = ({ madeOn, usedOn }: ShownPasskey): string =>
  `Gemaakt op ${shortDay(madeOn)}, ${usedOn === null ? 'nog niet gebruikt' : `voor het laatst gebruikt op ${shortDay(usedOn)}`}`;

const List = ({ passkeys }: { passkeys: readonly ShownPasskey[] }) => (
  <ListGrid label="Je passkeys">
    {passkeys.map((one) => (
      <ListRow
        key={one.id}
        title={one.name}
        sub={whenWords(one)}
        action={
          <Form action={`${own}/weg`} hidden={{ passkeyId: one.id }} inline>
            <Button>
              Haal weg<span class="sr">: {one.name}</span>
            </Button>
          </Form>
        }
      />
    ))}
  </ListGrid>
);

function Make({ visit, ask, errors }: { visit: Visit<Member>; ask: string; errors: readonly FormError[] }) {
  return (
    <Form action={own} hidden={{ answer: '' }} passkey={{ way: 'new', question: ask }}>
      <Field
        name="name"
        label="Hoe noem je deze passkey?"
        hint="Bijvoorbeeld: laptop van werk."
        size="m"
        value={visit.form.has('name') ? text(visit.form, 'name') : visit.caller.device}
        error={errorAt(errors, 'name')}
      />
      <Field
        name="code"
        label="Code uit je app"
        hint="Zo weten we dat jij het bent. Een herstelcode mag ook."
        size="s"
        autocomplete="one-time-code"
        error={errorAt(errors, 'code')}
      />
      <Button kind="main">Maak een passkey</Button>
      <p role="status" data-said></p>
    </Form>
  );
}

function Another({ visit, owned, errors }: { visit: Visit<Member>; owned: OwnPasskeys; errors: readonly FormError[] }) {
  if (owned.ask === undefined)
    return <p>Hier kun je er geen maken: dit is een computer van meer mensen, of je hebt er al tien.</p>;
  return (
    <Section title="Maak een passkey op dit apparaat">
      <noscript>
        <p>Je browser kan hier geen passkey maken. Log in met je wachtzin en een code.</p>
      </noscript>
      <Make visit={visit} ask={owned.ask} errors={errors} />
    </Section>
  );
}

async function showOwn(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const here = at(visit);
  if (!here) return gone;
  const owned = await ownPasskeys(visit.house, visit.actor, here);
  const crumbs = [{ label: 'Jouw instellingen', href: '/ik' }];
  return show(
    <Shell visit={visit} title="Passkeys" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Passkeys"
        lead="Met een passkey log je in met je vinger, je gezicht of de pincode van je apparaat."
      />
      <Stack roomy>
        {owned.passkeys.length === 0 ? (
          <EmptyState title="Je hebt nog geen passkey">
            <p>Je logt nu in met je wachtzin en een code. Dat blijft ook werken. Een passkey maak je hieronder.</p>
          </EmptyState>
        ) : (
          <List passkeys={owned.passkeys} />
        )}
        <Another visit={visit} owned={owned} errors={errors} />
        <Alert title="Heb je een apparaat niet meer?">
          <p>Log in met je wachtzin en een herstelcode. Haal hier de passkey van dat apparaat weg.</p>
          <p>Lukt dat niet? Vraag je teamleider of beheerder om een nieuwe uitnodiging. Dan stopt alles van ervoor.</p>
        </Alert>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function make(visit: Visit<Member>): Promise<Reply> {
  const here = at(visit);
  if (!here) return gone;
  const { form, house, actor, caller } = visit;
  const typed = { name: text(form, 'name'), code: text(form, 'code'), answer: text(form, 'answer') };
  const made = await makePasskey(house, actor, { ...here, ...typed, network: caller.network });
  if (made.ok) return go(own, 'passkey-made');
  if (isGone(made.refusals)) return gone;
  const errors = signInErrors(made.refusals).map((one) =>
    one.field === 'answer' || one.field === 'mail' ? { ...one, field: 'code' } : one,
  );
  return showOwn(visit, errors);
}

/** The own passkeys: what there are, another, and away with one. */
export const passkeyPages: readonly Page[] = [
  page(`GET ${own}`, 'change-own-settings', (visit) => showOwn(visit)),
  page(`POST ${own}`, 'make-passkey', make),
  page(`POST ${own}/weg`, 'remove-passkey', async (visit) => {
    if (!at(visit)) return gone;
    const removed = await removePasskey(visit.house, visit.actor, { id: id(visit.form, 'passkeyId') ?? '' });
    return removed.ok ? go(own, 'passkey-gone') : gone;
  }),
];
