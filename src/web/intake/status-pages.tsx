import {
  followsTransition,
  readStatusList,
  seeStatuses,
  statusLists,
  type StatusListKind,
} from '#app/intake/read-status.ts';
import type { StatusLine } from '#app/ports/statuses.ts';
import type { Member } from '#domain/access/actor.ts';
import { shortDay } from '#domain/day-words.ts';
import { statuses, type Status, type StatusFault } from '#domain/intake/status.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { fullName } from '#domain/person/name.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, type Page, type Reply, type Upload, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { holdFile, leftOut, takeFile } from './held-files.ts';
import { ForbiddenPage } from './upload-page.tsx';
import { errorsOf, type ListWords } from './words.ts';

const words: ListWords = {
  base: '/overstap',
  label: 'Overstap naar het mbo',
  count: (n) => `${n} ${n === 1 ? 'jongere' : 'jongeren'}`,
  noNumber: 'Hier herkennen we een jongere aan naam en geboortedatum. Een nummer is niet nodig.',
  oneStep: true,
};
const faultWords: Readonly<Record<StatusFault['code'], string>> = {
  'no-name': 'er staat geen naam.',
  'no-birth-date': 'de geboortedatum is geen datum.',
  'unknown-status': 'deze status kennen we niet.',
  nobody: 'deze jongere kennen jullie niet in Aanzet.',
};
type Faults = {
  readonly faults: readonly StatusFault[];
  readonly held: string;
  readonly list: StatusListKind;
  readonly leaveOut: readonly string[];
};

function Upload({ visit, refusals }: { visit: Visit<Member>; refusals: readonly Refusal[] }) {
  const errors = errorsOf(refusals);
  return (
    <Section title="Lees een lijst in">
      <Form action={words.base} files>
        <Stack>
          <Radios
            name="list"
            label="Welke lijst is het?"
            choices={[
              {
                value: 'vva',
                label: 'Hoe het met de aanmelding staat',
                hint: 'Uit Intergrip, VOROC of een ander overstapsysteem.',
              },
              { value: 'groslijst', label: 'Groslijst', hint: 'Wie naar verwachting naar het mbo gaat.' },
            ]}
            value={text(visit.form, 'list') || 'vva'}
            error={errors['list']}
          />
          <FileField
            name="file"
            label="Bestand"
            hint="Als .csv, .txt of .xlsx. Nodig: naam, geboortedatum en status. Andere kolommen lezen we niet."
            accept=".csv,.txt,.xlsx"
            error={errors['file']}
          />
          <Button kind="main">Lees de lijst</Button>
        </Stack>
      </Form>
    </Section>
  );
}

/** Lines that cannot be used: nothing is kept until somebody says so. */
function FaultLines({ faults, held, list, leaveOut }: Faults) {
  const hidden = { bewaard: held, list, zonder: 'ja', columns: JSON.stringify(leaveOut) };
  return (
    <Alert tone="warn" title="Nog niets is bewaard" live>
      <ul>
        {faults.map(({ line, code }) => (
          <li key={line}>
            Regel {line}: {faultWords[code]}
          </li>
        ))}
      </ul>
      <Form action={`${words.base}/zonder-kolom`} hidden={hidden} inline>
        <Button kind="main">Bewaar de andere regels</Button>
      </Form>
    </Alert>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function Known({ lines }: { lines: readonly StatusLine[] }) {
  if (lines.length === 0)
    return (
      <EmptyState title="Nog geen aanmelding bekend">
        Lees hieronder een lijst in. Je ziet dan wie van jullie al een plek heeft op het mbo, en wie nog niet.
      </EmptyState>
    );
  return (
    <>
      {(Object.keys(statuses) as Status[]).map((status) => {
        const these = lines.filter((line) => line.status === status);
        if (these.length === 0) return null;
        return (
          <Section key={status} title={capital(statuses[status].words)} count={these.length}>
            <ListGrid label={statuses[status].words}>
              {these.map((line) => (
                <ListRow
                  key={line.caseId}
                  title={fullName(line)}
                  href={`/jongeren/${line.caseId}`}
                  sub={line.where ?? undefined}
                  when={`gelezen op ${shortDay(line.readOn)}`}
                />
              ))}
            </ListGrid>
          </Section>
        );
      })}
    </>
  );
}

async function statusPage(visit: Visit<Member>, refusals: readonly Refusal[] = [], lines?: Faults): Promise<Reply> {
  const seen = await seeStatuses(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const errors = Object.entries(errorsOf(refusals)).map(([field, said]) => ({ field, text: said }));
  const wrong = errors.length > 0 || lines !== undefined;
  return show(
    <Shell visit={visit} title={words.label} wrong={wrong}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={words.label}
        lead="Alleen om te zien wie tussen school en mbo dreigt te blijven steken. Het staat nergens anders."
      />
      <Stack roomy>
        {lines && <FaultLines {...lines} />}
        <Known lines={seen.value} />
        <Upload visit={visit} refusals={refusals} />
      </Stack>
    </Shell>,
    wrong ? 422 : 200,
  );
}

async function read(visit: Visit<Member>, upload: Upload | undefined, again: boolean): Promise<Reply> {
  if (!upload) return statusPage(visit, refuse(again ? 'file-gone' : 'no-file', 'file').refusals);
  const { form, house, actor } = visit;
  const list = oneOf(form, 'list', Object.keys(statusLists) as StatusListKind[]) ?? 'vva';
  const leaveOut = again ? leftOut(form) : [];
  const leaveFaults = again && text(form, 'zonder') === 'ja';
  const outcome = await readStatusList(house, actor, {
    fileName: upload.name,
    bytes: upload.bytes,
    list,
    leaveOut,
    leaveFaults,
  });
  const hold = () => {
    const held = house.secret(24);
    holdFile(held, actor.memberId, upload);
    return held;
  };
  if (outcome.ok && (outcome.value.faults.length === 0 || leaveFaults)) return go(words.base, 'status-read');
  if (outcome.ok) return statusPage(visit, [], { faults: outcome.value.faults, held: hold(), list, leaveOut });
  if (outcome.refusals.some(({ code }) => code === 'not-allowed')) return gone;
  if (outcome.refusals.some(({ code }) => code === 'forbidden-column'))
    return show(
      <ForbiddenPage visit={visit} held={hold()} words={words} chosen={{ list }} refusals={outcome.refusals} />,
      422,
    );
  return statusPage(visit, outcome.refusals);
}

/** How applications at the mbo stand: read, and seen on this page only. */
export const statusPages: readonly Page[] = [
  page('GET /overstap', 'see-status', (visit) => statusPage(visit)),
  page('POST /overstap', 'read-status', (visit) => read(visit, visit.uploads[0], false)),
  page('POST /overstap/zonder-kolom', 'read-status', (visit) =>
    read(visit, takeFile(text(visit.form, 'bewaard'), visit.actor.memberId), true),
  ),
].map(onlyAt(followsTransition));
