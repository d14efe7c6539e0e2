import { seeOrganisations } from '#app/directory/see-organisations.ts';
import type { OrganisationView } from '#app/directory/in-view.ts';
import type { Member } from '#domain/access/actor.ts';
import { WayLinks } from '#web/daily/table-out.tsx';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { mayEver } from '#domain/access/may.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { organisationPage } from './organisation-page.tsx';
import { askedOf, RightsWait } from './review-asked.tsx';
import { ColleagueList, Phone } from './colleague-list.tsx';
import { aboutWords, accountWords, countWords, formerWords, kindGroups, kindWords } from './directory-words.ts';

const organisations = { label: 'Organisaties', href: '/organisaties' };
const hrefOf = ({ id }: Pick<OrganisationView, 'id'>): string => `/organisaties/${id}`;

function OrganisationRow({ one }: { one: OrganisationView }) {
  return (
    <ListRow
      title={one.name}
      href={hrefOf(one)}
      sub={[kindWords[one.kind], formerWords(one)].filter(Boolean).join(', ')}
      who={<Phone phone={one.phone} />}
      when={accountWords(one.hasAccount)}
    />
  );
}

function Everybody({ all, own }: { all: readonly OrganisationView[]; own: string }) {
  const mine = all.filter(({ id }) => id === own);
  const groups = [
    { title: 'Jouw organisatie', list: mine },
    ...kindGroups.map(({ title, kinds }) => ({
      title,
      list: all.filter(({ id, kind }) => id !== own && kinds.includes(kind)),
    })),
  ];
  return (
    <Stack roomy>
      {groups
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <Section key={title} title={title}>
            <ListGrid label={title}>
              {list.map((one) => (
                <OrganisationRow key={one.id} one={one} />
              ))}
            </ListGrid>
          </Section>
        ))}
    </Stack>
  );
}

/** What was found, with the colleagues at once: somebody looks for a number to call. */
function Found({ found }: { found: readonly OrganisationView[] }) {
  if (found.length === 0)
    return (
      <EmptyState title="Niets gevonden">
        <p>Kijk of de naam klopt. Een deel van de naam is genoeg.</p>
        <LinkButton href="/organisaties">Bekijk alle organisaties</LinkButton>
      </EmptyState>
    );
  return (
    <Stack roomy>
      {found.map((one) => (
        <Section key={one.id} title={one.name}>
          <p>
            {aboutWords(one.kind, one.hasAccount)} Telefoon: <Phone phone={one.phone} />.{' '}
            <Link href={hrefOf(one)}>{`Bekijk ${one.shortName}`}</Link>
          </p>
          <ColleagueList label={`Collega’s van ${one.shortName}`} lines={one.colleagues} />
        </Section>
      ))}
    </Stack>
  );
}

async function overview(visit: Visit<Member>): Promise<Reply> {
  // A name by POST: it never stands in an address.
  const name = text(visit.form, 'naam').slice(0, 80);
  const seen = await seeOrganisations(visit.house, visit.actor, { name });
  if (!seen.ok) return gone;
  const { organisations: found, all } = seen.value;
  const searched = name !== '';
  const rights = searched ? undefined : await askedOf(visit);
  const lead = searched
    ? `${countWords(found.length, 'organisatie', 'organisaties')} gevonden.`
    : `${countWords(all, 'organisatie', 'organisaties')} in de regio. Zo weet je wie je belt.`;
  return show(
    <Shell visit={visit} title="Organisaties" {...(searched && { crumbs: [organisations] })}>
      <PageHead title="Organisaties" lead={lead}>
        {mayEver(visit.actor, 'keep-organisation') && (
          <LinkButton href="/organisaties/bijhouden">Wat ontbreekt er?</LinkButton>
        )}
        {mayEver(visit.actor, 'see-rights') && <LinkButton href="/organisaties/rechten">Rechten nakijken</LinkButton>}
        {keepsRegion(visit.actor) && <LinkButton href="/organisaties/klaarzetten">Zo zet je de regio klaar</LinkButton>}
        {keepsRegion(visit.actor) && <LinkButton href="/organisaties/inlezen">Partnerlijst inlezen</LinkButton>}
        {mayEver(visit.actor, 'take-in') && keepsRegion(visit.actor) && (
          <LinkButton href="/organisaties/uit-bestand">Organisatie uit een bestand</LinkButton>
        )}
        {keepsRegion(visit.actor) && <LinkButton href="/regio/lijsten">Lijsten van scholen</LinkButton>}
        {keepsRegion(visit.actor) && <LinkButton href="/organisaties/nieuw">Nieuwe organisatie</LinkButton>}
      </PageHead>
      <RightsWait asked={rights} />
      <Form action="/organisaties/zoeken">
        <Field name="naam" label="Naam van een organisatie of collega" value={name} size="m" optional />
        <Button>Zoek</Button>
      </Form>
      {searched ? <Found found={found} /> : <Everybody all={found} own={visit.actor.organisationId} />}
      {!searched && <WayLinks href="/organisaties/bestand" />}
    </Shell>,
  );
}

/** Who is there in the region, and whom to call. */
export const directoryPages: readonly Page[] = [
  page('GET /organisaties', 'see-directory', overview),
  page('POST /organisaties/zoeken', 'see-directory', overview),
  // Who reloads what was found, or comes back to it.
  page('GET /organisaties/zoeken', 'see-directory', overview),
  page('GET /organisaties/:organisationId', 'see-directory', organisationPage),
];
