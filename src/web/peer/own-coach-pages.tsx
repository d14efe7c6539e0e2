import { chooseOwnPeer, seeOwnPeer, stopOwnPeer, type OwnPeer } from '#app/peer/own-peer.ts';
import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { longDayIn, type Language } from '#web/language/languages.ts';
import { InDutch, Name, said, Say } from '#web/language/say.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { YoungShell } from '#web/young/young-shell.tsx';
import { ContactFields, contactIn } from './contact-fields.tsx';
import { ownPeerErrors, ownPeerWords } from './own-words/catalogue.ts';
import type { OwnPeerWords } from './own-words/words.ts';
import { isGone, wasFaster } from './words.ts';

type Mine = Visit<Young>;
const here = '/mijn-coach';
type Props = {
  visit: Mine;
  own: OwnPeer;
  words: OwnPeerWords;
  language: Language;
  errors: readonly FormError[];
};

function StopForm({ label }: { label: string }) {
  return (
    <Form action={`${here}/stop`} inline>
      <Button kind="stop">{label}</Button>
    </Form>
  );
}

function Choose({ visit, own, words, errors }: Props) {
  const { pairing, profiles, contact } = own;
  const { ask } = words;
  if (!pairing) return null;
  const [only] = pairing.coachId === null ? [] : profiles;
  if (profiles.length === 0)
    return (
      <>
        <PageHead title={ask.title} />
        <p>
          <Say text={ask.nobodyFree} with={{ wie: contact.name }} />
        </p>
        <StopForm label={ask.no} />
      </>
    );
  return (
    <>
      <PageHead title={only ? said(ask.titleOne, { wie: only.called }) : ask.title} lead={ask.lead} />
      <Form action={here} hidden={{ pairing: pairing.id }}>
        {only ? (
          <InDutch>
            <p>
              <strong>{only.called}</strong>: {only.profile}
            </p>
          </InDutch>
        ) : (
          <Radios
            name="coach"
            label={ask.which}
            choices={profiles.map(({ id, called, profile }) => ({
              value: id,
              label: <Name>{called}</Name>,
              hint: profile,
            }))}
            value={text(visit.form, 'coach')}
            error={errorAt(errors, 'coach')}
          />
        )}
        <ContactFields form={visit.form} errors={errors} known={own.phone ?? own.mail} words={words.contact} />
        <p>{words.sees}</p>
        <Button kind="main">{ask.yes}</Button>
      </Form>
      <StopForm label={ask.no} />
    </>
  );
}

function Wished({ own, words }: Props) {
  const { wished } = words;
  return (
    <>
      <PageHead title={said(wished.title, { wie: own.pairing?.called ?? '' })} lead={wished.lead} />
      <p>
        <Say text={wished.text} with={{ wie: own.contact.name }} />
      </p>
      <StopForm label={wished.stop} />
    </>
  );
}

/** What the coach wrote, as it was written. */
function Wrote({ own: { notes }, words: { runs }, language }: Props) {
  if (notes.length === 0) return <p>{runs.nothing}</p>;
  return (
    <ul class="stack">
      {notes.map(({ id, kind, text: written, dueOn, doneOn, writtenOn }) => (
        <li key={id}>
          <strong>
            {runs.kinds[kind]}, {longDayIn(language, writtenOn)}
          </strong>
          {dueOn !== null && ` (${longDayIn(language, dueOn)}${doneOn === null ? '' : `, ${runs.done}`})`}
          <InDutch>
            <p>{written}</p>
          </InDutch>
        </li>
      ))}
    </ul>
  );
}

function Runs(props: Props) {
  const { own, words, language } = props;
  const { pairing, paused } = own;
  const { runs } = words;
  if (!pairing?.channel || pairing.yesOn === null) return null;
  const name = pairing.called ?? '';
  return (
    <>
      <PageHead
        title={said(runs.title, { wie: name })}
        lead={said(runs.since, { dag: longDayIn(language, pairing.yesOn) })}
      />
      {paused && (
        <Alert>
          <p>
            <Say text={runs.paused} with={{ wie: name }} />
          </p>
        </Alert>
      )}
      <Facts
        facts={[
          { label: runs.contact, value: words.contact.channels[pairing.channel] },
          { label: runs.address, value: pairing.address === null ? runs.hidden : <bdi>{pairing.address}</bdi> },
        ]}
      />
      <p>{words.sees}</p>
      <Section title={runs.wrote}>
        <Wrote {...props} />
      </Section>
      <Section title={runs.stopTitle}>
        <p>{runs.stopText}</p>
        <StopForm label={runs.stop} />
      </Section>
    </>
  );
}

function Nobody({ own: { contact }, words: { none } }: Props) {
  return (
    <>
      <PageHead title={none.title} />
      <p>
        <Say text={none.text} with={{ wie: contact.name }} />
      </p>
    </>
  );
}

async function coachPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeOwnPeer(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const language = spokenIn(visit);
  const words = ownPeerWords[language.code];
  const props = { visit, own: seen.value, words, language, errors: ownPeerErrors(words, refusals) };
  const state = seen.value.pairing?.state;
  const Part = state === 'open' ? Choose : state === 'wished' ? Wished : state === 'runs' ? Runs : Nobody;
  return show(
    <YoungShell visit={visit} language={language} languagesLast title={words.title} wrong={refusals.length > 0}>
      <ErrorSummary errors={props.errors} />
      <Part {...props} />
      <p>
        <Link href="/mijn-route">{words.back}</Link>
      </p>
    </YoungShell>,
    refusals.length > 0 ? 422 : 200,
  );
}

async function choose(visit: Mine): Promise<Reply> {
  const { form, house, actor } = visit;
  const command = { pairingId: text(form, 'pairing'), coach: text(form, 'coach'), ...contactIn(form) };
  const chosen = await chooseOwnPeer(house, actor, command);
  if (chosen.ok) return go(here);
  if (isGone(chosen.refusals)) return gone;
  return wasFaster(chosen.refusals) ? go(here, 'speaker-late') : coachPage(visit, chosen.refusals);
}
async function stop(visit: Mine): Promise<Reply> {
  const stopped = await stopOwnPeer(visit.house, visit.actor, {});
  return go(here, stopped.ok ? 'own-peer-stop' : 'speaker-late');
}

/** The own coach of a young person: choosing, and stopping. */
export const ownCoachPages: readonly Page[] = [
  youngPage(`GET ${here}`, 'see-own-peer', (visit) => coachPage(visit)),
  youngPage(`POST ${here}`, 'choose-own-peer', choose),
  youngPage(`POST ${here}/stop`, 'choose-own-peer', stop),
];
