import { takeIn, type CameIn } from '#app/takeout/take-in.ts';
import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { isNotThere } from '#web/directory/colleague-place.ts';
import { countWords } from '#web/directory/directory-words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { refusalText } from './words.ts';

type Visitor = Visit<Member>;
const home = '/organisaties/uit-bestand';
const crumbs = [{ label: 'Organisaties', href: '/organisaties' }];

function takeInPage(visit: Visitor, refusals: readonly Refusal[] = []): Reply {
  if (!keepsRegion(visit.actor)) return gone;
  const errors = refusals.map((refusal) => ({ field: refusal.field ?? 'file', text: refusalText(refusal) }));
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.text;
  return show(
    <Shell visit={visit} title="Organisatie uit een bestand" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Organisatie uit een bestand"
        lead="Een school of gemeente werkte elders met Aanzet, en gaat hier verder."
      />
      <Form action={home} files>
        <Stack>
          <FileField
            name="file"
            label="Het bestand"
            hint="De zip die zij daar bewaarde. Alles komt binnen, of niets."
            accept=".zip"
            error={errorAt('file')}
          />
          <Field
            name="controle"
            label="Controlegetal"
            hint="Twaalf tekens. Vraag het aan wie het bestand bewaarde, bijvoorbeeld aan de telefoon."
            value={text(visit.form, 'controle')}
            error={errorAt('controle')}
            maxLength={40}
          />
          <Button kind="main">Lees de organisatie in</Button>
        </Stack>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

const cameIn = (visit: Visitor, { organisationId, name, people, running, colleagues, invited }: CameIn): Reply =>
  show(
    <Shell visit={visit} title="Organisatie ingelezen" crumbs={crumbs}>
      <PageHead title={`${name} is ingelezen`} lead={`${countWords(people, 'jongere', 'jongeren')} en ${countWords(colleagues, 'collega', 'collega’s')}.`} />
      <Stack>
        <Alert tone="good" title="Klaar" live>
          <ul>
            <li>{`Van ${countWords(running, 'jongere', 'jongeren')} loopt de begeleiding door. Iemand is daar aan zet.`}</li>
            <li>Wie afgeschermd was, is dat hier ook. Jij ziet geen namen van jongeren.</li>
            <li>
              {invited > 0
                ? `${countWords(invited, 'teamleider krijgt', 'teamleiders krijgen')} een link per mail, en nodigt daarna de collega’s uit.`
                : 'Er kwam geen teamleider met een mailadres mee. Bel de organisatie.'}
            </li>
          </ul>
        </Alert>
        <Row>
          <LinkButton href={`/organisaties/${organisationId}`}>Naar de organisatie</LinkButton>
        </Row>
      </Stack>
    </Shell>,
  ); // prettier-ignore

async function bringIn(visit: Visitor): Promise<Reply> {
  const bytes = visit.uploads[0]?.bytes ?? new Uint8Array();
  const done = await takeIn(visit.house, visit.actor, { bytes, control: text(visit.form, 'controle') });
  if (done.ok) return cameIn(visit, done.value);
  return isNotThere(done.refusals) ? gone : takeInPage(visit, done.refusals);
}

/** An organisation comes in with the file of its step out, for who keeps the functional side of the region. */
export const takeInPages: readonly Page[] = [
  page(`GET ${home}`, 'take-in', (visit) => Promise.resolve(takeInPage(visit))),
  page(`POST ${home}`, 'take-in', bringIn),
];
