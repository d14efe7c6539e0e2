import { openInEmergency, writeInEmergency, type InEmergency } from '#app/person/in-emergency.ts';
import type { Member } from '#domain/access/actor.ts';
import { shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { channels } from '#domain/person/attempts.ts';
import { fullName } from '#domain/person/name.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import { Happened } from '#web/person/writing-parts.tsx';
import { call112, emergencyPath, momentWords } from './emergency-words.ts';

type Reader = Visit<Member>;
type Who = { readonly name: string; readonly phone: string | null };
const toCall = ({ name, phone }: Who): string => (phone === null ? name : `${name}, ${phone}`);

/** How to reach the young person and who knows more: what is needed now comes first. */
function Reach({ view, named }: Pick<InEmergency, 'view' | 'named'>) {
  const { contact, contactPerson, open, agreements } = view;
  const tried = view.attempts[0];
  return (
    <Section title="Wie kun je bereiken?">
      <Facts
        facts={[
          { label: `Telefoon van ${view.person.firstName}`, value: contact?.phone },
          { label: 'Ouder of verzorger', value: contact?.parentContact },
          { label: 'Genoemd bij de jongere', value: named.map(toCall).join(' of ') },
          { label: 'Vaste contactpersoon', value: contactPerson && toCall(contactPerson) },
          { label: 'Wie aan zet is', value: open && (open.person?.name ?? open.place) },
          {
            label: 'Laatste contact',
            value: tried
              ? `${shortDay(tried.onDay)}: ${channels[tried.channel]}, ${tried.reached ? '' : 'niet '}bereikt`
              : 'Nog niemand',
          },
          {
            label: 'Afspraken die nog open staan',
            value:
              agreements
                .filter(({ doneOn }) => doneOn === null)
                .map(({ what, who, dueOn }) => `${what} (${who}, uiterlijk ${shortDay(dueOn)})`)
                .join('; ') || 'Geen',
          },
        ]}
      />
    </Section>
  );
}

type WriteProps = { visit: Reader; id: string; name: string; errors: readonly FormError[] };
function Write({ visit: { form }, id, name, errors }: WriteProps) {
  return (
    <Section title="Schrijf op wat je hoorde of deed">
      <Form action={`${emergencyPath}/${id}/opschrijven`}>
        <Field
          name="text"
          label="Wat moeten de genoemde collega’s weten?"
          hint={`${name} kan dit later lezen.`}
          rows={4}
          value={text(form, 'text')}
          error={errorAt(errors, 'text')}
          optional
        />
        <Radios
          name="channel"
          label={`Zocht je contact met ${name}?`}
          flow
          choices={[
            { value: '', label: 'Nee' },
            ...Object.entries(channels).map(([value, label]) => ({ value, label })),
          ]}
          value={text(form, 'channel')}
          error={errorAt(errors, 'channel')}
          optional
        />
        <Radios
          name="reached"
          label={`Heb je ${name} bereikt?`}
          flow
          choices={[
            { value: 'ja', label: 'Bereikt' },
            { value: 'nee', label: 'Niet bereikt' },
          ]}
          value={text(form, 'reached')}
          error={errorAt(errors, 'reached')}
          optional
        />
        <Button kind="main">Bewaar en laat het weten</Button>
      </Form>
    </Section>
  );
}

async function personPage(visit: Reader, refusals: readonly Refusal[] = []): Promise<Reply> {
  const id = visit.params['emergencyId'] ?? '';
  const opened = await openInEmergency(visit.house, visit.actor, { id });
  if (!opened.ok) return gone;
  const { view, named, until } = opened.value;
  const errors = errorsOf(refusals, 'text');
  const about = [`${view.age} jaar`, view.school, view.person.place].filter(Boolean).join(' · ');
  return show(
    <Shell
      visit={visit}
      title="Jongere, met noodtoegang"
      crumbs={[
        { label: 'Noodtoegang', href: emergencyPath },
        { label: 'Vraag', href: `${emergencyPath}/${id}` },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={fullName(view.person)} lead={about}>
        <Badge tone="soon">Afgeschermd</Badge>
      </PageHead>
      <Stack roomy>
        <Alert tone="warn" title={`Noodtoegang tot ${momentWords(until)}`}>
          <p>{`Wie genoemd is, de FG en de teamleider horen dat je kijkt. ${call112}`}</p>
        </Alert>
        <Reach view={view} named={named} />
        <Write visit={visit} id={id} name={view.person.firstName} errors={errors} />
        <Happened view={{ ...view, older: false }} shown={20} />
        <Form action={`${emergencyPath}/${id}/einde`} inline>
          <Button>Ik heb dit niet meer nodig</Button>
        </Form>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function write(visit: Reader): Promise<Reply> {
  const { form, house, actor, params } = visit;
  const id = params['emergencyId'] ?? '';
  const reached = oneOf(form, 'reached', ['ja', 'nee']);
  const outcome = await writeInEmergency(house, actor, {
    id,
    text: text(form, 'text'),
    channel: text(form, 'channel'),
    reached: reached === undefined ? undefined : reached === 'ja',
  });
  if (outcome.ok) return go(`${emergencyPath}/${id}/jongere`, 'emergency-written');
  return isGone(outcome.refusals) ? gone : personPage(visit, outcome.refusals);
}

/** The young person whom a request opened, for a day: looking, and writing down. */
export const emergencyPersonPages: readonly Page[] = [
  page(`GET ${emergencyPath}/:emergencyId/jongere`, 'open-in-emergency', (visit) => personPage(visit)),
  page(`POST ${emergencyPath}/:emergencyId/opschrijven`, 'write-in-emergency', write),
];
