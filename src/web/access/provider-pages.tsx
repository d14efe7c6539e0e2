import {
  keepProvider,
  lookAtProvider,
  proofs,
  seeProvider,
  useProvider,
  type SeenProvider,
  type TypedProvider,
} from '#app/access/provider-settings.ts';
import type { Provider } from '#app/ports/identity.ts';
import type { Member } from '#domain/access/actor.ts';
import { providerKinds } from '#domain/access/provider.ts';
import { shortDay } from '#domain/day-words.ts';
import type { Outcome } from '#domain/outcome.ts';
import { filledBy, type Filled } from '#web/directory/filled.tsx';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { backAddress, leave } from './away.tsx';
import { keyPage, keysAt } from './key-page.ts';
import { ProviderFields } from './provider-fields.tsx';
import { kindWords, lookWords, providerErrors } from './provider-words.ts';

type Visitor = Visit<Member>;
type Look = { readonly errors?: readonly FormError[]; readonly looked?: Awaited<ReturnType<typeof lookAtProvider>> };
const idOf = ({ params }: Pick<Visitor, 'params'>): string => params['organisationId'] ?? '';
const homeOf = (organisationId: string): string => `/organisaties/${organisationId}`;
const pageOf = (organisationId: string): string => `${homeOf(organisationId)}/inloggen`;

const keptIn = (provider: Provider | undefined, { organisation }: SeenProvider) => ({
  kind: provider?.kind ?? null,
  proof: null,
  issuer: provider?.issuer ?? null,
  clientId: provider?.clientId ?? null,
  code: provider?.code ?? organisation.brin ?? organisation.municipalityCode,
});

