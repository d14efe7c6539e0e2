import type { AtTable } from '#app/gathering/at-table.ts';
import { printAgreements, printSheet, type SheetLine } from '#app/gathering/papers.ts';
import type { Member } from '#domain/access/actor.ts';
import type { ExportMark } from '#app/ports/exports.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import type { FieldId } from '#domain/exchange/fields.ts';
import { decisions, isPoint } from '#domain/gathering/decision.ts';
import { fullName } from '#domain/person/name.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { About } from './about-part.tsx';
import { atTablePath, decisionWords, slotWords, tablePath, whenWords } from './words.ts';

type Visitor = Visit<Member>;
const why = { reason: 'table', words: '' } as const;
const box = '☐';

/** By whom and when, as on every print of a table; and on the screen how to print it. */
function Foot({ visit, mark, back }: { visit: Visitor; mark: ExportMark; back: string }) {
  return (
    <>
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}Geprint door {visit.actor.name} op {longDay(visit.today)},
        kenmerk {mark.mark}. Laat dit niet liggen.
      </p>
      <p class="no-print">
        Kies Printen in je browser. <Link href={back}>Terug</Link>
      </p>
    </>
  );
}

const partyOf = ({ parties }: Pick<AtTable, 'parties'>, organisationId: string | null): string | undefined =>
  parties.find(({ id }) => id === organisationId)?.name;

const blank = (letters: number): string => '\u00A0'.repeat(letters);
/** Room for a line of handwriting. */
const Room = () => (
  <>
    {blank(48)}
    <br />
    <br />
  </>
);

function Agreed({ at }: { at: AtTable }) {
  const { agreements, line } = at;
  const filled = agreements.map((one) => [
    one.what,
    [one.who, partyOf(at, one.whoOrganisationId)].filter(Boolean).join(', ') || 'bespreekpunt',
    one.dueOn ? shortDay(one.dueOn) : isPoint(one) ? 'bespreekpunt' : '',
    one.doneOn ? `klaar op ${shortDay(one.doneOn)}` : box,
  ]);
  // Before the decision there is room to write: all of it can be done on paper and typed in later.
  const room = line.decision === null ? [1, 2, 3].map((n) => [<Room key={n} />, blank(24), blank(16), '']) : [];
  return (
    <Section title="Wie doet wat?">
      <Table
        caption="Wie doet wat, en uiterlijk wanneer"
        columns={[{ label: 'Wat' }, { label: 'Wie' }, { label: 'Uiterlijk' }, { label: 'Klaar' }]}
        rows={[...filled, ...room]}
        empty="Er is niets afgesproken."
      />
    </Section>
  );
}

function Decision({ at: { line } }: { at: AtTable }) {
  if (line.decision !== null)
    return (
      <Section title="Besluit">
        <p>
          <strong>{decisionWords(line)}.</strong> {line.decidedOn && `Besloten op ${longDay(line.decidedOn)}.`}
        </p>
      </Section>
    );
  return (
    <Section title="Besluit: kruis aan">
      <ul>
        {Object.values(decisions).map((words) => (
          <li key={words}>
            {box} {words}
          </li>
        ))}
      </ul>
      <p>Besloten op: . . . . . . . . . . Zet het daarna in Aanzet, met deze dag.</p>
    </Section>
  );
}

function Sheet({ at, open }: { at: AtTable; open: ReadonlySet<FieldId> }) {
  const { handover } = at;
  const taken = handover?.takenOverOn;
  return (
    <Stack>
      <About at={at} only={open} />
      {handover && (
        <p>
          Overdracht aan {handover.to}: {taken ? `overgenomen op ${longDay(taken)}` : 'nog niet overgenomen'}.
        </p>
      )}
      <Decision at={at} />
      <Agreed at={at} />
    </Stack>
  );
}

/** One young person on one A4. */
async function sheetPage(visit: Visitor): Promise<Reply> {
  const lineId = visit.params['lineId'] ?? '';
  const taken = await printSheet(visit.house, visit.actor, { lineId, why });
  if (!taken.ok) return gone;
  const { found: at, mark, fields } = taken.value;
  const party = at.view.parties.find(({ organisationId }) => organisationId === at.line.organisationId);
  return show(
    <Shell visit={visit} title="Blad voor de tafel" a4>
      <PageHead title={fullName(at.line)} lead={whenWords(at.view.table)} />
      {party?.begins && (
        <p>
          Blok van {party.name}: {slotWords(party)}.
        </p>
      )}
      <Sheet at={at} open={fields} />
      <Foot visit={visit} mark={mark} back={atTablePath(lineId)} />
    </Shell>,
  );
}

const whose = ({ firstName, familyName }: SheetLine): string => `${firstName} ${familyName.slice(0, 1)}.`;
function AgreedRows({ caption, lines }: { caption: string; lines: readonly SheetLine[] }) {
  return (
    <Table
      caption={caption}
      columns={[{ label: 'Jongere' }, { label: 'Wat' }, { label: 'Wie' }, { label: 'Uiterlijk' }, { label: 'Klaar' }]}
      rows={lines.map((one) => [
        whose(one),
        one.what,
        [one.who, one.at].filter(Boolean).join(', ') || 'nog niemand',
        one.dueOn ? shortDay(one.dueOn) : 'nog geen dag',
        one.doneOn ? shortDay(one.doneOn) : box,
      ])}
    />
  );
}

/** What was agreed about the young people of one school: what, who, and by when. First names and an initial. */
async function agreementsPage(visit: Visitor): Promise<Reply> {
  const { gatheringId = '', organisationId = '' } = visit.params;
  const taken = await printAgreements(visit.house, visit.actor, { gatheringId, organisationId, why });
  if (!taken.ok) return gone;
  const { view, school, lines, points } = taken.value.found;
  return show(
    <Shell visit={visit} title="Afspraken op papier" a4>
      <PageHead title={`Afspraken over jongeren van ${school}`} lead={whenWords(view.table)} />
      <Stack>
        {lines.length + points.length === 0 && <p>Er is nog niets afgesproken.</p>}
        {lines.length > 0 && <AgreedRows caption="Wie doet wat" lines={lines} />}
        {points.length > 0 && <AgreedRows caption="Bespreekpunten: er mist nog wie of wanneer" lines={points} />}
      </Stack>
      <Foot visit={visit} mark={taken.value.mark} back={`${tablePath(gatheringId)}/besluiten`} />
    </Shell>,
  );
}

/** On paper, before the table and after it. */
export const tablePaperPages: readonly Page[] = [
  page('GET /overstaptafels/aan-tafel/:lineId/blad', 'print-table-sheet', sheetPage),
  page('GET /overstaptafels/:gatheringId/afspraken/:organisationId', 'print-table-agreements', agreementsPage),
];
