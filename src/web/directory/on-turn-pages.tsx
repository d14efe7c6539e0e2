import { municipalityName } from '#domain/directory/merged.ts';
import { publicDirectory } from '#app/directory/who-is-on-turn.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { moments, type Moment } from '#domain/directory/moments.ts';
import { isRed, type Gap, type OnTurn } from '#domain/directory/on-turn.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, publicPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { Phone } from './colleague-list.tsx';
import { firstGap, gapDue, gapWords, roleWords, rolesInOrder } from './on-turn-words.ts';
import { Qr } from './qr.tsx';

type Visitor = Visit<Member | undefined>;
const here = '/wie-is-aan-zet';
const title = 'Wie is wanneer aan zet';

const nameOf = ({ house }: Visitor, code: string): string => municipalityName(house.places(), code) ?? code;
const gapsOf = (onTurn: readonly OnTurn[]): readonly Gap[] => onTurn.flatMap(({ gaps }) => gaps);

function GapBadge({ gaps }: { gaps: readonly Gap[] }) {
  const gap = firstGap(gaps);
  return gap === undefined ? null : <Badge tone={isRed(gap) ? 'late' : 'soon'}>{gapWords[gap.kind]}</Badge>;
}

/** Names of who may be public; who stands in says for whom. */
function People({ people }: Pick<OnTurn, 'people'>) {
  return (
    <>
      {people.map(({ name, standInFor }, at) => (
        <span key={name}>
          {at > 0 && ', '}
          {name}
          {standInFor !== null && ` (vervangt ${standInFor})`}
        </span>
      ))}
    </>
  );
}

const inOrder = (onTurn: readonly OnTurn[]): readonly OnTurn[] =>
  rolesInOrder.flatMap((role) => onTurn.filter((one) => one.role === role));

/** Who is closed says until when; the number beside it is the one that is answered then. */
const closedWords = (closed: OnTurn['closed']): string | undefined =>
  closed && `gesloten tot en met ${shortDay(closed.until)}`;

const redWords = (gap: Gap | undefined): string | undefined => (gap && isRed(gap) ? gapWords[gap.kind] : undefined);

/** On a screen: one line each, so that the number stands in sight on a phone too. */
function Contacts({ onTurn, where }: { onTurn: readonly OnTurn[]; where: string }) {
  return (
    <Section title={`Wie je belt voor ${where}`}>
      <ListGrid label={`Wie je belt voor ${where}`}>
        {inOrder(onTurn).map(({ role, organisation, people, closed, gaps }) => {
          const gap = firstGap(gaps);
          return (
            <ListRow
              key={role}
              title={roleWords[role]}
              sub={[organisation?.name, closedWords(closed), redWords(gap)].filter(Boolean).join(', ')}
              who={organisation && <Phone phone={closed?.phone ?? organisation.publicPhone} />}
              when={people.length > 0 && <People people={people} />}
              due={gapDue(gap)}
            />
          );
        })}
      </ListGrid>
    </Section>
  );
}

/** On paper: one table, numbers in one piece. */
function PaperContacts({ onTurn, where }: { onTurn: readonly OnTurn[]; where: string }) {
  return (
    <Table
      caption={`Wie je belt voor ${where}`}
      columns={[{ label: 'Wie' }, { label: 'Organisatie' }, { label: 'Nummer' }, { label: 'Naam' }]}
      rows={inOrder(onTurn).map(({ role, organisation, people, closed, gaps }) => [
        roleWords[role],
        [organisation?.name ?? 'Nog niet bekend', closedWords(closed)].filter(Boolean).join(', '),
        (closed?.phone ?? organisation?.publicPhone)?.replaceAll(' ', '\u00a0') ?? '',
        <span key={role}>
          <People people={people} /> <GapBadge gaps={gaps} />
        </span>,
      ])}
    />
  );
}

function MomentPart({ moment }: { moment: Moment }) {
  return (
    <Section title={moment.title}>
      <ol>
        {moment.steps.map(({ role, does }, at) => (
          <li key={role}>
            {at === 0 ? <strong>Eerst aan zet: {roleWords[role]}</strong> : `Daarna: ${roleWords[role]}`} {does}.
          </li>
        ))}
      </ol>
      <p class="quiet">Waar het staat:</p>
      <ul class="quiet">
        {moment.source.map((article) => (
          <li key={article}>{article}</li>
        ))}
      </ul>
    </Section>
  );
}

const WhatItIs = () => (
  <p>
    Wie bovenaan staat, is eerst aan zet. De anderen komen daarna. De volgorde is een voorstel van Aanzet, nog niet
    bevestigd: de regio spreekt hem af. Wat de wet vraagt voor één jongere, lees je bij{' '}
    <Link href="/wat-vraagt-de-wet">Wat vraagt de wet vandaag?</Link> Zoek je zelf hulp? Neem de{' '}
    <Link href="/routekaart">routekaart</Link>.
  </p>
);

