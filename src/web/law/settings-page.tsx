import {
  agree,
  previewAgreement,
  previewVersion,
  seeLawSettings,
  type LawSettings,
  type Preview,
} from '#app/law/settings.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { agreedQuestion } from '#domain/law/agreed.ts';
import type { Changed } from '#domain/law/preview.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { defaultSettings } from '#law/settings.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';

const here = '/regio/wet';
const title = 'Afspraken bij de wet';
const months = (n: number): string => (n === 1 ? '1 maand' : `${n} maanden`);
const origins = { region: 'Afspraak van de regio', default: 'Keuze van Aanzet' } as const;
const tasks: Readonly<Record<Changed['what'], string>> = {
  'offer-loopbaanbegeleiding': 'School biedt begeleiding aan',
  'renew-offer': 'School biedt opnieuw begeleiding aan',
  'consult-school': 'Doorstroompunt overlegt eerst met school',
  overgangsdocument: 'School geeft een overgangsdocument',
  'mbo-verklaring': 'School geeft een mbo-verklaring',
  'report-absence': 'School meldt verzuim',
  doelgroep: 'Hoort bij het Doorstroompunt',
};

function Changes({ preview: { looked, changed } }: { preview: Preview }) {
  const people = looked === 1 ? '1 jongere' : `${looked} jongeren`;
  return (
    <>
      <p>{`Bekeken voor ${people}. Alleen aantallen, geen namen.`}</p>
      <Table
        caption="Wat verandert"
        columns={[{ label: 'Taak' }, { label: 'Komt erbij', numeric: true }, { label: 'Valt weg', numeric: true }]}
        rows={changed.map(({ what, gain, lose }) => [tasks[what], String(gain), String(lose)])}
        empty="Er verandert voor niemand iets."
      />
    </>
  );
}

type Typed = { readonly value: number; readonly validFrom: Day };
function Confirm({ typed: { value, validFrom }, preview }: { typed: Typed; preview: Preview }) {
  const [year = '', month = '', on = ''] = validFrom.split('-');
  const kept = { months: String(value), 'validFrom-year': year, 'validFrom-month': month, 'validFrom-day': on };
  return (
    <Section title={`Als het ${months(value)} wordt, vanaf ${longDay(validFrom)}`}>
      <Changes preview={preview} />
      <Form action={`${here}/afspraken`} hidden={kept}>
        <Row>
          <Button kind="main">Leg deze afspraak vast</Button>
          <LinkButton href={here}>Toch niet</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

type Errors = ReturnType<typeof errorsOf>;
function Ask({ visit, errors }: { visit: Visit<Member>; errors: Errors }) {
  const { form } = visit;
  return (
    <Section title="Maak een andere afspraak">
      <Form action={`${here}/vooruitblik`}>
        <Field
          name="months"
          label="Hoeveel maanden mag ertussen zitten?"
          size="s"
          inputMode="numeric"
          maxLength={2}
          value={text(form, 'months')}
          error={errorAt(errors, 'months')}
        />
        <DateField
          name="validFrom"
          label="Vanaf welke dag?"
          value={dayParts(form, 'validFrom')}
          error={errorAt(errors, 'validFrom')}
        />
        <Row>
          <Button kind="main">Bekijk eerst wat verandert</Button>
          <LinkButton href="/regio">Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

function Now({ now }: { now: LawSettings }) {
  return (
    <Section title="Wat nu geldt">
      <p>
        <Badge>Nog niet bevestigd</Badge> {agreedQuestion}
      </p>
      <Facts
        facts={[
          { label: 'Aansluitend naar een andere school', value: `binnen ${months(now.months)}` },
          { label: 'Waar het vandaan komt', value: origins[now.origin] },
        ]}
      />
      <Table
        caption="Alle afspraken"
        columns={[{ label: 'Vanaf' }, { label: 'Binnen' }, { label: 'Vastgelegd op' }]}
        rows={now.all.map(({ value, validFrom, setOn }) => [longDay(validFrom), months(value), longDay(setOn)])}
        empty={`Er is nog niets afgesproken. Aanzet begint met ${months(defaultSettings.aansluitendMonths)}.`}
      />
    </Section>
  );
}

async function Versions({ visit, ahead }: { visit: Visit<Member>; ahead: readonly Day[] }) {
  const parts = [];
  for (const from of ahead) {
    const preview = await previewVersion(visit.house, visit.actor, from);
    if (preview.ok)
      parts.push(
        <Section key={from} title={`Andere regels vanaf ${longDay(from)}`}>
          <Changes preview={preview.value} />
        </Section>,
      );
  }
  return parts;
}

type More = { readonly refusals?: readonly Refusal[]; readonly confirm?: { typed: Typed; preview: Preview } };
async function settingsPage(visit: Visit<Member>, { refusals = [], confirm }: More = {}): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const seen = await seeLawSettings(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const errors = errorsOf(refusals, 'months');
  const versions = confirm ? [] : await Versions({ visit, ahead: seen.value.ahead });
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Waar stokt het', href: '/regio' }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="Waar de wet geen getal noemt, kiest de regio. Dat is geen wet." />
      <Stack roomy>
        {confirm ? <Confirm {...confirm} /> : <Now now={seen.value} />}
        {versions}
        {!confirm && <Ask visit={visit} errors={errors} />}
      </Stack>
    </Shell>,
    errors.length > 0 ? statusOf(refusals) : 200,
  );
}

/** What was typed; NaN and '' are refused by the act. */
function typedIn({ form }: Visit<Member>): Typed {
  const typed = text(form, 'months').trim();
  return { value: /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN, validFrom: day(form, 'validFrom') ?? '' };
}

async function preview(visit: Visit<Member>): Promise<Reply> {
  const typed = typedIn(visit);
  const seen = await previewAgreement(visit.house, visit.actor, typed);
  if (!seen.ok) return settingsPage(visit, { refusals: seen.refusals });
  return settingsPage(visit, { confirm: { typed, preview: seen.value } });
}

async function keep(visit: Visit<Member>): Promise<Reply> {
  const kept = await agree(visit.house, visit.actor, typedIn(visit));
  return kept.ok ? go(here, 'law-agreed') : settingsPage(visit, { refusals: kept.refusals });
}

/** Numbers that the law does not name: what counts now, what another would change, and an agreement of the region. */
export const lawSettingsPages: readonly Page[] = [
  page(`GET ${here}`, 'see-law-settings', (visit) => settingsPage(visit)),
  page(`POST ${here}/vooruitblik`, 'see-law-settings', preview),
  page(`POST ${here}/afspraken`, 'keep-law-setting', keep),
];
