import { type Day } from '#law/day.ts';
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

const cells = {
  dossierNumber: { head: 'Dossiernummer', value: (m: Moment) => m.dossierNumber },
  onDay: { head: 'Datum contact', value: (m: Moment) => m.onDay ?? '' },
  channel: { head: 'Soort contact', value: (m: Moment) => (m.channel === null ? '' : channels[m.channel]) },
  reached: { head: 'Bereikt', value: (m: Moment) => (m.reached === null ? '' : m.reached ? 'ja' : 'nee') },
  nextOn: { head: 'Volgende poging', value: (m: Moment) => m.nextOn ?? '' },
  status: { head: 'Status', value: statusWords },
  handler: { head: 'Behandelaar', value: (m: Moment) => m.handler ?? '' },
} as const;
type Column = keyof typeof cells;

/**
 * In which order the columns go back. Layouts for reading into a register are not public, so all have one order for now
 * and the page says "nog niet bevestigd"; whoever knows better changes a row here.
 */
const order: Readonly<Record<string, readonly Column[]>> = {
  anders: ['dossierNumber', 'onDay', 'channel', 'reached', 'nextOn', 'status', 'handler'],
};
const orderOf = (system: string): readonly Column[] => order[system] ?? order['anders'] ?? [];

/** Rows for the daily file, the heads first. Values as they are: whoever writes the file guards against formulas. */
export const momentRows = (system: string, moments: readonly Moment[]): readonly (readonly string[])[] => [
  orderOf(system).map((column) => cells[column].head),
  ...moments.map((moment) => orderOf(system).map((column) => cells[column].value(moment))),
];

/** The same about one dossier as text to paste: how it stands, then the contact moments, the newest first. */
export function copyText(moments: readonly Moment[]): string {
  const [first] = moments;
  if (!first) return '';
  const contacts = moments.flatMap(({ onDay, channel, reached, nextOn }) =>
    onDay === null || channel === null
      ? []
      : [
          `${shortDay(onDay)}: ${channels[channel]}, ${reached ? 'bereikt' : 'niet bereikt'}${nextOn ? `, volgende poging ${shortDay(nextOn)}` : ''}`,
        ],
  );
  return [
    `${cells.dossierNumber.head}: ${first.dossierNumber}`,
    `${cells.status.head}: ${statusWords(first)}`,
    ...(first.handler === null ? [] : [`${cells.handler.head}: ${first.handler}`]),
    ...(contacts.length > 0 ? ['Contact:', ...contacts] : ['Contact: nog geen']),
  ].join('\n');
}
