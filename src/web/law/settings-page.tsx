import type { Preview } from '#app/law/compare.ts';
import { agree, previewAgreement, seeLawSettings, type LawSettings } from '#app/law/settings.ts';
import { previewVersion, seeVersions, startVersion } from '#app/law/versions.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { agreedQuestion, agreementsAsRules } from '#domain/law/agreed.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { registerParts } from '#law/register-lines.ts';
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
import { Changes, Look, Versions, whichIn, type Looking } from './version-parts.tsx';

const here = '/regio/wet';
const title = 'Afspraken bij de wet';
const months = (n: number): string => (n === 1 ? '1 maand' : `${n} maanden`);
const origins = { region: 'Afspraak van de regio', default: 'Keuze van Aanzet' } as const;
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
  const agreed = registerParts([agreementsAsRules(now.all)]).flatMap(({ lines }) => lines.toReversed());
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
        columns={[{ label: 'Geldt' }, { label: 'Wat is afgesproken' }, { label: 'Regel en bron' }]}
        rows={agreed.map(({ id, valid, summary, source }) => [valid, summary, `${id}, ${source}`])}
        empty={`Er is nog niets afgesproken. Aanzet begint met ${months(defaultSettings.aansluitendMonths)}.`}
      />
    </Section>
  );
}

type More = {
  readonly refusals?: readonly Refusal[];
  readonly confirm?: { typed: Typed; preview: Preview };
  readonly look?: Looking;
};
async function settingsPage(visit: Visit<Member>, { refusals = [], confirm, look }: More = {}): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const seen = await seeLawSettings(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const errors = errorsOf(refusals, 'months');
  const versions = await seeVersions(visit.house, visit.actor, {});
  const asks = !confirm && !look;
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Waar stokt het', href: '/regio' }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="Waar de wet geen getal noemt, kiest de regio. Dat is geen wet." />
      <Stack roomy>
        {confirm && <Confirm {...confirm} />}
        {look && <Look here={here} {...look} />}
        {asks && <Now now={seen.value} />}
        {asks && versions.ok && <Versions here={here} versions={versions.value} />}
        {asks && <Ask visit={visit} errors={errors} />}
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

async function previewRules(visit: Visit<Member>): Promise<Reply> {
  const which = whichIn(visit.form);
  const seen = which && (await previewVersion(visit.house, visit.actor, which));
  return seen?.ok ? settingsPage(visit, { look: seen.value }) : gone;
}

async function start(visit: Visit<Member>): Promise<Reply> {
  const which = whichIn(visit.form);
  const started = which && (await startVersion(visit.house, visit.actor, which));
  return started?.ok ? go(here, 'law-version-looked') : gone;
}

/** Numbers that the law does not name: what counts now, what another would change, and an agreement of the region. */
export const lawSettingsPages: readonly Page[] = [
  page(`GET ${here}`, 'see-law-settings', (visit) => settingsPage(visit)),
  page(`POST ${here}/vooruitblik`, 'see-law-settings', preview),
  page(`POST ${here}/afspraken`, 'keep-law-setting', keep),
  page(`POST ${here}/regels`, 'see-law-settings', previewRules),
  page(`POST ${here}/ingaan`, 'keep-law-setting', start),
];
