import { keepDeviation } from '#app/programme/keep-file.ts';
import { seeCheck } from '#app/programme/see-file.ts';
import type { Refusal } from '#domain/outcome.ts';
import { checkClasses, type Checked } from '#domain/programme/completeness.ts';
import { mostOfReason } from '#domain/programme/free-text.ts';
import { text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Badge, type Tone } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

const at = `${here}/controle`;
const title = 'Controle';
const unsure = 'nog niet bevestigd';
const stands: Readonly<Record<Checked['state'], { readonly words: string; readonly tone: Tone }>> = {
  blocks: { words: 'Ontbreekt', tone: 'soon' },
  warns: { words: 'Kan beter', tone: 'calm' },
  otherwise: { words: 'Gaat anders', tone: 'calm' },
  good: { words: 'In orde', tone: 'done' },
};
/** What is missing in a few words: of which part, and how much more. */
export const gapWords = ({ missing }: Checked): string => {
  const [first, ...more] = missing;
  if (!first) return '';
  const words = first.about === null ? first.words : `${first.about}: ${first.words}`;
  return more.length === 0 ? words : `${words} En nog ${more.length}.`;
};

function Line({ one }: { one: Checked }) {
  const { words, tone } = stands[one.state];
  const said = one.state === 'otherwise' ? `Omdat: ${one.because ?? ''}` : gapWords(one);
  return (
    <ListRow
      title={one.asks}
      href={`${at}/${one.id}`}
      sub={said === '' ? undefined : said}
      who={one.certain ? one.article : `${one.article}, ${unsure}`}
      when={<Badge tone={tone}>{words}</Badge>}
    />
  );
}
const groups = [
  { state: 'blocks', name: 'Dit houdt vaststellen tegen' },
  { state: 'warns', name: 'Dit kan beter' },
  { state: 'otherwise', name: 'Dit doen jullie anders' },
] as const;
function Group({ name, items }: { name: string; items: readonly Checked[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={name} count={items.length}>
      <ListGrid label={name}>
        {items.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ListGrid>
    </Section>
  );
}
function leadOf(checked: readonly Checked[]): string {
  const blocks = checked.filter(({ state }) => state === 'blocks').length;
  if (blocks === 0) return 'Niets houdt vaststellen nog tegen.';
  return blocks === 1 ? 'Eén ding houdt vaststellen nog tegen.' : `${blocks} dingen houden vaststellen nog tegen.`;
}

async function list(visit: Visitor): Promise<Reply> {
  const seen = await seeCheck(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { checked } = seen.value;
  const good = checked.filter(({ state }) => state === 'good');
  return filePage(visit, {
    title,
    lead: leadOf(checked),
    head: <LinkButton href={`${here}/vaststellen`}>Naar vaststellen</LinkButton>,
    body: () => (
      <>
        <p>
          We kijken of er staat wat de regeling vraagt. We keuren niet wat er staat. Doen jullie iets anders? Schrijf
          dan op waarom. Dat komt in het programma.
        </p>
        <p class="quiet">
          REG is de regeling: REG 2.5 is artikel 2.5. WEB is de Wet educatie en beroepsonderwijs. Werkwijze is geen wet:
          zo werken we in de regio.
        </p>
        {groups.map(({ state, name }) => (
          <Group key={state} name={name} items={checked.filter((one) => one.state === state)} />
        ))}
        <Details summary={`In orde (${good.length})`}>
          <ListGrid label="In orde">
            {good.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </ListGrid>
        </Details>
      </>
    ),
  });
}

/** Where somebody fills in what an item asks, when it is no part of the text. */
const places: Readonly<Record<string, { readonly path: string; readonly words: string }>> = {
  Begroting: { path: '/regio/geld', words: 'Naar het geld' },
  Gemeenten: { path: `${here}/gemeenten`, words: 'Naar ja of nee van gemeenten' },
  Jongeren: { path: `${here}/jongeren`, words: 'Naar wat jongeren zeggen' },
  Partijen: { path: `${here}/deelnemers`, words: 'Naar wie meedoet' },
  Besluiten: { path: `${here}/planning`, words: 'Naar de planning' },
};
/** Straight to the question that fills it. */
function FillIn({ gap: { sectionId, field, about, words } }: { gap: Checked['missing'][number] }) {
  return (
    <Form action={`${here}/deel/${sectionId}/begin`} hidden={{ veld: field ?? '' }} inline>
      <Button>
        Vul in<span class="sr">{`: ${about ?? words}`}</span>
      </Button>
    </Form>
  );
}
function Missing({ one, writes }: { one: Checked; writes: boolean }) {
  const place = places[one.part];
  return (
    <Section title="Wat ontbreekt" count={one.missing.length}>
      <ListGrid label="Wat ontbreekt">
        {one.missing.map((gap, n) => (
          <ListRow
            key={n}
            title={gap.about ?? gap.words}
            href={gap.sectionId === null ? undefined : `${here}/deel/${gap.sectionId}`}
            sub={gap.about === null ? undefined : gap.words}
            action={writes && gap.sectionId !== null && gap.field !== undefined ? <FillIn gap={gap} /> : undefined}
          />
        ))}
      </ListGrid>
      {place && (
        <Row>
          <LinkButton href={place.path}>{place.words}</LinkButton>
        </Row>
      )}
    </Section>
  );
}
function Otherwise({ one, typed, errors }: { one: Checked; typed: string; errors: readonly FormError[] }) {
  return (
    <Section title="Doen jullie dit anders?">
      <Form action={`${at}/${one.id}`}>
        <Field
          name="because"
          label="Wij doen dit anders, omdat"
          hint={`Dit staat straks in het programma. Maak het leeg om het terug te nemen. ${fits(mostOfReason)}`}
          rows={4}
          value={typed}
          error={errorAt(errors, 'because')}
          optional
        />
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={at}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

const itemOf = ({ params }: Visitor): string => params['item'] ?? '';
async function item(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeCheck(visit.house, visit.actor, {});
  const one = seen.ok ? seen.value.checked.find(({ id }) => id === itemOf(visit)) : undefined;
  if (!seen.ok || !one) return gone;
  const room = one.room || one.class === 'W';
  return filePage(visit, {
    title: one.asks,
    under: [{ label: title, href: at }],
    refusals,
    fallback: 'because',
    body: (errors) => (
      <>
        <Facts
          facts={[
            { label: 'Waar het staat', value: one.article },
            { label: 'Soort', value: checkClasses[one.class] },
            ...(one.certain ? [] : [{ label: 'Zeker?', value: 'Nog niet bevestigd: de tekst zelf hebben we niet.' }]),
            { label: 'Nu', value: stands[one.state].words },
          ]}
        />
        {one.missing.length > 0 ? <Missing one={one} writes={seen.value.writes} /> : <p>Hier ontbreekt niets.</p>}
        {!room && one.missing.length > 0 && <p>Hier is geen ruimte om het anders te doen.</p>}
        {room && !seen.value.writes && one.because !== null && <p>{`Zij doen dit anders, omdat: ${one.because}`}</p>}
        {room && seen.value.writes && (
          <Otherwise
            one={one}
            typed={errors.length > 0 ? text(visit.form, 'because') : (one.because ?? '')}
            errors={errors}
          />
        )}
      </>
    ),
  });
}
async function keep(visit: Visitor): Promise<Reply> {
  const command = { itemId: itemOf(visit), because: text(visit.form, 'because') };
  const kept = await keepDeviation(visit.house, visit.actor, command);
  return kept.ok ? go(at, 'otherwise-kept') : item(visit, kept.refusals);
}

/** What the regulation and the region ask of the programme, and what is missing. */
export const checkPages: readonly Page[] = [
  page(`GET ${at}`, 'see-programme-file', list),
  page(`GET ${at}/:item`, 'see-programme-file', (visit) => item(visit)),
  page(`POST ${at}/:item`, 'keep-programme-file', keep),
];
