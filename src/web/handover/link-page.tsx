import type { LinkState } from '#app/handover/commands.ts';
import { enterByLink, showLink } from '#app/handover/come-in-by-link.ts';
import type { Member } from '#domain/access/actor.ts';
import { hasArrived } from '#domain/handover/states.ts';
import { isReadable } from '#domain/extract/extract.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, tokenOf, type Reply, type Visit } from '#web/door/visit.ts';
import { guestCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { CodeField } from '#web/kit/code-field.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead } from '#web/kit/layout.tsx';
import { guestPath as extractPath } from '#web/extract/extract-page.tsx';
import { isGone } from './draft.tsx';
import { guestPath } from './receiver-page.tsx';
import { errorsOf, inWords } from './refusals.ts';
import { dayWords } from './words.ts';
import { Phone } from '#web/person/who-line.tsx';

type Anyone = Visit<Member | undefined>;
const on = (day: string | null): string => (day === null ? '' : ` op ${dayWords(day)}`);
const caller = ({ senderPerson, senderName }: LinkState): string => senderPerson ?? senderName;
const callWords = (link: LinkState): string =>
  `Bel ${caller(link)}${link.senderPerson && link.senderPerson !== link.senderName ? ` van ${link.senderName}` : ''}${link.senderPhone ? `: ${link.senderPhone}` : ''}.`;

/** A link that we do not know: nothing is said but what to do. */
const unknownLink = (visit: Anyone): Reply =>
  show(
    <Shell visit={visit} title="Deze link werkt niet">
      <PageHead title="Deze link werkt niet" />
      <p>Misschien is het adres niet helemaal goed. Open de link in je mail opnieuw.</p>
      <p>Werkt het nog niet? Vraag een nieuwe link aan wie jou de mail stuurde.</p>
    </Shell>,
    404,
  );

/** What a link says when it opens nothing any more: what happened, and what to do. */
function closedWords(link: LinkState): { title: string; todo: string } {
  const { state, closedOn } = link;
  if (state === 'not-taken')
    return { title: `Past niet${on(closedOn)}`, todo: `${caller(link)} weet het. Je hoeft niets te doen.` };
  if (state === 'done')
    return {
      title: `Klaar${on(closedOn)}`,
      todo: `De overdracht aan ${link.receiverName} is rond. Je hoeft niets te doen.`,
    };
  if (state === 'sent-back')
    return { title: `Teruggestuurd${on(closedOn)}`, todo: `${caller(link)} weet het. Je hoeft niets te doen.` };
  if (state === 'withdrawn')
    return {
      title: `Ingetrokken${on(closedOn)}`,
      todo: `Je hoeft niets te doen. Wil je weten waarom? ${callWords(link)}`,
    };
  return {
    title: 'Deze link werkt niet meer',
    todo: `Er is misschien een nieuwe: kijk in je mail. Niets gevonden? ${callWords(link)}`,
  };
}

function openWords(link: LinkState): { title: string; lead: string } {
  const { state, senderName, receiverName, answerDueOn, takenOverOn } = link;
  if (state === 'taken-over')
    return {
      title: `Overgenomen${on(takenOverOn)}`,
      lead: `${caller(link)} weet het. Wil je de kennismaking vastleggen? Vul dan de code in.`,
    };
  if (isReadable(state) || state === 'not-taken')
    return {
      title: `Iets voor ${receiverName}`,
      lead: `${caller(link)} heeft iets voor je klaargezet. Heb je de code? Dan kun je het lezen.`,
    };
  if (hasArrived(state))
    return {
      title: `Een overdracht voor ${receiverName}`,
      lead: `${senderName} droeg een jongere aan jullie over. Volgens de wet is dit nu jullie taak.`,
    };
  const by = link.senderPerson ? `${link.senderPerson} van ${senderName}` : senderName;
  return {
    title: `Een overdracht voor ${receiverName}`,
    lead: `${by} vraagt jou om een jongere te begeleiden.${answerDueOn ? ` Geef antwoord uiterlijk ${dayWords(answerDueOn)}.` : ''}`,
  };
}

type CodeFormProps = { visit: Anyone; errors: readonly FormError[]; extract: boolean };
function CodeForm({ visit, errors, extract }: CodeFormProps) {
  const { form } = visit;
  return (
    <Form action={`/overdracht/${encodeURIComponent(tokenOf(visit))}`}>
      <CodeField value={text(form, 'code')} error={errorAt(errors, 'code')} />
      <Field
        name="name"
        label="Jouw naam"
        size="m"
        autocomplete="name"
        value={text(form, 'name')}
        error={errorAt(errors, 'name')}
      />
      <Field
        name="functie"
        label="Jouw functie"
        size="m"
        autocomplete="organization-title"
        value={text(form, 'functie')}
        error={errorAt(errors, 'functie')}
      />
      <Button kind="main">{extract ? 'Lees het' : 'Bekijk de overdracht'}</Button>
    </Form>
  );
}

function linkPage(visit: Anyone, link: LinkState, errors: readonly FormError[] = []): Reply {
  const closed = link.opens ? undefined : closedWords(link);
  const { title, lead } = closed ? { title: closed.title, lead: undefined } : openWords(link);
  const waits = link.blockedMinutes > 0 && errors.length === 0;
  return show(
    <Shell visit={visit} title={link.extract ? 'Iets voor jou' : 'Overdracht'} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={lead} />
      {closed && <p>{closed.todo}</p>}
      {waits && (
        <Alert tone="warn">
          <p>{inWords({ code: 'link-waits', values: { minutes: link.blockedMinutes } })}</p>
        </Alert>
      )}
      {!closed && (
        <Columns
          label="Geen code"
          main={<CodeForm visit={visit} errors={errors} extract={link.extract} />}
          side={
            <Card title="Ik heb geen code" soft>
              <p>{callWords({ ...link, senderPhone: null })}</p>
              {link.senderPhone && (
                <p>
                  <Phone phone={link.senderPhone} />
                </p>
              )}
              <p>De code komt nooit in een mail.</p>
            </Card>
          }
        />
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** GET: what the link is about, without a young person; mail scanners open it too, so it changes nothing. */
export async function showLinkPage(visit: Anyone): Promise<Reply> {
  const link = await showLink(visit.house, tokenOf(visit));
  return link.ok ? linkPage(visit, link.value) : unknownLink(visit);
}

function missing({ form }: Anyone): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (!text(form, 'name')) faults.push({ code: 'empty', field: 'name' });
  if (!text(form, 'functie')) faults.push({ code: 'empty', field: 'functie' });
  return faults;
}

/** POST: the code of the phone opens it, for this one hand-over. */
export async function enter(visit: Anyone): Promise<Reply> {
  const { form, house } = visit;
  const again = async (refusals: readonly Refusal[]): Promise<Reply> => {
    const link = await showLink(house, tokenOf(visit));
    return link.ok
      ? linkPage(visit, link.value, errorsOf(refusals, 'code', { jobTitle: 'functie' }))
      : unknownLink(visit);
  };
  const faults = missing(visit);
  if (faults.length > 0) return again(faults);
  const who = { name: text(form, 'name'), jobTitle: text(form, 'functie') };
  const came = await enterByLink(house, { token: tokenOf(visit), code: text(form, 'code'), ...who });
  const path = came.ok && came.value.extract ? extractPath : guestPath;
  if (came.ok) return { kind: 'go', to: path, signIn: guestCookie(came.value.guestId) };
  return isGone(came.refusals) ? again([]) : again(came.refusals);
}
