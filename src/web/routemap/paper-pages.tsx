import { longDay } from '#domain/day-words.ts';
import { endOf } from '#domain/routemap/reach.ts';
import type { RouteMap } from '#domain/routemap/rules.ts';
import type { Route } from '#app/routemap/route-around.ts';
import { roleWords } from '#web/directory/on-turn-words.ts';
import { Qr } from '#web/directory/qr.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, publicPage, show, type Page, type Reply } from '#web/door/visit.ts';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { languages } from '#web/language/languages.ts';
import { shortWhen, stepWords } from './region-words.ts';
import { Name } from '#web/language/say.tsx';
import { unbroken } from './route-parts.tsx';
import { addressOf, firstCall, here, phoneOf, routeOf, type Visitor } from './share-route.ts';
import { routeWords } from './words/catalogue.ts';

/** The rules by whom they lead to, so that one sheet says all: from the map that holds today. */
function paperRows({ map, around }: Route, place: string) {
  const roles = [...new Set(map.rules.map(({ to }) => to))];
  return roles.map((role) => {
    const rules = map.rules.filter(({ to }) => to === role);
    const end = endOf({ ...map, rules: [{ id: role, when: {}, to: role }] }, { place }, around);
    return [
      roleWords[role],
      end && <Name key={role}>{end.contact.organisation?.name ?? ''}</Name>,
      end ? unbroken(phoneOf(end)) : 'Nog niet bekend',
      <ul key={role}>
        {rules.map(({ id, when }) => (
          <li key={id}>{shortWhen(when)}</li>
        ))}
      </ul>,
    ];
  });
}
const always = (map: RouteMap) => map.steps.filter(({ when }) => when !== 'lives-elsewhere');

async function paper(visit: Visitor): Promise<Reply> {
  const found = await routeOf(visit);
  if (!found) return gone;
  const { route, code, name } = found;
  return show(
    <Shell visit={visit} title={`Routekaart ${name}, op papier`} a4 forAll>
      <PageHead title={`Wie helpt mij? ${name}`} lead={`${visit.region}, ${longDay(visit.today)}.`} />
      <Table
        caption="Wie bel je?"
        columns={[{ label: 'Wie' }, { label: 'Naam' }, { label: 'Nummer' }, { label: 'Als' }]}
        rows={paperRows(route, code)}
      />
      <ul>
        {always(route.map).map(({ step }) => (
          <li key={step}>{stepWords(route.map, step)}</li>
        ))}
      </ul>
      <Row>
        <Qr address={addressOf(visit, code)} label="QR-code naar de routekaart" />
        <p class="quiet">
          Altijd actueel: {addressOf(visit, code)}. {!route.own && 'De volgorde is een voorstel, nog niet bevestigd.'}
          {visit.demo && ' Voorbeeld, verzonnen mensen.'}
        </p>
      </Row>
      <p class="no-print">
        Kies Printen in je browser. <Link href={`${here}/${code}`}>Terug</Link>
      </p>
    </Shell>,
  );
}

async function poster(visit: Visitor): Promise<Reply> {
  const found = await routeOf(visit);
  if (!found) return gone;
  const { route, code, name } = found;
  const end = firstCall(route, code);
  return show(
    <Shell visit={visit} title={`Poster ${name}`} a4 forAll>
      <PageHead title={routeWords.nl.title} lead={routeWords.nl.share.lead} />
      <Qr address={addressOf(visit, code)} label="QR-code naar de routekaart" side={280} />
      <p>
        <strong>{routeWords.nl.share.scan}</strong>
      </p>
      {end && (
        <p>
          {routeWords.nl.share.justCall}: <Name>{end.contact.organisation?.name ?? ''}</Name>,{' '}
          <strong>{unbroken(phoneOf(end))}</strong>
        </p>
      )}
      <ul>
        {Object.values(languages)
          .filter(({ code: one }) => one !== 'nl')
          .map(({ code: one, dir }) => (
            <li key={one} lang={one} dir={dir}>
              <strong>{routeWords[one].title}</strong> {routeWords[one].share.scan}.
            </li>
          ))}
      </ul>
      <p class="quiet">
        {addressOf(visit, code)} {visit.demo && 'Voorbeeld, verzonnen mensen.'}
      </p>
      <p class="no-print">
        Kies Printen in je browser. <Link href={`${here}/${code}`}>Terug</Link>
      </p>
    </Shell>,
  );
}

/** The route map on paper: one sheet that says all, and one that somebody sees from far. */
export const paperPages: readonly Page[] = [
  publicPage(`GET ${here}/:gemeente/a4`, paper),
  publicPage(`GET ${here}/:gemeente/poster`, poster),
];
