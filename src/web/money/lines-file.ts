import type { SheetNumber } from '#app/house.ts';
import { seeMoney, type MoneyView } from '#app/money/see-money.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullDay } from '#domain/day-words.ts';
import { plainEuro } from '#domain/money/amount.ts';
import type { Line } from '#domain/money/line.ts';
import { potState } from '#domain/money/pot.ts';
import { sourceKindFacts } from '#domain/money/source.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { tableOut } from '#web/daily/table-out.tsx';
import { gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { aboutWords, here, kindWords, partyName, ruleWords, sourcePath, stateWords } from './words.ts';

/** Where all lines come out; of one source with its id. */
export const linesFile = `${here}/regels/bestand`;
export const linesFileOf = (sourceId: string): string => `${here}/bronnen/${sourceId}/bestand`;

type Seen = Pick<MoneyView, 'ledger' | 'measures'> & { readonly programme: Pick<Programme, 'parties'> };
/** A column: its head, and what a line has there. `wide` = not on paper, which is narrower than a spreadsheet. */
type Column = {
  readonly head: string;
  readonly wide?: true;
  readonly number?: SheetNumber;
  readonly of: (line: Line, view: Seen) => string;
};
const lineOf = (view: Seen, id: string | null): string =>
  id === null ? '' : (view.ledger.lines.find((line) => line.id === id)?.what ?? 'een regel die je niet ziet');
const sourceOf = ({ ledger }: Seen, id: string | null) => ledger.sources.find((source) => source.id === id);
const columns: readonly Column[] = [
  // Of what was put in a pot by another party only the amount is seen.
  { head: 'Bron', of: (line, view) => sourceOf(view, line.sourceId)?.name ?? `Geld van ${partyName(view.programme, line.partyId)}` },
  { head: 'Soort geld', wide: true, of: ({ sourceId }, view) => { const source = sourceOf(view, sourceId); return source ? sourceKindFacts(source.kind).words : ''; } },
  { head: 'Van wie', wide: true, of: ({ partyId }, view) => partyName(view.programme, partyId) },
  { head: 'Wat', of: ({ what }) => what },
  { head: 'Soort', of: kindWords },
  { head: 'Waarvoor', of: (line, view) => line.potId === null ? aboutWords(line, view.measures) : (sourceOf(view, line.potId)?.name ?? 'een pot') },
  { head: 'Jaar', number: 'whole', of: ({ year }) => String(year) },
  { head: 'Dag', wide: true, of: ({ on }) => on },
  { head: 'Bedrag', number: 'euro', of: ({ cents }) => plainEuro(cents) },
  { head: 'Stand', of: ({ state }) => stateWords[state] },
  { head: 'Nummer in de administratie', wide: true, of: ({ reference }) => reference ?? '' },
  { head: 'Verbetert', wide: true, of: ({ corrects }, view) => lineOf(view, corrects) },
  { head: 'Betaalt van', wide: true, of: ({ settles }, view) => lineOf(view, settles) },
  { head: 'Uitzondering, omdat', wide: true, of: ({ exception }) => exception?.why ?? '' },
  { head: 'Opgeschreven op', wide: true, of: ({ enteredOn }) => enteredOn },
]; // prettier-ignore

/** Columns and rows of every line that somebody sees, or of one source and what was put in it. `narrow` = for paper. */
export function linesTable(view: Seen, { sourceId, narrow }: { readonly sourceId?: string | undefined; readonly narrow: boolean }) {
  const shown = columns.filter(({ wide }) => !(narrow && wide));
  const lines = view.ledger.lines.filter((line) => sourceId === undefined || [line.sourceId, line.potId].includes(sourceId));
  return { columns: shown.map(({ head, number }) => ({ head, number })), rows: lines.map((line) => shown.map(({ of }) => of(line, view))) };
} // prettier-ignore

/** Every line that somebody sees, or those of one source: who wrote or agreed stays on the page of the line. */
async function file(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  const view = seen.ok ? seen.value : undefined;
  const id = visit.params['id'];
  const source = view?.ledger.sources.find((one) => one.id === id);
  if (!view || (id !== undefined && !source)) return gone;
  const { columns: shown, rows } = linesTable(view, {
    sourceId: source?.id,
    narrow: visit.query.get('vorm') === 'papier',
  });
  return tableOut(visit, {
    name: 'geld-per-regel',
    title: source ? `Alle bedragen van ${source.name}` : 'Alle bedragen van het programma',
    back: source ? sourcePath(source.id) : here,
    above: [
      ...(visit.house.demo ? ['voorbeeld: verzonnen bedragen'] : []),
      'In euro’s. Alleen wat een ander goed vond, telt mee.',
    ],
    exchange: 'geld',
    columns: shown.map(({ head, number }) => ({ field: 'text', head, number })),
    rows,
  });
}

/** What each put in a pot, what of it was spent and what is left: the statement of the pot, for who sees the pot. */
async function potFile(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeMoney(visit.house, visit.actor, {});
  const view = seen.ok ? seen.value : undefined;
  const pot = view?.ledger.sources.find(({ id, kind }) => id === visit.params['id'] && kind === 'pot');
  if (!view || !pot) return gone;
  const { shares, put, spent, balance, planned, committed, waiting } = potState(pot, view.ledger.lines);
  const heads = ['Ingelegd', 'Besteed deel', 'Over'];
  return tableOut(visit, {
    name: 'stand-van-de-pot',
    title: `Stand van ${pot.name}`,
    back: sourcePath(pot.id),
    above: [
      ...(visit.house.demo ? ['voorbeeld: verzonnen bedragen'] : []),
      `Op ${fullDay(visit.today)}. In euro’s. Begroot: ${plainEuro(planned)}. Beloofd: ${plainEuro(committed)}. Inleg die nog wacht op ja: ${plainEuro(waiting)}.`,
      `Wie beslist: ${pot.rule === null ? 'niet bekend' : ruleWords[pot.rule].toLowerCase()}. Wat is besteed, verdelen we naar wat ieder inlegde.`,
    ],
    exchange: 'geld',
    columns: ['Partij', ...heads].map((head) => ({ field: 'counts', head, number: heads.includes(head) ? 'euro' : undefined })),
    rows: [
      ...shares.map((one) => [partyName(view.programme, one.partyId), ...[one.put, one.spent, one.left].map(plainEuro)]),
      ['Samen', ...[put, spent, balance].map(plainEuro)],
    ],
  });
} // prettier-ignore

/** The single lines of the money, as a file and on paper; and how a pot stands. */
export const linesFilePages: readonly Page[] = [
  page(`GET ${here}/bronnen/:id/stand`, 'see-money', potFile),
  page(`GET ${linesFile}`, 'see-money', file),
  page(`GET ${here}/bronnen/:id/bestand`, 'see-money', file),
];
