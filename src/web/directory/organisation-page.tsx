import { municipalityName } from '#domain/directory/merged.ts';
import { seeOrganisation } from '#app/directory/see-organisation.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, show, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ClosedDays } from './closed-days.tsx';
import { ColleagueList, Phone } from './colleague-list.tsx';
import { aboutWords, formerWords, taskWords } from './directory-words.ts';
import { MergedHere } from './merge-parts.tsx';
import { ServiceList } from './services-page.tsx';

type Answer = Awaited<ReturnType<typeof seeOrganisation>>;
type Seen = Extract<Answer, { ok: true }>['value'];

type ColleaguesProps = {
  one: Pick<Seen, 'colleagues' | 'phone' | 'loads'>;
  hrefOf: (memberId: string) => string | undefined;
};
function Colleagues({ one, hrefOf }: ColleaguesProps) {
  if (one.colleagues.length === 0)
    return (
      <EmptyState title="Nog geen collega’s bekend">
        <p>{one.phone === null ? 'Vraag de contactgemeente wie je kunt bellen.' : `Bel ${one.phone}.`}</p>
        <LinkButton href="/organisaties">Bekijk alle organisaties</LinkButton>
      </EmptyState>
    );
  const byTeam = Map.groupBy(one.colleagues, ({ team }) => team);
  // Teams by name, and then who is in none.
  const teams = [...byTeam].toSorted(([a], [b]) => Number(a === null) - Number(b === null));
  return (
    <Stack roomy>
      {teams.map(([team, lines]) => {
        const title = team ?? (byTeam.size === 1 ? 'Collega’s' : 'Niet in een team');
        return (
          <Section key={title} title={title} count={lines.length}>
            <ColleagueList label={title} lines={lines} hrefOf={hrefOf} loads={one.loads} />
          </Section>
        );
      })}
    </Stack>
  );
}

/** Tasks by name, each with its municipalities. */
function tasksOf({ mandates }: Seen, nameOf: (code: string) => string): readonly { label: string; value: string }[] {
  const byTask = Map.groupBy(mandates, ({ task }) => task);
  return [...byTask].map(([task, rows]) => ({
    label: taskWords[task].name,
    value: rows.map(({ college }) => nameOf(college)).join(', '),
  }));
}

function Keeping({ seen, home, signsIn, peers }: { seen: Seen; home: string; signsIn: boolean; peers: boolean }) {
  if (!peers && !seen.mayKeep && !seen.mayAdd && !seen.maySeeStepOut) return null;
  return (
    <Row>
      {seen.mayKeep && <LinkButton href={`${home}/wijzigen`}>Wijzig de organisatie</LinkButton>}
      {seen.mayAdd && <LinkButton href={`${home}/nieuwe-collega`}>Nieuwe collega</LinkButton>}
      {seen.mayAdd && seen.hasAccount && <LinkButton href="/organisaties/uitnodigen">Collega’s uitnodigen</LinkButton>}
      {seen.keepsTasks && <LinkButton href={`${home}/taken`}>Taken en gemeenten</LinkButton>}
      {seen.mayKeep && <LinkButton href={`${home}/aanbod`}>Aanbod</LinkButton>}
      {seen.mayKeep && <LinkButton href={`${home}/openingstijden`}>Openingstijden</LinkButton>}
      {peers && <LinkButton href="/next-coaches">Next Coaches</LinkButton>}
      {signsIn && <LinkButton href={`${home}/inloggen`}>Hoe wij inloggen</LinkButton>}
      {seen.keepsLimits && <LinkButton href={`${home}/aantallen`}>Afgesproken aantallen</LinkButton>}
      {seen.keepsTasks && !seen.hasAccount && <LinkButton href={`${home}/samenvoegen`}>Samenvoegen</LinkButton>}
      {seen.maySeeStepOut && <LinkButton href={`${home}/uitstappen`}>Uitstappen</LinkButton>}
    </Row>
  );
}

/** One organisation: whom to call, what it does for which municipality, what it offers. */
export async function organisationPage(visit: Visit<Member>): Promise<Reply> {
  const organisationId = visit.params['organisationId'] ?? '';
  const answer = await seeOrganisation(visit.house, visit.actor, { organisationId });
  if (!answer.ok) return gone;
  const seen = answer.value;
  if (seen.mergedIntoId) return go(`/organisaties/${seen.mergedIntoId}`);
  const home = `/organisaties/${seen.id}`;
  const places = visit.house.places();
  const nameOf = (code: string): string => municipalityName(places, code) ?? code;
  const place = municipalityName(places, seen.municipalityCode ?? '');
  const tasks = tasksOf(seen, nameOf);
  const former = formerWords(seen);
  const hrefOf = (memberId: string): string | undefined => {
    if (seen.mayChange) return `${home}/collega/${memberId}`;
    return seen.keepsContactsOf.includes(memberId) ? `${home}/collega/${memberId}/gegevens` : undefined;
  };
  return show(
    <Shell visit={visit} title={seen.name} crumbs={[{ label: 'Organisaties', href: '/organisaties' }]}>
      <PageHead title={seen.name} lead={aboutWords(seen.kind, seen.hasAccount, place)} />
      <Stack roomy>
        <p>
          Telefoon: <Phone phone={seen.phone} />
          {seen.mayChange && <>. Kies een collega voor afwezigheid, vervanging of vertrek.</>}
        </p>
        <Facts
          facts={[
            { label: 'Openbaar nummer', value: seen.publicPhone ?? undefined },
            ...(former === undefined ? [] : [{ label: 'Oude naam', value: seen.formerNames.join(', ') }]),
            ...(seen.worksSo === null ? [] : [{ label: 'Zo werken wij', value: seen.worksSo }]),
            ...tasks,
          ]}
        />
        <ClosedDays closures={seen.closures} href={seen.keepsClosures ? `${home}/gesloten` : undefined} />
        <Colleagues one={seen} hrefOf={hrefOf} />
        {seen.services.length > 0 && (
          <Section title="Aanbod" count={seen.services.length}>
            <ServiceList services={seen.services} />
          </Section>
        )}
        <MergedHere merges={seen.merges} action={`${home}/uit-elkaar`} />
        <Keeping
          seen={seen}
          home={home}
          peers={seen.hasAccount && seen.id === visit.actor.organisationId && mayEver(visit.actor, 'see-peers')}
          signsIn={seen.hasAccount && seen.id === visit.actor.organisationId && mayEver(visit.actor, 'keep-sign-in')}
        />
      </Stack>
    </Shell>,
  );
}