async function overview(visit: Visitor): Promise<Reply> {
  const region = await publicDirectory(visit.house);
  const lines = region
    .map(({ code, onTurn }) => ({ code, name: nameOf(visit, code), gaps: gapsOf(onTurn) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return show(
    <Shell visit={visit} title={title} forAll>
      <PageHead title={title} lead={`Wie bel je als een jongere van school of van werk gaat? ${visit.region}.`} />
      <Stack roomy>
        {lines.length === 0 ? (
          <EmptyState title="Hier staat nog niets">
            <p>De contactgemeente vult in wie een taak doet, voor welke gemeente en met welk nummer.</p>
            {visit.actor && keepsRegion(visit.actor) ? (
              <LinkButton href="/organisaties/klaarzetten">Zo zet je de regio klaar</LinkButton>
            ) : (
              <LinkButton href="/hulp/organisaties#bellen">Wie kun je bellen?</LinkButton>
            )}
          </EmptyState>
        ) : (
          <Section title="Waar woont de jongere?">
            <ListGrid label="Gemeenten">
              {lines.map(({ code, name, gaps }) => {
                const gap = firstGap(gaps.filter(isRed));
                return (
                  <ListRow
                    key={code}
                    title={name}
                    href={`${here}/${code}`}
                    sub={gap && `${roleWords[gap.role]}: ${gapWords[gap.kind]}`}
                    due={gapDue(gap)}
                  />
                );
              })}
            </ListGrid>
          </Section>
        )}
        <WhatItIs />
        {moments.map((moment) => (
          <MomentPart key={moment.id} moment={moment} />
        ))}
      </Stack>
    </Shell>,
  );
}

/** The municipality in the address, when the directory speaks of it. */
async function placeOf(visit: Visitor) {
  const region = await publicDirectory(visit.house);
  return region.find(({ code }) => code === visit.params['gemeente']);
}

async function municipality(visit: Visitor): Promise<Reply> {
  const found = await placeOf(visit);
  if (!found) return gone;
  const name = nameOf(visit, found.code);
  const so = found.onTurn.flatMap(({ organisation }) => (organisation?.worksSo ? [organisation] : []));
  return show(
    <Shell visit={visit} title={`${title}: ${name}`} crumbs={[{ label: title, href: here }]} forAll>
      <PageHead title={name} lead={`Wie is wanneer aan zet, op ${longDay(visit.today)}.`}>
        <LinkButton href={`${here}/${found.code}/a4`}>Op één A4</LinkButton>
      </PageHead>
      <Stack roomy>
        <Contacts onTurn={found.onTurn} where={name} />
        {so.map((one) => (
          <p key={one.id}>
            <strong>{one.name}:</strong> {one.worksSo}
          </p>
        ))}
        <WhatItIs />
        {moments.map((moment) => (
          <MomentPart key={moment.id} moment={moment} />
        ))}
      </Stack>
    </Shell>,
  );
}

function PaperMoments() {
  return (
    <Table
      caption="Wie eerst aan zet is"
      columns={[{ label: 'Moment' }, { label: 'Eerst aan zet' }, { label: 'Daarna' }]}
      rows={moments.map(({ title: name, steps: [first, ...later] }) => [
        name,
        first && `${roleWords[first.role]} ${first.does}`,
        later.map(({ role }) => roleWords[role]).join(', '),
      ])}
    />
  );
}

async function paper(visit: Visitor): Promise<Reply> {
  const found = await placeOf(visit);
  if (!found) return gone;
  const name = nameOf(visit, found.code);
  const back = `${here}/${found.code}`;
  const full = visit.address === undefined ? undefined : `${visit.address}${back}`;
  return show(
    <Shell visit={visit} title={`${title}: ${name}, op papier`} a4 forAll>
      <PageHead title={`${title}: ${name}`} lead={`${visit.region}, ${longDay(visit.today)}.`} />
      <PaperContacts onTurn={found.onTurn} where={name} />
      <PaperMoments />
      <Row>
        {full !== undefined && <Qr address={full} label="QR-code naar deze pagina" />}
        <p class="quiet">
          {full !== undefined && `Altijd actueel: ${full}. `}De volgorde is een voorstel, nog niet bevestigd.
          {visit.demo && ' Voorbeeld, verzonnen mensen.'}
        </p>
      </Row>
      <p class="no-print">
        Kies Printen in je browser. <Link href={back}>Terug naar de pagina</Link>
      </p>
    </Shell>,
  );
}

/** For everybody, without account or cookie, before one young person is entered: no case comes near these pages. */
export const onTurnPages: readonly Page[] = [
  publicPage(`GET ${here}`, overview),
  publicPage(`GET ${here}/:gemeente`, municipality),
  publicPage(`GET ${here}/:gemeente/a4`, paper),
];
