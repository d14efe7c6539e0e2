import { type Day } from '#law/day.ts';
import type { FieldId } from '../exchange/fields.ts';
import { shortDay } from '../day-words.ts';
import { type Channel, channels } from '../person/attempts.ts';
import { endWords } from '../turn/ending.ts';
import { outcomes, type OutcomeKind } from '../turn/outcomes.ts';

/** One line for the register: a contact moment with how it stands now, or how it stands alone. */
export type Moment = {
  readonly system: string;
  readonly dossierNumber: string;
  readonly onDay: Day | null;
  readonly channel: Channel | null;
  readonly reached: boolean | null;
  readonly nextOn: Day | null;
  readonly outcome: OutcomeKind | null;
  readonly reason: string | null;
  /** Who is on turn at the own organisation; null when it is a team or nobody. */
  readonly handler: string | null;
  /** Somebody is on turn. */
  readonly active: boolean;
};

/** How it stands, in the words of the page. Of the reason only what is in the closed list. */
function statusWords({ outcome, reason, active, handler }: Moment): string {
  if (outcome === 'ended') return `Gestopt${reason && endWords[reason] ? `: ${endWords[reason]}` : ''}`;
  if (outcome !== null) return outcomes[outcome].words;
  if (!active) return 'Gestopt';
  return handler === null ? 'Nog niet opgepakt' : 'In begeleiding';
}

type Column = 'dossierNumber' | 'onDay' | 'channel' | 'reached' | 'nextOn' | 'status' | 'handler';
/** What of the register of exchanges it is, what stands above it, and its value. */
type Cell = { readonly field: FieldId; readonly head: string; readonly value: (moment: Moment) => string };
const cells: Readonly<Record<Column, Cell>> = {
  dossierNumber: { field: 'register-number', head: 'Dossiernummer', value: (m: Moment) => m.dossierNumber },
  onDay: { field: 'contact-on', head: 'Datum contact', value: (m: Moment) => m.onDay ?? '' },
  channel: {
    field: 'channel',
    head: 'Soort contact',
    value: (m: Moment) => (m.channel === null ? '' : channels[m.channel]),
  },
  reached: {
    field: 'reached',
    head: 'Bereikt',
    value: (m: Moment) => (m.reached === null ? '' : m.reached ? 'ja' : 'nee'),
  },
  nextOn: { field: 'next-try', head: 'Volgende poging', value: (m: Moment) => m.nextOn ?? '' },
  status: { field: 'status', head: 'Status', value: statusWords },
  handler: { field: 'handler', head: 'Behandelaar', value: (m: Moment) => m.handler ?? '' },
};

/**
 * In which order the columns go back. Layouts for reading into a register are not public, so all have one order for now
 * and the page says "nog niet bevestigd"; whoever knows better changes a row here.
 */
const order: Readonly<Record<string, readonly Column[]>> = {
  anders: ['dossierNumber', 'onDay', 'channel', 'reached', 'nextOn', 'status', 'handler'],
};
const orderOf = (system: string): readonly Column[] => order[system] ?? order['anders'] ?? [];

/** The columns of the daily file, in the order of that register. */
export const momentColumns = (system: string): readonly { readonly field: FieldId; readonly head: string }[] =>
  orderOf(system).map((column) => ({ field: cells[column].field, head: cells[column].head }));
/** Its rows. Values as they are: whoever writes the file guards against formulas. */
export const momentRows = (system: string, moments: readonly Moment[]): readonly (readonly string[])[] =>
  moments.map((moment) => orderOf(system).map((column) => cells[column].value(moment)));

/** One contact as a line, of what may leave. */
function contactLine({ onDay, channel, reached, nextOn }: Moment, open: ReadonlySet<FieldId>): readonly string[] {
  if (onDay === null || channel === null) return [];
  const said = [
    ...(open.has('channel') ? [channels[channel]] : []),
    ...(open.has('reached') ? [reached ? 'bereikt' : 'niet bereikt'] : []),
    ...(nextOn && open.has('next-try') ? [`volgende poging ${shortDay(nextOn)}`] : []),
  ];
  return [said.length > 0 ? `${shortDay(onDay)}: ${said.join(', ')}` : shortDay(onDay)];
}

/** The same about one dossier as text to paste: how it stands, then the contact moments, the newest first. */
export function copyText(moments: readonly Moment[], open: ReadonlySet<FieldId>): string {
  const [first] = moments;
  if (!first) return '';
  const contacts = moments.flatMap((moment) => contactLine(moment, open));
  return [
    `${cells.dossierNumber.head}: ${first.dossierNumber}`,
    ...(open.has('status') ? [`${cells.status.head}: ${statusWords(first)}`] : []),
    ...(first.handler === null || !open.has('handler') ? [] : [`${cells.handler.head}: ${first.handler}`]),
    ...(contacts.length > 0 ? ['Contact:', ...contacts] : ['Contact: nog geen']),
  ].join('\n');
}
