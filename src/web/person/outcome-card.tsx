import type { CaseOutcome } from '#app/ports/outcomes.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import { endWords } from '#domain/turn/ending.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';

type Props = { view: YoungPersonView };

function Again({ view, label }: Props & { label: string }) {
  if (!view.may.has('reopen-case')) return null;
  return (
    <Form action={`/jongeren/${view.caseId}/opnieuw`} hidden={{ version: String(view.version) }} inline>
      <Button>{label}</Button>
    </Form>
  );
}

function Rests({ view, outcome }: Props & { outcome: CaseOutcome }) {
  const { firstName } = view.person;
  return (
    <Alert title={`${firstName} wil nu geen hulp`}>
      <p>
        Gezegd op {longDay(outcome.saidOn)}. {outcome.heardBy} hoorde het.
        {outcome.lookAgainOn && ` Kijk weer op ${longDay(outcome.lookAgainOn)}.`}
      </p>
      <p>Tot die dag is niemand aan zet en komt er geen herinnering. Dan vraagt een collega het één keer.</p>
      <Again view={view} label={`${firstName} wil toch hulp`} />
    </Alert>
  );
}

/** Whoever may decide gets the way to do so; nobody else a way to begin. */
function NotToApproach({ view, outcome }: Props & { outcome: CaseOutcome }) {
  return (
    <Alert title={`${view.person.firstName} niet benaderen`}>
      <p>
        Alleen benaderen na besluit van een mens. Niemand is nu aan zet.
        {outcome.lookAgainOn && ` Kijk weer op ${longDay(outcome.lookAgainOn)}.`}
      </p>
      {view.may.has('decide-approach') && (
        <LinkButton href={`/jongeren/${view.caseId}/benaderen`}>Besluit over benaderen</LinkButton>
      )}
    </Alert>
  );
}

function TermOver({ view, outcome }: Props & { outcome: CaseOutcome }) {
  const { firstName } = view.person;
  return (
    <Alert title="De termijn is voorbij">
      <p>
        Sinds {longDay(outcome.saidOn)} begeleiden jullie {firstName} niet meer. Opnieuw beginnen kan hier niet.
      </p>
      <p>Wil {firstName} hulp? Het Doorstroompunt helpt verder.</p>
    </Alert>
  );
}

/** Few words. The way back is for a mistake only, and stands apart. */
function Died({ view, outcome }: Props & { outcome: CaseOutcome }) {
  const { firstName } = view.person;
  return (
    <Alert title={`${firstName} is overleden`}>
      <p>
        Dat hoorde {outcome.heardBy ?? 'een collega'} op {longDay(outcome.saidOn)}. Alles is gestopt: er komt geen
        bericht en geen herinnering meer.
      </p>
      {view.may.has('reopen-case') && (
        <Details summary="Klopt dit niet?">
          <Form
            action={`/jongeren/${view.caseId}/opnieuw`}
            hidden={{ version: String(view.version), vergissing: 'ja' }}
            inline
          >
            <Button>Dit was een vergissing</Button>
          </Form>
        </Details>
      )}
    </Alert>
  );
}

/** Why nobody is on turn. */
export function Ended({ view }: Props) {
  const { outcome } = view;
  if (outcome?.kind === 'rest') return <Rests view={view} outcome={outcome} />;
  if (outcome?.kind === 'not-approach') return <NotToApproach view={view} outcome={outcome} />;
  if (outcome?.kind === 'term-over') return <TermOver view={view} outcome={outcome} />;
  if (outcome?.reason === 'deceased') return <Died view={view} outcome={outcome} />;
  const reason = endWords[outcome?.reason ?? ''];
  return (
    <Alert title="De begeleiding is gestopt">
      <p>
        {view.endedOn && `Op ${longDay(view.endedOn)}. `}
        {reason && `${reason}. `}
        Niemand is nu aan zet.
      </p>
      <Again view={view} label="Begin opnieuw met begeleiden" />
    </Alert>
  );
}
