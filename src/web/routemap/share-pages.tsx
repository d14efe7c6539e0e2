import { routeAround } from '#app/routemap/route-around.ts';
import { callHref } from '#web/directory/directory-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, publicPage, show, showFramed, type Page, type Reply } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Field } from '#web/kit/field.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { languageOf, languages } from '#web/language/languages.ts';
import { OpenShell } from '#web/language/open-shell.tsx';
import { paperPages } from './paper-pages.tsx';
import { Name } from '#web/language/say.tsx';
import { unbroken } from './route-parts.tsx';
import { addressOf, firstCall, here, nameOf, phoneOf, root, routeOf, type Visitor } from './share-route.ts';
import { routeWords } from './words/catalogue.ts';
import { audiences } from './words/words.ts';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

const title = 'Routekaart delen';

async function list(visit: Visitor): Promise<Reply> {
  const { around } = await routeAround(visit.house);
  const towns = around.region
    .map((code) => ({ code, name: nameOf(visit, code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return show(
    <Shell visit={visit} title={title} forAll>
      <PageHead title={title} lead="Op papier, op de site van de gemeente en in een kort bericht." />
      {towns.length === 0 ? (
        <EmptyState title="Hier staat nog niets">
          <p>De contactgemeente vult eerst in welke gemeenten meedoen.</p>
          <LinkButton href="/wie-is-aan-zet">Wie is wanneer aan zet</LinkButton>
        </EmptyState>
      ) : (
        <Section title="Voor welke gemeente?">
          <ListGrid label="Gemeenten">
            {towns.map(({ code, name }) => (
              <ListRow key={code} title={name} href={`${here}/${code}`} />
            ))}
          </ListGrid>
        </Section>
      )}
    </Shell>,
  );
}

function Snippets({ visit, code, name }: { visit: Visitor; code: string; name: string }) {
  const { address = '' } = visit;
  const frame = `<iframe src="${address}${root}/los?gemeente=${code}" title="Wie helpt mij? ${name}" width="100%" height="640" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
  const link = `<a href="${addressOf(visit, code)}">Wie helpt mij? Vijf korte vragen, dan weet je wie je belt.</a>`;
  return (
    <Section title="Op de site van de gemeente">
      <p>Plak dit één keer. Verandert het nummer, dan verandert het mee. Het zet geen cookies en volgt niemand.</p>
      <Field name="blok" label="Een blok met het nummer erin" rows={4} value={frame} />
      <Field name="link" label="Alleen een link" rows={3} value={link} />
    </Section>
  );
}

async function one(visit: Visitor): Promise<Reply> {
  const found = await routeOf(visit);
  if (!found) return gone;
  const { code, name } = found;
  return show(
    <Shell visit={visit} title={`${title}: ${name}`} crumbs={[{ label: title, href: here }]} forAll>
      <PageHead title={`${title}: ${name}`} lead="Alles wijst naar de routekaart van vandaag.">
        <LinkButton href={`${here}/${code}/poster`}>Poster met QR-code</LinkButton>
        <LinkButton href={`${here}/${code}/a4`}>Op één A4</LinkButton>
      </PageHead>
      <Stack roomy>
        <Snippets visit={visit} code={code} name={name} />
        <Section title="In een kort bericht">
          <p>Kopieer de tekst. Vertalingen zijn nog niet nagekeken.</p>
          {Object.values(languages).map((language) => (
            <Field
              key={language.code}
              name={`bericht-${language.code}`}
              label={language.name}
              rows={4}
              value={`${routeWords[language.code].share.post} ${addressOf(visit, code, language.code)}`}
              lang={language.code}
              dir={language.dir}
            />
          ))}
        </Section>
      </Stack>
    </Shell>,
  );
}

/**
 * What a municipality shows inside its own site: the number of today and the way in. It asks nothing, keeps nothing and sets no
 * cookie; every link opens the whole window.
 */
async function loose(visit: Visitor): Promise<Reply> {
  const route = await routeAround(visit.house);
  const asked = visit.query.get('gemeente') ?? '';
  const place = route.around.region.includes(asked) ? asked : 'unknown';
  const language = languageOf(visit.query.get('taal'));
  const words = routeWords[language.code];
  const end = firstCall(route, place);
  const phone = end ? phoneOf(end) : '';
  const query = `?taal=${language.code}${place === 'unknown' ? '' : `&gemeente=${place}`}`;
  return showFramed(
    <OpenShell visit={visit} language={language} title={words.title} home={`${root}${query}`} framed>
      <PageHead title={words.title} lead={words.share.lead} />
      <Stack>
        {audiences.map((audience) => (
          <LinkButton
            key={audience}
            href={`${root}/${audience}${query}`}
            kind={audience === 'jongere' ? 'main' : 'second'}
          >
            {words.audience[audience]}
          </LinkButton>
        ))}
      </Stack>
      {end && (
        <p>
          {words.share.justCall}: <Name>{end.contact.organisation?.name ?? ''}</Name>{' '}
          <Link href={callHref(phone) ?? `${root}${query}`}>
            <PhoneNumber>{unbroken(phone)}</PhoneNumber>
          </Link>
        </p>
      )}
    </OpenShell>,
  );
}

/** The route map on paper, on other sites and in short messages: for everybody, always of today. */
export const sharePages: readonly Page[] = [
  publicPage(`GET ${here}`, list),
  publicPage(`GET ${here}/:gemeente`, one),
  ...paperPages,
  publicPage(`GET ${root}/los`, loose),
];
