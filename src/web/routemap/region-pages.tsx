import { seeRouteMap, takeRouteMapBack, type RouteMapView } from '#app/routemap/region-map.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { DeadEnd } from '#domain/routemap/reach.ts';
import type { Places } from '#domain/directory/place.ts';
import { ChosenAhead, ChosenBefore } from '#web/directory/dated-parts.tsx';
import { gapWords, roleWords } from '#web/directory/on-turn-words.ts';
import { isId } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { mapErrors, placeWords, stepWords, waysWords, whenWords } from './region-words.ts';

type Visitor = Visit<Member>;
export const home = '/regio/routekaart';
export const title = 'Routekaart van de regio';

function lead({ dead, used }: RouteMapView): string {
  if (dead.length === 0) return `Alle ${used.ways} wegen eindigen bij een nummer dat vandaag opneemt.`;
  const ways = dead.reduce((sum, one) => sum + one.ways, 0);
  return `${waysWords(ways)} van de ${used.ways} ${ways === 1 ? 'loopt' : 'lopen'} vandaag dood.`;
}

/** What is missing today: a contact went after the map was published. Until it is mended the Doorstroompunt answers. */
function Dead({ dead, places }: { dead: readonly DeadEnd[]; places: Places }) {
  if (dead.length === 0) return null;
  return (
    <Section title="Dode eindjes" count={dead.length}>
      <p>
        Wie daar uitkomt, krijgt nu het nummer van het Doorstroompunt. Zo lang kun je geen nieuwe routekaart vastleggen.
      </p>
      <ListGrid label="Dode eindjes">
        {dead.map(({ place, role, gap, ways }) => (
          <ListRow
            key={`${place} ${role}`}
            title={`${placeWords(places, place)}: ${roleWords[role]}`}
            href="/organisaties/bijhouden"
            sub={gapWords[gap]}
            when={waysWords(ways)}
            due={{ text: 'ontbreekt', tone: 'late' }}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

function Now({ view }: { view: RouteMapView }) {
  const { since, ahead } = view;
  return (
    <Section title="Wat nu geldt">
      {since ? (
        <p>
          Vanaf {longDay(since.validFrom)}, vastgelegd door {since.by}: {since.why}
        </p>
      ) : (
        <p>
          <Badge>Nog niet bevestigd</Badge> Zo begint Aanzet. De regio legt vast wat hier geldt.
        </p>
      )}
      <Row>
        {!view.baseIsOwn && (
          <LinkButton href={`${home}/vastleggen`} kind="main">
            Leg de routekaart vast
          </LinkButton>
        )}
        <LinkButton href="/routekaart">Bekijk de routekaart</LinkButton>
        <LinkButton href="/routekaart/delen">Delen en printen</LinkButton>
        <LinkButton href={`${home}/aantallen`}>Waar mensen vastlopen</LinkButton>
      </Row>
      {ahead.length > 0 && <p>Hieronder staan de regels zoals ze worden.</p>}
    </Section>
  );
}

/** The rules and sentences in their order, each to change. */
function Rules({ view: { base, used } }: { view: RouteMapView }) {
  return (
    <>
      <Section title="De regels">
        <p>De eerste regel die past, bepaalt wie iemand belt.</p>
        <Table
          caption="Wie gebeld wordt, in volgorde"
          columns={[{ label: 'Als' }, { label: 'Wie' }, { label: 'Wegen', numeric: true }, { label: 'Wijzigen' }]}
          rows={base.rules.map(({ id, when, to }, at) => [
            whenWords(when),
            roleWords[to],
            used.byRule.get(id) ?? 0,
            <Link key={id} href={`${home}/regel/${id}`}>{`Wijzig regel ${at + 1}`}</Link>,
          ])}
        />
        <Row>
          <LinkButton href={`${home}/regel/nieuw`}>Nieuwe regel</LinkButton>
        </Row>
      </Section>
      <Section title="Wat er nog bij staat">
        <Table
          caption="Zinnen onder het nummer"
          columns={[{ label: 'Zin' }, { label: 'Als' }, { label: 'Wegen', numeric: true }, { label: 'Wijzigen' }]}
          rows={base.steps.map(({ step, when }, at) => [
            stepWords(base, step),
            whenWords(when),
            used.byStep.get(step) ?? 0,
            <Link key={step} href={`${home}/zin/${step}`}>{`Wijzig zin ${at + 1}`}</Link>,
          ])}
        />
        <Row>
          <LinkButton href={`${home}/zin/nieuw`}>Nieuwe zin</LinkButton>
        </Row>
      </Section>
    </>
  );
}

async function mapPage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const seen = await seeRouteMap(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Waar stokt het', href: '/regio' }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={lead(view)} />
      <Stack roomy>
        <Dead dead={view.dead} places={visit.house.places()} />
        <Now view={view} />
        <ChosenAhead ahead={view.ahead} at={home} done="Vastgelegd" />
        <Rules view={view} />
        <ChosenBefore past={view.past} caption="Eerdere routekaarten" />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function takeBack(visit: Visitor): Promise<Reply> {
  const settingId = visit.params['settingId'] ?? '';
  if (!isId(settingId)) return gone;
  const taken = await takeRouteMapBack(visit.house, visit.actor, { settingId });
  if (taken.ok) return go(home, 'route-map-taken-back');
  return isGone(taken.refusals) ? gone : mapPage(visit, mapErrors(taken.refusals, visit.house.places()));
}

/** The route map for who keeps the region: what holds, what comes, and where it ends nowhere today. */
export const regionMapPages: readonly Page[] = [
  page(`GET ${home}`, 'see-route-map', (visit) => mapPage(visit)),
  page(`POST ${home}/:settingId/terug`, 'keep-route-map', takeBack),
];
