import { beginFirstTime } from '#app/access/first-time.ts';
import { comesIn } from '#app/access/doorkeeper.ts';
import { inviteColleagues, seeInvitable, type Invitable, type InvitableOrganisation } from '#app/directory/invite.ts';
import { showInvitation, useInvitation, type ShownInvitation } from '#app/directory/use-invitation.ts';
import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { all, ids, text } from '#web/door/form.ts';
import { firstPage, Shell } from '#web/door/shell.tsx';
import { go, gone, page, publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { firstTimeCookie, memberCookie } from '#web/door/who.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { isNotThere } from './colleague-place.ts';
import { workDayChoices } from './directory-words.ts';
import { filledBy, Typed } from './filled.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
type Anyone = Visit<Member | undefined>;

function stateWords({ colleague: { mail }, invitation }: Invitable, today: Day): string {
  if (mail === null) return 'Geen mailadres. Vul dat eerst in.';
  if (!invitation) return `${mail}. Nog niet uitgenodigd.`;
  if (invitation.usedOn !== null) return `${mail}. Kwam binnen op ${shortDay(invitation.usedOn)}.`;
  if (invitation.expiresOn < today) return `${mail}. De link van ${shortDay(invitation.madeOn)} is verlopen.`;
  return `${mail}. Uitgenodigd op ${shortDay(invitation.madeOn)}, de link werkt tot en met ${shortDay(invitation.expiresOn)}.`;
}
const isIn = ({ invitation }: Invitable): boolean => (invitation?.usedOn ?? null) !== null;

const choicesOf = (people: readonly Invitable[], today: Day) =>
  people
    .filter(({ colleague }) => colleague.mail !== null)
    .map((person) => ({
      value: person.colleague.id,
      label: `${person.colleague.name}, ${person.colleague.jobTitle}`,
      hint: stateWords(person, today),
    }));

function People({ visit, one, error }: { visit: Visitor; one: InvitableOrganisation; error: string | undefined }) {
  const { organisation, people } = one;
  const open = people.filter((person) => !isIn(person));
  const inside = people.filter(isIn);
  const choices = choicesOf(open, visit.today);
  const without = open.filter(({ colleague }) => colleague.mail === null);
  return (
    <Section title={organisation.name}>
      {choices.length > 0 && (
        <Checkboxes
          name="memberId"
          id={`uit-${organisation.id}`}
          label="Wie wil je uitnodigen?"
          choices={choices}
          values={all(visit.form, 'memberId')}
          error={error}
        />
      )}
      {without.map((person) => (
        <p key={person.colleague.id}>{`${person.colleague.name}: ${stateWords(person, visit.today)}`}</p>
      ))}
      {inside.length > 0 && (
        <p class="quiet">{`${inside.length} van ${people.length} gebruikten de uitnodiging al.`}</p>
      )}
      {!visit.demo && inside.length > 0 && (
        <Details summary="Kan een collega niet meer inloggen?">
          <p>Kies wie opnieuw begint. Bel eerst zelf, zodat je weet dat de vraag echt is.</p>
          <Checkboxes
            name="memberId"
            id={`opnieuw-${organisation.id}`}
            label="Wie krijgt een nieuwe uitnodiging?"
            choices={choicesOf(inside, visit.today)}
            values={all(visit.form, 'memberId')}
            optional
          />
        </Details>
      )}
    </Section>
  );
}

async function invitePage(visit: Visitor, errors: readonly FormError[] = []): Promise<Reply> {
  const seen = await seeInvitable(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const groups = seen.value;
  const [first] = groups;
  const shown = errors.map(({ text: words }) => ({ field: `uit-${first?.organisation.id ?? ''}`, text: words }));
  return show(
    <Shell
      visit={visit}
      title="Collega’s uitnodigen"
      crumbs={[{ label: 'Organisaties', href: '/organisaties' }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={shown} />
      <PageHead
        title="Collega’s uitnodigen"
        lead="Zij krijgen een mail met een link. De link werkt één keer, 14 dagen lang."
      />
      {groups.length === 0 ? (
        <EmptyState title="Er is niemand om uit te nodigen">
          <p>Nodig alleen collega’s uit van een organisatie die met Aanzet werkt. Voeg daar eerst iemand toe.</p>
          <LinkButton href="/organisaties">Bekijk de organisaties</LinkButton>
        </EmptyState>
      ) : (
        <Form action="/organisaties/uitnodigen">
          <Stack roomy>
            {groups.map((one) => (
              <People
                key={one.organisation.id}
                visit={visit}
                one={one}
                error={one === first ? errors[0]?.text : undefined}
              />
            ))}
            <Row>
              <Button kind="main">Stuur de uitnodigingen</Button>
              <LinkButton href="/organisaties">Terug</LinkButton>
            </Row>
          </Stack>
        </Form>
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function send(visit: Visitor): Promise<Reply> {
  const outcome = await inviteColleagues(visit.house, visit.actor, { memberIds: ids(visit.form, 'memberId') });
  if (outcome.ok) return go('/organisaties/uitnodigen', 'invited');
  return isNotThere(outcome.refusals) ? gone : invitePage(visit, colleagueErrors(outcome.refusals, 'memberId'));
}

const askNew = 'Vraag een nieuwe uitnodiging aan wie jou toevoegde.';
function closedPage(visit: Anyone, title: string, words: string): Reply {
  return show(
    <Shell visit={visit} title={title}>
      <PageHead title={title} />
      <p>{words}</p>
    </Shell>,
    404,
  );
}

/** A link that does not open: what to do. Nothing of who it was for. */
function notOpen(visit: Anyone, state: ShownInvitation['state'] | undefined): Reply {
  if (state === 'used') return closedPage(visit, 'Deze link is al gebruikt', `Een link werkt één keer. ${askNew}`);
  if (state === 'expired') return closedPage(visit, 'Deze link werkt niet meer', `Een link werkt 14 dagen. ${askNew}`);
  return closedPage(visit, 'Deze link werkt niet', `Open de link in je mail opnieuw. Werkt het niet? ${askNew}`);
}

async function welcomePage(visit: Anyone, errors: readonly FormError[] = []): Promise<Reply> {
  const asked = await showInvitation(visit.house, tokenOf(visit));
  if (!asked.ok || asked.value.state !== 'open') return notOpen(visit, asked.ok ? asked.value.state : undefined);
  const { colleague, organisationName, expiresOn } = asked.value;
  const { name, phone } = colleague;
  const filled = filledBy(visit.form, errors, { name, phone });
  const days = filled.typed ? all(visit.form, 'workDays') : colleague.workDays.map(String);
  return show(
    <Shell visit={visit} title="Welkom bij Aanzet" wrong={filled.typed}>
      <ErrorSummary errors={errors} />
      <PageHead title="Welkom bij Aanzet" lead={`Je bent ${colleague.jobTitle} bij ${organisationName}. Klopt dit?`} />
      <Form action={`/uitnodiging/${encodeURIComponent(tokenOf(visit))}`}>
        <Typed filled={filled} name="name" label="Jouw naam" size="m" maxLength={80} />
        <Typed
          filled={filled}
          name="phone"
          label="Telefoon"
          hint="Hierop bellen collega’s je."
          type="tel"
          size="m"
          optional
        />
        <Checkboxes name="workDays" label="Werkdagen" choices={workDayChoices} values={days} flow optional />
        <p class="quiet">{`Deze link werkt één keer, tot en met ${longDay(expiresOn)}.`}</p>
        <Button kind="main">{visit.demo ? 'Ja, dit klopt. Ga verder' : 'Ja, dit klopt'}</Button>
      </Form>
      {!visit.demo && <p>Hierna stel je in hoe je inlogt. Daar heb je een telefoon voor nodig.</p>}
    </Shell>,
    filled.typed ? 422 : 200,
  );
}

async function welcome(visit: Anyone): Promise<Reply> {
  const typed = {
    name: text(visit.form, 'name'),
    phone: text(visit.form, 'phone'),
    workDays: all(visit.form, 'workDays').map(Number),
  };
  const outcome = await useInvitation(visit.house, tokenOf(visit), typed);
  if (!outcome.ok)
    return isNotThere(outcome.refusals)
      ? welcomePage(visit)
      : welcomePage(visit, colleagueErrors(outcome.refusals, 'name'));
  const member = outcome.value;
  if (visit.demo) {
    await comesIn(visit.house, member.memberId);
    // The first of a new region goes where it begins.
    const to = keepsRegion(member) ? '/organisaties/klaarzetten' : firstPage(member);
    return { kind: 'go', to, signIn: memberCookie(member.memberId), notice: 'came-in' };
  }
  const token = await beginFirstTime(visit.house, member.memberId);
  return { kind: 'go', to: '/inloggen/code', signIn: firstTimeCookie(token), notice: 'came-in' };
}

/** Inviting colleagues by mail, and the link of that mail. Opening it shows; its button acts. */
export const invitePages: readonly Page[] = [
  page('GET /organisaties/uitnodigen', 'invite-colleague', (visit) => invitePage(visit)),
  page('POST /organisaties/uitnodigen', 'invite-colleague', send),
  publicPage('GET /uitnodiging/:token', (visit) => welcomePage(visit)),
  publicPage('POST /uitnodiging/:token', welcome),
];
