import { ownSessions } from '#app/access/sessions.ts';
import { otherHats } from '#app/daily/hats.ts';
import { changeOwnSettings, ownSettings, tolds } from '#app/person/own-settings.ts';
import type { Colleague } from '#app/ports/directory.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { Hats, SecondJob } from '#web/daily/hats-part.tsx';
import { Devices, signOut } from './device-part.tsx';
import { all, oneOf } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';

const toldWords: Readonly<Record<Colleague['told'], { label: string; hint: string }>> = {
  'at-once': { label: 'Meteen', hint: 'Een mail zodra er iets op je wacht. In de mail staan geen namen.' },
  digest: { label: 'In het overzicht van 7.30 uur', hint: 'Eén mail per werkdag, alleen als er iets op je wacht.' },
  off: { label: 'Niet', hint: 'Je kijkt zelf in Aanzet.' },
};

function Leave({ demo }: { demo: boolean }) {
  return (
    <Section title="Klaar met werken?">
      {demo && (
        <p>
          <Link href="/voorbeeld">Kijk als een andere persoon</Link>
        </p>
      )}
      <Form action="/ik/afmelden" inline>
        <Button>Meld je af</Button>
      </Form>
    </Section>
  );
}

/** When I am away, in the words of the day; and the way to say it. */
function Away({ me }: { me: Pick<Colleague, 'absentFrom' | 'absentUntil'> }) {
  const { absentFrom, absentUntil } = me;
  return (
    <>
      {absentFrom && (
        <p>{`Je bent afwezig vanaf ${longDay(absentFrom)}${absentUntil ? ` tot en met ${longDay(absentUntil)}` : ''}.`}</p>
      )}
      <p>
        <Link href="/ik/afwezig">Ben je een tijd weg? Kies een vervanger</Link>
      </p>
    </>
  );
}

type Me = { readonly told: Colleague['told']; readonly reminded: boolean };
/** How somebody is told; who guides nobody has no appointments and no calendar. */
function Wishes({ me, error, guides }: { me: Me; error: string | undefined; guides: boolean }) {
  return (
    <>
      <Form action="/ik">
        <Radios
          name="told"
          label="Hoe hoor je dat er iets op jou wacht?"
          choices={tolds.map((value) => ({ value, ...toldWords[value] }))}
          value={me.told}
          error={error}
        />
        {guides && (
          <Checkboxes
            name="reminded"
            label="Heb je een afspraak?"
            hint="Alleen dag en tijd. Koos je hierboven Niet, dan komt ook deze mail niet."
            choices={[{ value: 'ja', label: 'Mail mij op de werkdag ervoor' }]}
            values={me.reminded ? ['ja'] : []}
            optional
          />
        )}
        <Button kind="main">Bewaar</Button>
      </Form>
      {guides && (
        <p>
          <Link href="/ik/agenda">Zet Aanzet in je eigen agenda</Link>
        </p>
      )}
    </>
  );
}

async function showMe(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const outcome = await ownSettings(visit.house, visit.actor, {});
  if (!outcome.ok || isGone(refusals)) return gone;
  const { actor } = visit;
  const hats = await otherHats(visit.house, actor);
  const me = outcome.value;
  const errors = errorsOf(refusals, 'told');
  return show(
    <Shell visit={visit} title="Jouw instellingen" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={actor.name} lead={`${actor.jobTitle}, ${actor.organisationName}`} />
      <Stack roomy>
        {hats.length > 0 && <Hats hats={hats} actor={actor} />}
        <Facts
          facts={[
            { label: 'Mail', value: me.mail },
            { label: 'Telefoon', value: me.phone },
          ]}
        />
        <p>
          <Link href={`/organisaties/${actor.organisationId}/collega/${actor.memberId}/gegevens`}>
            Kijk na of je gegevens kloppen
          </Link>
        </p>
        {canGuide(actor.role) && <Away me={me} />}
        <Wishes me={me} error={errorAt(errors, 'told')} guides={mayEver(actor, 'keep-calendar')} />
        {hats.length === 0 && <SecondJob />}
        {visit.caller.sessionId !== undefined && (
          <Devices
            sessions={await ownSessions(visit.house, actor)}
            here={visit.caller.sessionId}
            address={visit.address}
          />
        )}
        <Leave demo={visit.demo !== undefined} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** Who am I, how do I hear that something waits, and the way out. */
export const mePages: readonly Page[] = [
  page('GET /ik', 'change-own-settings', (visit) => showMe(visit)),
  page('POST /ik', 'change-own-settings', async (visit) => {
    const outcome = await changeOwnSettings(visit.house, visit.actor, {
      told: oneOf(visit.form, 'told', tolds),
      ...(mayEver(visit.actor, 'keep-calendar') && { reminded: all(visit.form, 'reminded').length > 0 }),
    });
    return outcome.ok ? go('/ik', 'settings-kept') : showMe(visit, outcome.refusals);
  }),
  page('POST /ik/afmelden', 'change-own-settings', signOut),
];
