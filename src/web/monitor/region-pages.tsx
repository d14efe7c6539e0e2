import { seeOrganisations } from '#app/directory/see-organisations.ts';
import { askOrganisation } from '#app/monitor/ask-organisation.ts';
import { stuckOverview, type StuckBeside } from '#app/monitor/stuck-overview.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { RegionWorkWaits, regionWorkOf } from '#web/region-work/region-work-part.tsx';
import { countedWords, HowCounted } from './how-counted.tsx';
import { outsidePages } from './outside-pages.tsx';
import { Beside } from './outcome-part.tsx';
import { practicePages } from './practice-pages.tsx';
import { PracticesBeside } from './practice-part.tsx';
import { MissingLists, roundsSeen } from './rounds-part.tsx';
import { regionTable, type FileLine } from './region-file.ts';
import { AskOrganisations, AxisTable, OrganisationTable, type Known } from './region-tables.tsx';
import { alongWords, byName, municipalityWords, reasonWords, stuckFinding, waitingFinding } from './stuck-words.ts';

/** Who coordinates sees every organisation; the others their own. */
const coordinates = (actor: Member): boolean => mayEver(actor, 'ask-organisation');

async function knownOrganisations({ house, actor }: Visit<Member>): Promise<ReadonlyMap<string, Known>> {
  const seen = coordinates(actor) ? await seeOrganisations(house, actor, {}) : undefined;
  return new Map(seen?.ok ? seen.value.organisations.map((one) => [one.id, one]) : []);
}

type Parts = { visit: Visit<Member>; overview: StuckBeside; known: ReadonlyMap<string, Known> };

/** The same young people, along one axis at a time. */
function NotPickedUp({ visit, overview }: Omit<Parts, 'known'>) {
  const { today, house } = visit;
  const { byOrganisation, byReason, byMunicipality } = overview;
  const places = house.places();
  return (
    <>
      {coordinates(visit.actor) && (
        <Section title="Bij welke organisatie">
          <OrganisationTable
            caption={alongWords(byOrganisation, 'bij', 'organisatie', 'organisaties')}
            counted="Jongeren"
            counts={byOrganisation}
            today={today}
          />
        </Section>
      )}
      <Section title="Om welke reden">
        <AxisTable
          caption={alongWords(byReason, 'om', 'reden', 'redenen')}
          label="Reden"
          counts={byReason}
          words={reasonWords}
          today={today}
        />
        <PracticesBeside
          practices={overview.practices}
          stuckFor={byReason.map(({ key }) => key)}
          keeps={keepsRegion(visit.actor)}
        />
      </Section>
      <Section title="Uit welke gemeente">
        <AxisTable
          caption={alongWords(byMunicipality, 'uit', 'gemeente', 'gemeenten')}
          label="Gemeente"
          counts={byMunicipality}
          words={(key) => municipalityWords(key, places)}
          today={today}
        />
      </Section>
    </>
  );
}

function Waiting({ visit, overview }: Omit<Parts, 'known'>) {
  const { today, actor } = visit;
  const own = !coordinates(actor);
  if (overview.byReceiver.length === 0) return null;
  return (
    <Section title={waitingFinding(overview, own, today)}>
      {own ? (
        <Row>
          <LinkButton href="/werk">Naar Mijn werk</LinkButton>
        </Row>
      ) : (
        <OrganisationTable
          caption="Per ontvanger, vanaf de dag van versturen"
          counted="Overdrachten"
          counts={overview.byReceiver}
          today={today}
        />
      )}
    </Section>
  );
}

function Questions({ visit, overview, known }: Parts) {
  return (
    <Section title="Vraag ernaar" id="vraag">
      <p>De teamleider krijgt een seintje, zonder namen.</p>
      <AskOrganisations overview={overview} known={known} own={visit.actor.organisationId} />
    </Section>
  );
}

function Ways({ actor }: { actor: Member }) {
  return (
    <Stack>
      <Row>
        <LinkButton href="/regio/programma">Programma</LinkButton>
        <LinkButton href="/regio/cijfers">Cijfers</LinkButton>
        <LinkButton href="/regio/verslag">Verslag</LinkButton>
        {mayEver(actor, 'see-money') && <LinkButton href="/regio/geld">Geld</LinkButton>}
        <LinkButton href="/regio/overleg">Overleg</LinkButton>
        <LinkButton href="/regio/hogerop">Vragen hogerop</LinkButton>
      </Row>
      {coordinates(actor) && (
        <Row>
          {keepsRegion(actor) && <LinkButton href="/regio/lijsten">Lijsten van scholen</LinkButton>}
          {keepsRegion(actor) && <LinkButton href="/regio/wet">Afspraken bij de wet</LinkButton>}
          {keepsRegion(actor) && <LinkButton href="/regio/contact">Contact na school</LinkButton>}
          {keepsRegion(actor) && <LinkButton href="/regio/routekaart">Routekaart</LinkButton>}
          <LinkButton href="/regio/openbaar">Wat naar buiten mag</LinkButton>
        </Row>
      )}
      <WayLinks href="/regio/bestand" />
    </Stack>
  );
}

