import { changeSession } from '#app/access/sessions.ts';
import { changeHat, joinHats, makeHatCode, otherHats, partHats } from '#app/daily/hats.ts';
import type { Hat } from '#app/ports/daily.ts';
import type { Member } from '#domain/access/actor.ts';
import { id, text } from '#web/door/form.ts';
import { firstPage, Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { memberCookie, sessionCookie } from '#web/door/who.ts';
import { BigCode } from '#web/kit/big-code.tsx';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';

/** For who has one employer here: the way to say that there is another. */
export const SecondJob = () => (
  <p>
    Werk je ook bij een andere organisatie? <Link href="/ik/organisaties">Koppel je tweede werkplek</Link>
  </p>
);

/** For whom else somebody works, with the way there. */
export function Hats({ hats, actor }: { hats: readonly Hat[]; actor: Member }) {
  return (
    <Section title={`Je werkt nu voor ${actor.organisationName}`} id="wisselen">
      <p>Je ziet alleen wat van deze organisatie is. Wissel om voor een andere te werken.</p>
      <ListGrid label="Andere organisaties">
        {hats.map((hat) => (
          <ListRow
            key={hat.memberId}
            title={hat.organisationName}
            sub={hat.jobTitle}
            action={
              <Form action="/ik/wisselen" hidden={{ memberId: hat.memberId }} inline>
                <Button>{`Werk voor ${hat.organisationName}`}</Button>
              </Form>
            }
          />
        ))}
      </ListGrid>
      <p>
        <Link href="/ik/organisaties">Koppeling bekijken of weghalen</Link>
      </p>
    </Section>
  );
}

async function change(visit: Visit<Member>): Promise<Reply> {
  const changed = await changeHat(visit.house, visit.actor, id(visit.form, 'memberId') ?? '');
  if (!changed.ok) return gone;
  const { value: member } = changed;
  const { sessionId } = visit.caller;
  const opened = sessionId === undefined ? undefined : await changeSession(visit.house, sessionId, member);
  if (sessionId !== undefined && !opened) return gone;
  const cookie = opened ? sessionCookie(opened) : memberCookie(member.memberId);
  return { kind: 'go', to: firstPage(member), notice: 'hat-changed', signIn: cookie };
}

function Join({ errors }: { errors: readonly FormError[] }) {
  return (
    <>
      <Section title="1. Maak een code">
        <p>Doe dit bij je ene organisatie. De code geldt vandaag, één keer.</p>
        <Form action="/ik/organisaties/code" inline>
          <Button>Maak een code</Button>
        </Form>
      </Section>
      <Section title="2. Vul de code in">
        <p>Meld je dan aan bij je andere organisatie. Ga daar naar deze pagina.</p>
        <Form action="/ik/organisaties">
          <Field
            name="code"
            label="Code van je andere werkplek"
            size="m"
            autocomplete="off"
            error={errors[0]?.text}
            maxLength={40}
          />
          <Button kind="main">Koppel</Button>
        </Form>
      </Section>
    </>
  );
}

type More = { readonly code?: string; readonly errors?: readonly FormError[] };

async function joinPage(visit: Visit<Member>, { code, errors = [] }: More = {}): Promise<Reply> {
  const hats = await otherHats(visit.house, visit.actor);
  return show(
    <Shell
      visit={visit}
      title="Werken bij twee organisaties"
      crumbs={[{ label: 'Jouw instellingen', href: '/ik' }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead
        title="Werken bij twee organisaties"
        lead="Je wisselt dan zonder opnieuw aan te melden. De gegevens blijven gescheiden."
      />
      <Stack roomy>
        {code && (
          <Section title="Jouw code">
            <BigCode code={code} />
            <p>Je ziet de code één keer. Geef hem aan niemand.</p>
          </Section>
        )}
        {hats.length > 0 && (
          <Section title="Gekoppeld">
            <ul>
              {hats.map(({ memberId, organisationName, jobTitle }) => (
                <li key={memberId}>{`${organisationName}, ${jobTitle}`}</li>
              ))}
            </ul>
            <Form action="/ik/organisaties/los" inline>
              <Button kind="stop">Haal de koppeling weg</Button>
            </Form>
          </Section>
        )}
        <Join errors={errors} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function join(visit: Visit<Member>): Promise<Reply> {
  const joined = await joinHats(visit.house, visit.actor, text(visit.form, 'code'));
  if (joined.ok) return go('/ik', 'hats-joined');
  const say = 'Deze code klopt niet. Maak vandaag een nieuwe bij je andere organisatie. Je naam moet hetzelfde zijn.';
  return joinPage(visit, { errors: [{ field: 'code', text: say }] });
}

/** Organisatie wisselen, and joining two jobs of one person. */
export const hatPages: readonly Page[] = [
  page('POST /ik/wisselen', 'change-own-settings', change),
  page('GET /ik/organisaties', 'change-own-settings', (visit) => joinPage(visit)),
  page('POST /ik/organisaties', 'change-own-settings', join),
  page('POST /ik/organisaties/code', 'change-own-settings', async (visit) =>
    joinPage(visit, { code: await makeHatCode(visit.house, visit.actor) }),
  ),
  page('POST /ik/organisaties/los', 'change-own-settings', async (visit) => {
    await partHats(visit.house, visit.actor);
    return go('/ik', 'hats-parted');
  }),
];
