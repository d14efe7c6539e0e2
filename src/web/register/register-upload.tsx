import type { Batch } from '#app/ports/intake.ts';
import type { Member } from '#domain/access/actor.ts';
import { shortDay } from '#domain/day-words.ts';
import { systems } from '#domain/register/systems.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { errorsOf } from '#web/intake/words.ts';
import { whatCame } from '#web/intake/upload-page.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Steps } from '#web/kit/steps.tsx';

type Props = { visit: Visit<Member>; batches: readonly Batch[]; refusals: readonly Refusal[] };

function Recent({ batches }: Pick<Props, 'batches'>) {
  if (batches.length === 0) return null;
  return (
    <Section title="Laatste bestanden">
      <ListGrid>
        {batches.map((batch) => (
          <ListRow
            key={batch.id}
            title={batch.fileName}
            href={`/meldingen/inlezen/${batch.id}`}
            sub={whatCame(batch)}
            who={batch.system === 'anders' ? 'Ander register' : batch.system}
            when={shortDay(batch.madeOn)}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

/** Step 1: choose the file and say from which register it is. The register of the last file is chosen beforehand. */
export function RegisterUpload({ visit, batches, refusals }: Props) {
  const errors = errorsOf(refusals);
  return (
    <Shell
      visit={visit}
      title="Meldingen inlezen, stap 1 van 3"
      wrong={refusals.length > 0}
      crumbs={[{ label: 'Meldingen', href: '/meldingen' }]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, words]) => ({ field, text: words }))} />
      <Steps current={1} total={3} name="Kies het bestand" />
      <PageHead title="Meldingen inlezen" lead="Uit jullie eigen register. Je typt niets over." />
      <Form action="/meldingen/inlezen" files>
        <Stack>
          <FileField
            name="file"
            label="Bestand uit het register"
            hint="Als .csv, .txt of .xlsx. Nodig: dossiernummer, naam, geboortedatum en woonplaats of gemeente."
            accept=".csv,.txt,.xlsx"
            error={errors['file']}
          />
          <Radios
            name="system"
            label="Uit welk register?"
            choices={systems.map((value) => ({ value, label: value === 'anders' ? 'Een ander' : value }))}
            value={text(visit.form, 'system') || (batches[0]?.system ?? undefined)}
            error={errors['system']}
            flow
          />
          <Button kind="main">Lees het bestand</Button>
        </Stack>
      </Form>
      {visit.demo && (
        <Alert title="Om te proberen">
          <p>
            <Link href="/meldingen/inlezen/voorbeeldbestand">Download het voorbeeldbestand</Link> en kies het hierboven,
            met JVS. Er staan verzonnen jongeren in.
          </p>
        </Alert>
      )}
      <Recent batches={batches} />
    </Shell>
  );
}
