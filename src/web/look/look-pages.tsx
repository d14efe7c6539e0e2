import { chooseLook, seeLooks, tryLook } from '#app/look/looks.ts';
import type { Look, LookShelf } from '#app/ports/look.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { oneOf } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';

type Keeper = Visit<Member>;
const home = '/beheer/uiterlijk';
const crumbs = [{ label: 'Taken', href: '/beheer/taken' }];
const comma = (n: string | number | undefined): string => String(n ?? '').replace('.', ',');

/** Why a theme is not taken, with the name or the pair. */
function words({ code, values = {} }: Refusal): string {
  const { name, what, far, least, ink, on } = values;
  if (code === 'no-file') return 'Kies een bestand.';
  if (code === 'too-large') return 'Dit bestand is te groot. Kies het thema zelf: een css of json tot 2,5 MB.';
  if (code === 'value-unknown') return `De waarde van --${name} kent Aanzet niet. Een kleur is bijvoorbeeld #0b5e55.`;
  if (code === 'too-close')
    return `Te weinig verschil: ${what}. Het is ${comma(far)} op 1, en moet ${comma(least)} zijn. Verander --${ink} of --${on}.`;
  return 'Hier staan geen kleuren van NL Design System in. Kies een thema met --basis-color-namen.';
}

function Now({ shelf: { used, before } }: { shelf: LookShelf }) {
  return (
    <Section title="Nu in gebruik">
      <Facts
        narrow
        facts={[
          { label: 'Thema', value: used?.name ?? 'Het thema van Aanzet zelf' },
          ...(used ? [{ label: 'Sinds', value: longDay(used.madeOn) }] : []),
        ]}
      />
      {used && (
        <Form action={`${home}/keuze`} hidden={{ keuze: 'back' }} inline>
          <Button>{before ? `Terug naar ${before.name}` : 'Terug naar het thema van Aanzet'}</Button>
        </Form>
      )}
    </Section>
  );
}

const lookPage = (visit: Keeper, shelf: LookShelf, errors: readonly FormError[] = []): Reply =>
  show(
    <Shell visit={visit} title="Uiterlijk" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Uiterlijk" lead="Geef Aanzet de kleuren en letters van jullie gemeente." />
      <Stack roomy>
        <Now shelf={shelf} />
        {shelf.tried && (
          <Alert title="Er staat een thema klaar">
            <p>{shelf.tried.name}. Alleen jij ziet het nog.</p>
            <LinkButton href={`${home}/proef`}>Bekijk de proef</LinkButton>
          </Alert>
        )}
        <Section title="Een ander thema">
          <Form action={home} files>
            <FileField
              name="file"
              label="Het thema van NL Design System"
              hint="Een css-bestand, of design tokens als json. Je ziet eerst een proef."
              accept=".css,.json"
              error={errorAt(errors, 'file')}
            />
            <Button kind="main">Lees het thema</Button>
          </Form>
          <Details summary="Wat doet Aanzet met dit bestand?">
            <p>Aanzet neemt alleen kleuren, letters en maten over. Plaatjes, adressen en de rest blijven liggen.</p>
            <p>Is een kleur slecht te lezen op een andere? Dan zegt Aanzet welke twee, en verandert er niets.</p>
            <p>Een lettertype werkt alleen als het op de computer van de lezer staat.</p>
          </Details>
        </Section>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );

async function showLooks(visit: Keeper, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeLooks(visit.house, visit.actor, {});
  if (!seen.ok || isGone(refusals)) return gone;
  return lookPage(
    visit,
    seen.value,
    refusals.map((one) => ({ field: 'file', text: words(one) })),
  );
}

async function read(visit: Keeper): Promise<Reply> {
  const { name = '', bytes = new Uint8Array() } = visit.uploads[0] ?? {};
  const done = await tryLook(visit.house, visit.actor, { name, bytes });
  if (!done.ok) return showLooks(visit, done.refusals);
  await visit.looks.renew();
  return go(`${home}/proef`);
}

/** What people see most, once: the page itself wears the look that is tried. */
const samples = (look: Look) => (
  <Stack roomy>
    <Facts narrow facts={[{ label: 'Thema', value: look.name }]} />
    <Alert title="Uitleg">
      <p>Zo ziet uitleg eruit.</p>
    </Alert>
    <Alert tone="good" title="Gelukt">
      <p>Zo ziet goed nieuws eruit.</p>
    </Alert>
    <Alert tone="warn" title="Let op">
      <p>Zo ziet een waarschuwing eruit.</p>
    </Alert>
    <Alert tone="bad" title="Dit lukte niet">
      <p>Zo ziet een fout eruit.</p>
    </Alert>
    <Card title="Een blok" level={2} soft>
      <Table
        caption="Een tabel"
        columns={[{ label: 'Wie' }, { label: 'Wat' }]}
        rows={[['School', 'Belt de gemeente']]}
      />
    </Card>
  </Stack>
);

async function trial(visit: Keeper): Promise<Reply> {
  const seen = await seeLooks(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.tried) return seen.ok ? go(home) : gone;
  const { tried } = seen.value;
  return show(
    <Shell
      visit={{ ...visit, theme: visit.looks.of(tried.fills) }}
      title="Proef van het thema"
      crumbs={[...crumbs, { label: 'Uiterlijk', href: home }]}
    >
      <PageHead title="Proef van het thema" lead="Alleen deze pagina ziet er zo uit, tot je het gebruikt." />
      {samples(tried)}
      <Row>
        <Form action={`${home}/keuze`} hidden={{ keuze: 'use' }} inline>
          <Button kind="main">Gebruik dit thema</Button>
        </Form>
        <Form action={`${home}/keuze`} hidden={{ keuze: 'leave' }} inline>
          <Button>Gooi de proef weg</Button>
        </Form>
      </Row>
    </Shell>,
  );
}

const notices = { use: 'look-used', leave: 'look-left', back: 'look-back' } as const;
async function choose(visit: Keeper): Promise<Reply> {
  const choice = oneOf(visit.form, 'keuze', ['use', 'leave', 'back'] as const);
  if (choice === undefined) return gone;
  const done = await chooseLook(visit.house, visit.actor, { choice });
  if (!done.ok) return gone;
  await visit.looks.renew();
  return go(home, notices[choice]);
}

/** Another look of the pages, for who keeps the functional side of the region. */
export const lookPages: readonly Page[] = [
  page(`GET ${home}`, 'keep-look', (visit) => showLooks(visit)),
  page(`POST ${home}`, 'keep-look', read),
  page(`GET ${home}/proef`, 'keep-look', trial),
  page(`POST ${home}/keuze`, 'keep-look', choose),
];
