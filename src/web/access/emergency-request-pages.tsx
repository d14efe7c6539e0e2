import { decideEmergency, readEmergency, type EmergencyPage } from '#app/access/emergency.ts';
import type { EmergencyWords } from '#app/ports/emergencies.ts';
import type { Member } from '#domain/access/actor.ts';
import { actOf, acts, type ActName } from '#domain/access/acts.ts';
import { refusedBecause } from '#domain/access/emergency.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Branches } from '#web/kit/branches.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import { emergencyPath, momentWords, storyWords } from './emergency-words.ts';

type Reader = Visit<Member>;
const crumbs = [{ label: 'Noodtoegang', href: emergencyPath }];
const isAct = (name: string): name is ActName => name in acts;

function Typed({ firstName, familyName, birthDate, reason }: EmergencyWords) {
  return (
    <Section title="Wat is er gevraagd?">
      <Facts
        facts={[
          { label: 'Voornaam', value: firstName },
          { label: 'Achternaam', value: familyName },
          { label: 'Geboortedatum', value: longDay(birthDate) },
          { label: 'Waarom', value: reason },
        ]}
      />
    </Section>
  );
}

const yes = {
  value: 'ja',
  label: 'Ja, 24 uur',
  hint: 'Jij krijgt zelf geen toegang. Je kunt het meteen stoppen.',
  children: null,
};
type DecideProps = { visit: Reader; id: string; fits: boolean; errors: readonly FormError[] };
/** Yes or no, with a reason that says nothing about who is here. */
function Decide({ visit: { form }, id, fits, errors }: DecideProps) {
  return (
    <Section title="Jouw besluit">
      <Alert tone={fits ? 'info' : 'warn'}>
        <p>
          {fits
            ? 'Er is precies één afgeschermde jongere van jullie die hierbij past. Bel de collega eerst. Bel ook wie genoemd is, als dat kan.'
            : 'Hier past niemand bij die deze collega mag openen. Geven kan niet. Kies Nee. Elke reden hieronder kan ook als er wel iemand is.'}
        </p>
      </Alert>
      <Form action={`${emergencyPath}/${id}/besluit`}>
        <Branches
          name="gives"
          label="Geef je noodtoegang?"
          value={text(form, 'gives')}
          error={errorAt(errors, 'gives')}
          branches={[
            ...(fits ? [yes] : []),
            {
              value: 'nee',
              label: 'Nee',
              children: (
                <Radios
                  name="because"
                  label="Waarom niet?"
                  value={text(form, 'because')}
                  error={errorAt(errors, 'because')}
                  choices={Object.entries(refusedBecause).map(([value, label]) => ({ value, label }))}
                />
              ),
            },
          ]}
        />
        <Button kind="main">Bewaar je besluit</Button>
      </Form>
    </Section>
  );
}

/** What was done with it, and the ways to use and to stop it. */
function Used({ seen: { line, done } }: { seen: EmergencyPage }) {
  return (
    <>
      {line.open && line.followsAs === 'asker' && (
        <LinkButton href={`${emergencyPath}/${line.id}/jongere`} kind="main">
          Open de jongere
        </LinkButton>
      )}
      {line.open && line.followsAs !== 'lead' && (
        <Form action={`${emergencyPath}/${line.id}/einde`} inline>
          <Button kind="stop">Stop deze toegang nu</Button>
        </Form>
      )}
      {line.state === 'given' && (
        <Section title="Wat is ermee gedaan?">
          <Table
            caption="Elke keer, nieuwste eerst"
            columns={[{ label: 'Wanneer' }, { label: 'Wat' }]}
            rows={done.map((one) => [momentWords(one), isAct(one.act) ? actOf(one.act).words : one.act])}
            empty="Nog niets: de jongere is nog niet geopend."
          />
        </Section>
      )}
    </>
  );
}

async function requestPage(visit: Reader, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = await readEmergency(visit.house, visit.actor, { id: visit.params['emergencyId'] ?? '' });
  if (!found.ok) return gone;
  const { line, words } = found.value;
  const errors = errorsOf(refusals, 'gives');
  const decides = line.state === 'asked' && line.followsAs === 'privacy' && words !== undefined;
  const title = line.followsAs === 'asker' ? 'Jouw vraag om noodtoegang' : `Noodtoegang voor ${line.who}`;
  return show(
    <Shell visit={visit} title="Vraag om noodtoegang" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={`Gevraagd op ${momentWords(line.asked)}.`} />
      <Stack roomy>
        <p>{storyWords(line).join(' ')}</p>
        {words && <Typed {...words} />}
        {decides && <Decide visit={visit} id={line.id} fits={words.fits} errors={errors} />}
        <Used seen={found.value} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function decide(visit: Reader): Promise<Reply> {
  const { form, house, actor, params } = visit;
  const id = params['emergencyId'] ?? '';
  const said = oneOf(form, 'gives', ['ja', 'nee']);
  const outcome = await decideEmergency(house, actor, {
    id,
    gives: said === undefined ? undefined : said === 'ja',
    because: text(form, 'because'),
  });
  if (outcome.ok) return go(`${emergencyPath}/${id}`, outcome.value.given ? 'emergency-given' : 'emergency-refused');
  return isGone(outcome.refusals) ? gone : requestPage(visit, outcome.refusals);
}

/** One request: what was asked, the decision, and what was done with it. */
export const emergencyRequestPages: readonly Page[] = [
  page(`GET ${emergencyPath}/:emergencyId`, 'read-emergency', (visit) => requestPage(visit)),
  page(`POST ${emergencyPath}/:emergencyId/besluit`, 'decide-emergency', decide),
];