function Settings({ visit, seen, filled }: { visit: Visitor; seen: SeenProvider; filled: Filled }) {
  const { provider } = seen;
  const asks = filled.typed ? text(visit.form, 'asksSecond') === 'ja' : (provider?.asksSecond ?? false);
  return (
    <Form action={pageOf(seen.organisation.id)}>
      <Radios
        name="kind"
        label="Waarmee logt je organisatie in?"
        choices={providerKinds.map((value) => ({ value, ...kindWords[value] }))}
        value={filled.value('kind')}
        error={filled.error('kind')}
      />
      <ProviderFields
        filled={filled}
        isKept={provider !== undefined}
        keyed={visit.house.identity.keys.length > 0}
        onFile={visit.house.identity.secretOf !== 'none'}
      />
      <Checkboxes
        name="asksSecond"
        label="Twee stappen"
        choices={[
          {
            value: 'ja',
            label: 'Vraag je organisatie om een tweede stap',
            hint: 'Kan bij SURFconext en de overheid. Doet je organisatie het niet? Dan vraagt Aanzet een code.',
          },
        ]}
        values={asks ? ['ja'] : []}
        optional
      />
      <Row>
        <Button kind="main">Bewaar</Button>
        <LinkButton href={homeOf(seen.organisation.id)}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

function Looked({ looked }: { looked: Look['looked'] }) {
  if (!looked) return null;
  const { tone, lines } = lookWords(looked);
  return (
    <Alert tone={tone}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Alert>
  );
}

/** Looking, trying and using, in this order; in the demo nobody signs in anywhere. */
function Steps({ visit, provider, looked }: { visit: Visitor; provider: Provider; looked: Look['looked'] }) {
  const at = pageOf(provider.organisationId);
  if (visit.demo) return <p>In het voorbeeld logt niemand in. Kijken en proberen kan daar waar Aanzet echt draait.</p>;
  return (
    <Stack>
      <Looked looked={looked} />
      <Row>
        <Form action={`${at}/kijken`} inline>
          <Button>1. Kijk of het adres werkt</Button>
        </Form>
        <Form action={`${at}/proberen`} inline>
          <Button>2. Probeer zelf in te loggen</Button>
        </Form>
        {!provider.live && provider.triedOn !== null && (
          <Form action={`${at}/gebruiken`} hidden={{ live: 'ja' }} inline>
            <Button kind="main">3. Zet het aan voor iedereen</Button>
          </Form>
        )}
        {provider.live && (
          <Form action={`${at}/gebruiken`} hidden={{ live: 'nee' }} inline>
            <Button>Zet het uit</Button>
          </Form>
        )}
      </Row>
    </Stack>
  );
}

const stateWords = ({ live, triedOn }: Provider): string => {
  if (live) return 'Staat aan. Collega’s kunnen zo inloggen.';
  return triedOn === null ? 'Staat uit. Probeer het eerst zelf.' : `Staat uit. Geprobeerd op ${shortDay(triedOn)}.`;
};

async function providerPage(visit: Visitor, { errors = [], looked }: Look = {}): Promise<Reply> {
  const asked = await seeProvider(visit.house, visit.actor, { organisationId: idOf(visit) });
  if (!asked.ok) return gone;
  const { organisation, provider } = asked.value;
  const filled = filledBy(visit.form, errors, keptIn(provider, asked.value));
  const crumbs = [
    { label: 'Organisaties', href: '/organisaties' },
    { label: organisation.name, href: homeOf(organisation.id) },
  ];
  return show(
    <Shell visit={visit} title="Inloggen via je organisatie" crumbs={crumbs} wrong={filled.typed}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Inloggen via je organisatie"
        lead="Collega’s loggen in zoals op hun werk. Wie geen uitnodiging kreeg, komt zo niet binnen."
      />
      <Stack roomy>
        <Facts
          facts={[
            { label: 'Nu', value: provider ? stateWords(provider) : 'Nog niet ingesteld.' },
            { label: 'Geef dit adres aan je ICT', value: backAddress(visit) },
            ...(visit.house.identity.keys.length > 0
              ? [{ label: 'Adres van de sleutel', value: `${visit.address ?? ''}${keysAt}` }]
              : []),
          ]}
        />
        {provider && <Steps visit={visit} provider={provider} looked={looked} />}
        <Section title="Instellingen">
          {provider && <p>Verander je iets? Dan staat het uit tot je het opnieuw probeert.</p>}
          <Settings visit={visit} seen={asked.value} filled={filled} />
        </Section>
      </Stack>
    </Shell>,
    filled.typed ? 422 : 200,
  );
}

const typedIn = ({ form }: Visitor): TypedProvider => ({
  kind: oneOf(form, 'kind', providerKinds),
  issuer: text(form, 'issuer'),
  clientId: text(form, 'clientId'),
  proof: oneOf(form, 'proof', proofs),
  secret: text(form, 'secret'),
  code: text(form, 'code'),
  asksSecond: text(form, 'asksSecond') === 'ja',
});

async function keep(visit: Visitor): Promise<Reply> {
  const organisationId = idOf(visit);
  const kept = await keepProvider(visit.house, visit.actor, { organisationId, ...typedIn(visit) });
  if (kept.ok) return go(pageOf(organisationId), 'provider-kept');
  return isGone(kept.refusals) ? gone : providerPage(visit, { errors: providerErrors(kept.refusals) });
}

async function look(visit: Visitor): Promise<Reply> {
  if (visit.demo) return gone;
  const looked = await lookAtProvider(visit.house, visit.actor, { organisationId: idOf(visit) });
  return !looked.ok && isGone(looked.refusals) ? gone : providerPage(visit, { looked });
}

async function trial(visit: Visitor): Promise<Reply> {
  const organisationId = idOf(visit);
  const { sessionId } = visit.caller;
  const seen = await seeProvider(visit.house, visit.actor, { organisationId });
  if (visit.demo || !seen.ok || sessionId === undefined) return gone;
  const wish = { organisationId, purpose: 'trial' as const, memberId: visit.actor.memberId, browser: sessionId };
  return leave(visit, { ...wish, shared: false, onward: '' }, false);
}

async function use(visit: Visitor): Promise<Reply> {
  const organisationId = idOf(visit);
  const live = text(visit.form, 'live') === 'ja';
  const used: Outcome<void> = await useProvider(visit.house, visit.actor, { organisationId, live });
  if (used.ok) return go(pageOf(organisationId), live ? 'provider-on' : 'provider-off');
  return isGone(used.refusals) ? gone : providerPage(visit, { errors: providerErrors(used.refusals) });
}

/** How the own organisation signs in, for who leads it. */
export const providerPages: readonly Page[] = [
  keyPage,
  page('GET /organisaties/:organisationId/inloggen', 'keep-sign-in', (visit) => providerPage(visit)),
  page('POST /organisaties/:organisationId/inloggen', 'keep-sign-in', keep),
  page('POST /organisaties/:organisationId/inloggen/kijken', 'keep-sign-in', look),
  page('POST /organisaties/:organisationId/inloggen/proberen', 'keep-sign-in', trial),
  page('POST /organisaties/:organisationId/inloggen/gebruiken', 'keep-sign-in', use),
];
