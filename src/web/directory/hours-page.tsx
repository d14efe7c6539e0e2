import { keepHours } from '#app/directory/keep-hours.ts';
import { organisationInForm } from '#app/directory/keep-organisation.ts';
import type { Member } from '#domain/access/actor.ts';
import { things, typedSpans, type Thing } from '#domain/directory/hours.ts';
import { all, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { isNotThere } from './colleague-place.ts';
import { filledBy, Typed } from './filled.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const week = ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag', 'Zaterdag', 'Zondag'] as const;
const thingWords: Readonly<Record<Thing, string>> = {
  phone: 'Telefoon',
  'school-papers': 'Papieren van school',
  'proof-of-who': 'Paspoort of id-kaart',
  letters: 'Brieven die je kreeg',
  somebody: 'Iemand die je vertrouwt',
};

async function hoursPage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const organisationId = visit.params['organisationId'] ?? '';
  const asked = await organisationInForm(visit.house, visit.actor, { organisationId });
  if (!asked.ok) return gone;
  const { id, name, hours, bring } = asked.value;
  const kept = Object.fromEntries(week.map((_, at) => [`hours-${at + 1}`, typedSpans(hours?.[at] ?? [])]));
  const filled = filledBy(visit.form, errors, kept);
  const home = `/organisaties/${id}`;
  return show(
    <Shell
      visit={visit}
      title="Openingstijden"
      crumbs={[
        { label: 'Organisaties', href: '/organisaties' },
        { label: name, href: home },
      ]}
      wrong={filled.typed}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Openingstijden"
        lead="Dit staat bij het openbare nummer op de routekaart. Iedereen kan het lezen."
      />
      <Form action={`${home}/openingstijden`}>
        <p>
          Wanneer neemt iemand de telefoon op? Bijvoorbeeld: 9 - 17, of: 9 - 12.30 en 13 - 17. Dicht? Laat het leeg.
        </p>
        {week.map((label, at) => (
          <Typed key={label} filled={filled} name={`hours-${at + 1}`} label={label} size="m" maxLength={60} optional />
        ))}
        <Checkboxes
          name="bring"
          label="Wat neemt iemand mee naar het eerste gesprek?"
          hint="Kies alleen wat echt nodig is."
          optional
          values={filled.typed ? all(visit.form, 'bring') : (bring ?? [])}
          choices={things.map((value) => ({ value, label: thingWords[value] }))}
        />
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={home}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    filled.typed ? 422 : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const organisationId = visit.params['organisationId'] ?? '';
  const days = week.map((_, at) => text(visit.form, `hours-${at + 1}`));
  const kept = await keepHours(visit.house, visit.actor, { organisationId, days, bring: all(visit.form, 'bring') });
  if (kept.ok) return go(`/organisaties/${organisationId}`, 'organisation-kept');
  return isNotThere(kept.refusals) ? gone : hoursPage(visit, colleagueErrors(kept.refusals, 'hours-1'));
}

/** When the public number is answered, and what somebody takes along. */
export const hoursPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/openingstijden', 'keep-organisation', (visit) => hoursPage(visit)),
  page('POST /organisaties/:organisationId/openingstijden', 'keep-organisation', keep),
];
