import type { Day } from '../day.ts';
import { shortDay } from '../day-words.ts';
import { noticeKinds, type NoticeKind } from './kinds.ts';

/** Subject and text of a mail. At most ten lines with words, and never a name of a young person. */
export type Words = { readonly subject: string; readonly text: string };
export type Line = { readonly kind: NoticeKind; readonly caseId: string | null };

const joined = (lines: readonly string[]): string => `${lines.join('\n\n')}\n`;
const pageOf = (address: string, caseId: string | null): string =>
  `${address}${caseId === null ? '/werk' : `/jongeren/${caseId}`}`;

function listed(address: string, lines: readonly Line[], most: number): readonly string[] {
  const shown = lines.slice(0, most).map((l) => `${noticeKinds[l.kind].line}\n${pageOf(address, l.caseId)}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `En nog ${rest}.`] : shown;
}
const ifNothing = (kind: NoticeKind): string => `Als je niets doet: ${noticeKinds[kind].ifNothing}`;

/** "Er wacht iets op jou", at once. `lines` holds at least one notice. */
export function noticeWords(organisation: string, address: string, lines: readonly Line[]): Words {
  const [first] = lines;
  if (!first) throw new RangeError('a mail about nothing');
  return {
    subject: `Aanzet, ${organisation}: er wacht iets op jou`,
    text: joined(['Er wacht iets op jou.', ...listed(address, lines, 3), ifNothing(first.kind)]),
  };
}

/** What stands open on the morning of `today`: new notices, and turns that are late or due soon. */
export type Morning = {
  readonly today: Day;
  readonly lines: readonly Line[];
  readonly late: number;
  readonly soon: number;
};

const turns = (n: number, words: string): string =>
  n === 1 ? `1 beurt van jou is ${words}.` : `${n} beurten van jou zijn ${words}.`;

/** The digest of half past seven; undefined when nothing waits, and then no mail goes. */
export function digestWords(
  organisation: string,
  address: string,
  { today, lines, late, soon }: Morning,
): Words | undefined {
  if (lines.length + late + soon === 0) return undefined;
  const counts = [
    ...(late > 0 ? [turns(late, 'te laat')] : []),
    ...(soon > 0 ? [turns(soon, 'bijna aan de beurt')] : []),
  ];
  const news =
    lines.length === 0 ? [] : [lines.length === 1 ? '1 nieuw bericht.' : `${lines.length} nieuwe berichten.`];
  const kind = late > 0 ? 'late' : (lines[0]?.kind ?? 'turn');
  return {
    subject: `Aanzet, ${organisation}: er wacht iets op jou, ${shortDay(today)}`,
    text: joined([
      `Er wacht iets op jou. ${[...counts, ...news].join(' ')}`,
      ...digestLines(address, lines),
      ifNothing(kind),
    ]),
  };
}
const digestLines = (address: string, lines: readonly Line[]): readonly string[] => [
  ...listed(address, lines, 2),
  `Mijn werk: ${address}/werk`,
];

export type LinkFacts = {
  readonly fromName: string;
  readonly fromOrganisation: string;
  readonly fromPhone: string | null;
  readonly answerDueOn: Day | null;
};

/** The mail to a receiver without account: who asks, what to do, and that the code comes by phone. Not whom it is about. */
export function linkWords(link: string, { fromName, fromOrganisation, fromPhone, answerDueOn }: LinkFacts): Words {
  const by = answerDueOn === null ? '' : ` uiterlijk ${shortDay(answerDueOn)}`;
  return {
    subject: `${fromOrganisation}: vraag om begeleiding over te nemen${by && `, antwoord${by}`}`,
    text: joined([
      `${fromOrganisation} vraagt u de begeleiding van een jongere over te nemen.`,
      `Open deze link: ${link}`,
      `U heeft een code nodig. ${fromName} geeft u die code per telefoon of sms.`,
      `Neem de begeleiding over, stel een vraag of stuur terug. Graag${by || ' snel'}.`,
      `Als u niets doet: de school blijft aan zet en ${fromName} belt u.`,
      ...(fromPhone === null ? [] : [`Vragen? Bel ${fromName}: ${fromPhone}.`]),
    ]),
  };
}