async function regionPage(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const outcome = await stuckOverview(visit.house, visit.actor, {});
  if (!outcome.ok) return gone;
  const overview = outcome.value;
  const nothing = overview.total === 0 && overview.byReceiver.length === 0;
  // Whom to call is asked only where there is something to ask about.
  const known = nothing ? new Map<string, Known>() : await knownOrganisations(visit);
  const rounds = await roundsSeen(visit);
  const own = !coordinates(visit.actor);
  const forRegion = own ? [] : await regionWorkOf(visit);
  const parts = { visit, overview, known };
  return show(
    <Shell visit={visit} title="Waar stokt het" wrong={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <PageHead
        title={stuckFinding(overview, own, visit.today)}
        lead={`${countedWords(overview.countedOn)} Aantallen, geen namen.`}
      >
        {own && overview.total > 0 && (
          <LinkButton href="/jongeren?opgepakt=niet" kind="main">
            Bekijk deze jongeren
          </LinkButton>
        )}
      </PageHead>
      <Stack roomy>
        <RegionWorkWaits work={forRegion} today={visit.today} />
        {nothing ? (
          <EmptyState title="Er stokt nu niets">
            <p>Ook wacht geen overdracht op antwoord. Hier staat wat te lang blijft liggen.</p>
            {own ? (
              <LinkButton href="/werk">Naar Mijn werk</LinkButton>
            ) : (
              <LinkButton href="/organisaties">Bekijk de organisaties</LinkButton>
            )}
          </EmptyState>
        ) : (
          <>
            {overview.total > 0 && <NotPickedUp {...parts} />}
            <Waiting {...parts} />
            {!own && <Questions {...parts} />}
          </>
        )}
        <Ways actor={visit.actor} />
        <MissingLists visit={visit} rounds={rounds} />
        <Beside byOutcome={overview.byOutcome} />
        <HowCounted ages />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function file(visit: Visit<Member>): Promise<Reply> {
  const outcome = await stuckOverview(visit.house, visit.actor, {});
  if (!outcome.ok) return gone;
  const { countedOn, byOrganisation, byReason, byMunicipality, byReceiver } = outcome.value;
  const places = visit.house.places();
  const lines = (axis: string, counts: typeof byReason, words: (count: (typeof byReason)[number]) => string) =>
    counts.map((count): FileLine => {
      return { axis, name: words(count), count: count.youngPeople, oldestSince: count.oldestSince };
    });
  const nameOf = ({ name }: { name: string | null }) => name ?? '';
  const all = [
    ...lines('Nog niet opgepakt, per organisatie', byName(byOrganisation), nameOf),
    ...lines('Nog niet opgepakt, per reden', byReason, ({ key }) => reasonWords(key)),
    ...lines('Nog niet opgepakt, per gemeente', byMunicipality, ({ key }) => municipalityWords(key, places)),
    ...lines('Overdracht wacht op antwoord, per ontvanger', byName(byReceiver), nameOf),
  ];
  const of = { name: 'waar-stokt-het', title: 'Waar stokt het', back: '/regio' };
  return tableOut(visit, regionTable(all, { ...of, countedOn, demo: visit.house.demo, ages: true }));
}

async function ask(visit: Visit<Member>): Promise<Reply> {
  const outcome = await askOrganisation(visit.house, visit.actor, {
    organisationId: visit.params['organisationId'] ?? '',
  });
  if (outcome.ok) return go('/regio', 'asked');
  const [{ code, values }] = [...outcome.refusals, { code: '', values: {} }] as const;
  if (code !== 'no-account') return gone;
  const text = `${values?.['who'] ?? 'Deze organisatie'} werkt niet met Aanzet. Bel ${values?.['phone'] || 'de organisatie'}.`;
  return regionPage(visit, [{ field: 'vraag', text }]);
}

/** Waar stokt het: counts without names, exact for who has the task. */
export const regionPages: readonly Page[] = [
  page('GET /regio', 'see-stuck', (visit) => regionPage(visit)),
  page('GET /regio/bestand', 'see-stuck', file),
  page('POST /regio/vraag/:organisationId', 'ask-organisation', ask),
  // Who reloads after a refusal.
  page('GET /regio/vraag/:organisationId', 'ask-organisation', () => Promise.resolve(go('/regio'))),
  ...outsidePages,
  ...practicePages,
];
