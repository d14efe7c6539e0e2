import type { Preview } from '#app/law/compare.ts';
import type { VersionNow } from '#app/law/versions.ts';
import { longDay } from '#domain/day-words.ts';
import type { What } from '#domain/law/preview.ts';
import type { Standing, Version } from '#domain/law/versions.ts';
import { isDay } from '#law/day.ts';
import { ruleSources } from '#law/rule.ts';
import { text } from '#web/door/form.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';

/** A task in words, for who reads what changes. */
export const whatWords: Readonly<Record<What, string>> = {
  'offer-loopbaanbegeleiding': 'School biedt begeleiding aan',
  'renew-offer': 'School biedt opnieuw begeleiding aan',
  'consult-school': 'Doorstroompunt overlegt eerst met school',
  overgangsdocument: 'School geeft een overgangsdocument',
  'mbo-verklaring': 'School geeft een mbo-verklaring',
  'report-absence': 'School meldt verzuim',
  doelgroep: 'Hoort bij het Doorstroompunt',
};

/** How many get or lose which task, and at which organisations: numbers only. */
export function Changes({ preview: { looked, changed, at } }: { preview: Preview }) {
  const people = looked === 1 ? '1 jongere' : `${looked} jongeren`;
  return (
    <>
      <p>{`Bekeken voor ${people}. Alleen aantallen, geen namen.`}</p>
      <Table
        caption="Wat verandert"
        columns={[{ label: 'Taak' }, { label: 'Komt erbij', numeric: true }, { label: 'Valt weg', numeric: true }]}
        rows={changed.map(({ what, gain, lose }) => [whatWords[what], String(gain), String(lose)])}
        empty="Er verandert voor niemand iets."
      />
      {changed.length > 0 && (
        <Table
          caption="Bij wie"
          columns={[{ label: 'Organisatie' }, { label: 'Verandert', numeric: true }, { label: 'Van', numeric: true }]}
          rows={at.map(({ name, changed: some, looked: all }) => [name, String(some), String(all)])}
        />
      )}
    </>
  );
}

type Which = Pick<Version, 'begins' | 'kind'>;
/** Which version a form is about; undefined when it is none. */
export function whichIn(form: Typed): Which | undefined {
  const [begins, kind] = [text(form, 'begins'), text(form, 'kind')];
  return isDay(begins) && (kind === 'law' || kind === 'agreement') ? { begins, kind } : undefined;
}
const hiddenOf = ({ begins, kind }: Which) => ({ begins, kind });

const begun: Readonly<Record<Standing, (version: VersionNow) => string>> = {
  ahead: ({ kind, begins }) =>
    kind === 'law'
      ? `Dit is wet. De regels gaan in op ${longDay(begins)}, ook als hier niemand iets doet.`
      : 'Dit is een afspraak van de regio. Die gaat pas in als jullie dat hier zeggen.',
  waits: ({ begins }) =>
    `Dit is een afspraak van de regio, vanaf ${longDay(begins)}. Die geldt nog niet. Dat moeten jullie eerst zeggen.`,
  seen: ({ begins, lookedOn }) =>
    `Vooraf bekeken${lookedOn ? ` op ${longDay(lookedOn)}` : ''}. De regels gaan in op ${longDay(begins)}.`,
  began: ({ begins, lookedOn, kind }) => {
    const looked = lookedOn ?? begins;
    if (looked < begins) return `Vooraf bekeken op ${longDay(looked)}. De regels gelden nu.`;
    return kind === 'law'
      ? `Deze regels gelden sinds ${longDay(begins)}, omdat het wet is. Bekeken op ${longDay(looked)}.`
      : `Deze afspraak geldt sinds ${longDay(looked)}. Toen is dat hier gezegd.`;
  },
  'began-unseen': ({ begins }) =>
    `Deze regels gelden sinds ${longDay(begins)}, omdat het wet is. Niemand bekeek ze vooraf. Aanzet keek wel voor iedereen opnieuw.`,
};

function Rules({ version: { rules } }: { version: VersionNow }) {
  return (
    <ul class="stack-s">
      {rules.map(({ id, citation, lid, summary, source, link }) => (
        <li key={`${id} ${citation} ${lid}`}>
          {summary} <Badge>{ruleSources[source]}</Badge>{' '}
          <span class="quiet">
            (<Link href={link}>{citation}</Link>)
          </span>
        </li>
      ))}
    </ul>
  );
}

type Here = { here: string };
/** Versions of rules that came or will come after the law itself: where each stands, and the way to what it changes. */
export function Versions({ here, versions }: Here & { versions: readonly VersionNow[] }) {
  return (
    <>
      {versions.map((version) => (
        <Section key={`${version.begins} ${version.kind}`} title={`Andere regels vanaf ${longDay(version.begins)}`}>
          <p>{begun[version.standing](version)}</p>
          <Rules version={version} />
          {version.lookedOn === null && (
            <Form action={`${here}/regels`} hidden={hiddenOf(version)} inline>
              <Button kind="main">Bekijk wat deze regels veranderen</Button>
            </Form>
          )}
        </Section>
      ))}
    </>
  );
}

export type Looking = Preview & { readonly version: VersionNow };
/** What one version changes, and the button with which somebody has it begin. */
export function Look({ here, version, ...preview }: Here & Looking) {
  return (
    <Section title={`Dit verandert vanaf ${longDay(version.begins)}`}>
      <p>{begun[version.standing](version)}</p>
      <Rules version={version} />
      <Changes preview={preview} />
      <Form action={`${here}/ingaan`} hidden={hiddenOf(version)}>
        <Row>
          <Button kind="main">{version.kind === 'law' ? 'Wij hebben dit bekeken' : 'Laat deze afspraak ingaan'}</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}
