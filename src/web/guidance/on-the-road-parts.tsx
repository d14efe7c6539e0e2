import type { ComponentChildren } from 'preact';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { roadResults, roadWays } from '#domain/guidance/on-the-road.ts';
import { text } from '#web/door/form.ts';
import type { Form as Typed, Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { href } from '#web/kit/assets.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { dayPicks } from '#web/person/writing-parts.tsx';
import { roadWords } from './on-the-road-words.ts';

export type Coming = {
  readonly people: readonly { readonly caseId: string; readonly called: string }[];
  readonly chosen: string | undefined;
  readonly errors: readonly FormError[];
  /** What was typed, when it comes back. */
  readonly typed: Typed | undefined;
  /** The number of this text: sent twice it is one note. */
  readonly once: string;
  /** A computer of more people: nothing is kept on it. */
  readonly shared: boolean;
};
type Props = Coming & { readonly visit: Visit<Member> };

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type NoteProps = { errors: readonly FormError[]; was: (name: string) => string | undefined };
function NoteField({ errors, was }: NoteProps) {
  const askKeep =
    errors.some(({ text: said }) => said.includes('waarom het blijft staan')) || Boolean(was('keepBecause'));
  return (
    <>
      <Field
        name="text"
        label="Wil je iets onthouden?"
        hint="De jongere kan dit lezen."
        rows={4}
        value={was('text')}
        error={errorAt(errors, 'text')}
        optional
      />
      {askKeep && (
        <Field
          name="keepBecause"
          label="Waarom blijft dit staan?"
          size="m"
          value={was('keepBecause')}
          error={errorAt(errors, 'keepBecause')}
          optional
        />
      )}
    </>
  );
}

function Fields({ visit, people, chosen, errors, typed }: Props) {
  const was = (name: string) => (typed ? text(typed, name) : undefined);
  const picks = dayPicks(visit.today, [1, 3, 5]);
  return (
    <>
      <Radios
        name="caseId"
        label="Met wie had je contact?"
        hint="Staat iemand er niet bij? Open die jongere, en kies: Hoe gaat het?"
        choices={people.map(({ caseId, called }) => ({ value: caseId, label: called }))}
        value={chosen}
        error={errorAt(errors, 'caseId')}
        flow
      />
      <Radios
        name="way"
        label="Hoe?"
        choices={choicesOf(roadWays)}
        value={was('way') || 'call'}
        error={errorAt(errors, 'way')}
        flow
      />
      <Radios
        name="result"
        label="Wat kwam eruit?"
        hint="Weet je het niet zeker? Kies: niet duidelijk. Dan belt er iemand."
        choices={choicesOf(roadResults)}
        value={was('result')}
        error={errorAt(errors, 'result')}
        flow
      />
      <Radios
        name="nextOn"
        label="Niet bereikt? Dan opnieuw op"
        choices={picks}
        value={was('nextOn') || picks[1]?.value}
        error={errorAt(errors, 'nextOn')}
        flow
      />
      <NoteField errors={errors} was={was} />
    </>
  );
}

/** How many texts wait on this device; shown by the script. */
const Waits = ({ children }: { children: ComponentChildren }) => (
  <div data-wacht hidden>
    <Alert tone="warn">{children}</Alert>
  </div>
);
/** Its words come with the script: who has nothing waiting reads none. */
const howMany = 'Nog niet verstuurd ({})';

/** On another page: a text that waits on this device is not forgotten. */
export const RoadWaits = ({ me }: { me: Member }) =>
  mayEver(me, 'note-on-the-road') && (
    <div data-onderweg data-who={me.memberId}>
      <Waits>
        <p>
          <Link href="/onderweg">
            <span data-tel={howMany} />
          </Link>
        </p>
      </Waits>
      <script type="module" src={href('onderweg.js')} />
    </div>
  );

function Waiting() {
  return (
    <>
      <Waits>
        <p>
          <strong data-tel={howMany} />
        </p>
        <div data-nu>
          <Button forScript="verstuur">Verstuur nu</Button>
        </div>
      </Waits>
      <div data-mis hidden>
        <Form action="/onderweg/later" hidden={{ once: '', key: '', letter: '' }} road="later">
          <Button>Kijk wat er mis is</Button>
        </Form>
      </div>
    </>
  );
}

function RoadForm(props: Props) {
  const { visit, once, typed } = props;
  const on = (typed && text(typed, 'on')) || visit.today;
  return (
    <Form action="/onderweg" hidden={{ once, on }} road="write">
      <Fields {...props} />
      <Row>
        <Button kind="main">Bewaar</Button>
        {typed && (
          <Button kind="plain" forScript="gooi-weg">
            Gooi dit bericht weg
          </Button>
        )}
        <LinkButton href="/werk">Terug</LinkButton>
      </Row>
    </Form>
  );
}

const Safe = () => (
  <Details summary="Telefoon weg, of niet jouw toestel?">
    <p>Wat je hier bewaart, is op dit toestel niet te lezen. Alleen Aanzet kan het openen, als jij bent ingelogd.</p>
    <p>
      Meld je je af, of overal af bij <Link href="/ik">jouw instellingen</Link>? Dan gaat weg wat nog niet verstuurd is.
      Na drie dagen ook.
    </p>
    <Form action="/onderweg/wissen" inline road="wipe">
      <Button kind="stop">Wis dit toestel</Button>
    </Form>
  </Details>
);

/** The page: whom, how, what came of it; with script it works on where there is no internet. */
export function RoadBody(props: Props) {
  const { visit, people, errors, typed, shared } = props;
  return (
    <div
      class="stack-l"
      data-onderweg
      data-who={visit.actor.memberId}
      data-words={JSON.stringify(roadWords)}
      data-gedeeld={shared ? 'ja' : undefined}
      data-terug={typed ? 'ja' : undefined}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Onderweg" lead="Schrijf op wie je sprak of zocht." />
      <Stack roomy>
        <Waiting />
        <p data-said role="status" tabIndex={-1} />
        <div data-kan hidden>
          <p>Dit werkt ook zonder internet. Laat deze pagina open staan.</p>
        </div>
        {people.length === 0 && !typed ? (
          <EmptyState title="Vandaag hoef je niemand te zien of te bellen">
            <p>Hier komt wie vandaag iemand nodig heeft. Een ander kies je bij de jongere zelf: Hoe gaat het?</p>
            <LinkButton href="/jongeren">Bekijk de jongeren</LinkButton>
          </EmptyState>
        ) : (
          <RoadForm {...props} />
        )}
        {!shared && <Safe />}
      </Stack>
      <script type="module" src={href('onderweg.js')} />
    </div>
  );
}
