import { seeConsents } from '#app/programme/see-file.ts';
import { sayConsents } from '#app/programme/say-consents.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { type Answer, type MeasureConsent } from '#domain/programme/consent.ts';
import { boxOf } from '#domain/programme/consent-town.ts';
import { mostOfReason } from '#domain/programme/free-text.ts';
import { textOf } from '#domain/programme/section.ts';
import { titleOf } from '#domain/programme/status.ts';
import { day, dayParts, number, oneOf, text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { at } from './consent-form.tsx';
import { boxes, filePage, type Visitor } from './file-page.tsx';

/** The page on which one municipality answers everything. */
export const townPath = (code: string): string => `${at}/${code}`;
const answers = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
];

function beforeWords({ entry, changed }: Answer): string {
  if (!entry) return 'Nog niets gezegd.';
  const { answer, saidBy, saidOn } = entry.content;
  const said = `${answer === 'yes' ? 'Ja' : 'Nee'}, gezegd door ${saidBy} op ${longDay(saidOn)}.`;
  return changed ? `${said} De tekst is nieuw sinds dat antwoord.` : said;
}
type Of = { visit: Visitor; errors: readonly FormError[]; one: MeasureConsent; answer: Answer; n: number };
/** One measure: what it does, what was said before, and yes or no. */
function Measure({ visit, errors, one: { measure }, answer, n }: Of) {
  const typed = errors.length > 0;
  const [said, why] = [boxOf('answer', measure.id), boxOf('why', measure.id)];
  const before = answer.changed ? undefined : answer.entry?.content;
  const { form } = visit;
  const [reason, wrong] = [typed ? text(form, why) : (before?.why ?? ''), errorAt(errors, why)];
  return (
    <Section title={`${n}. ${titleOf(measure)}`}>
      <p>{textOf(measure, 'what')}</p>
      <p class="quiet">{beforeWords(answer)}</p>
      <Radios
        name={said}
        label={`Geldt maatregel ${n} in ${answer.town.name}?`}
        choices={answers}
        value={typed ? text(form, said) : before?.answer}
        error={errorAt(errors, said)}
        flow
      />
      <Details summary={`Nee? Schrijf op waarom (maatregel ${n})`} open={reason !== '' || wrong !== undefined}>
        <Field
          name={why}
          label={`Waarom niet? (maatregel ${n})`}
          hint={`Alleen bij een nee. ${fits(mostOfReason)}`}
          rows={2}
          value={reason}
          error={wrong}
          optional
        />
      </Details>
      <input type="hidden" name={boxOf('version', measure.id)} value={String(measure.version)} />
    </Section>
  );
}
function Who({ visit, errors, own }: { visit: Visitor; errors: readonly FormError[]; own: boolean }) {
  const typed = errors.length > 0;
  return (
    <Section title="Wie zei dit?">
      <Field
        name="saidBy"
        label="Naam en functie"
        size="m"
        value={typed ? text(visit.form, 'saidBy') : own ? visit.actor.name : ''}
        error={errorAt(errors, 'saidBy')}
      />
      <DateField
        name="saidOn"
        label="Op welke dag?"
        value={typed ? dayParts(visit.form, 'saidOn') : boxes(own ? visit.today : null)}
        error={errorAt(errors, 'saidOn')}
      />
      <Row>
        <Button kind="main">Bewaar alle antwoorden</Button>
        <Button name="rest" value="yes">
          Ja op alles wat nog open is
        </Button>
        <LinkButton href={at}>Terug</LinkButton>
      </Row>
    </Section>
  );
}

async function town(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeConsents(visit.house, visit.actor, {});
  const { code = '' } = visit.params;
  if (!seen.ok) return gone;
  const { consents, owns, own, towns } = seen.value;
  const found = towns.find((one) => one.code === code);
  if (!found || consents.length === 0 || !(owns || own.includes(code))) return gone;
  return filePage(visit, {
    title: `Ja of nee van ${found.name}`,
    lead: 'Alle maatregelen op één blad. Laat open waar nog geen antwoord op is.',
    under: [{ label: 'Ja of nee van gemeenten', href: at }],
    refusals,
    fallback: 'saidBy',
    body: (errors) => (
      <Form action={townPath(code)}>
        {consents.map((one, n) => {
          const answer = one.answers.find((said) => said.town.code === code);
          return answer && <Measure key={one.measure.id} n={n + 1} {...{ visit, errors, one, answer }} />;
        })}
        <Who visit={visit} errors={errors} own={own.includes(code)} />
      </Form>
    ),
  });
}
async function say(visit: Visitor): Promise<Reply> {
  const { form, params } = visit;
  const rest = oneOf(form, 'rest', ['yes'] as const);
  const measureIds = [...form.keys()].flatMap((name) => /^version-(.+)$/.exec(name)?.[1] ?? []);
  const said = await sayConsents(visit.house, visit.actor, {
    municipality: params['code'] ?? '',
    typed: {
      saidBy: text(form, 'saidBy'),
      saidOn: day(form, 'saidOn') ?? '',
      answers: measureIds.map((measureId) => ({
        measureId,
        version: number(form, boxOf('version', measureId)),
        answer: oneOf(form, boxOf('answer', measureId), ['yes', 'no'] as const) ?? rest,
        why: text(form, boxOf('why', measureId)),
      })),
    },
  });
  return said.ok ? go(at, 'consent-kept') : town(visit, said.refusals);
}

/** One municipality answers on every measure at once: its own team leader, or the owner who writes down what was said. */
export const townPages: readonly Page[] = [
  page(`GET ${at}/:code`, 'say-consent', (visit) => town(visit)),
  page(`POST ${at}/:code`, 'say-consent', say),
];
