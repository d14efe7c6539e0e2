import type { Day } from '#law/day.ts';
import { shortDay } from '../day-words.ts';
import type { Course } from '../handover/kinds.ts';
import { isAboutEmergency, noticeKinds, type NoticeKind } from './kinds.ts';

/** Subject and text of a mail. At most ten lines with words, and never a name of a young person. */
export type Words = { readonly subject: string; readonly text: string };
export type Line = { readonly kind: NoticeKind; readonly caseId: string | null };

const joined = (lines: readonly string[]): string => `${lines.join('\n\n')}\n`;
const ofMeetings: readonly NoticeKind[] = ['meeting-task', 'meeting-late', 'meeting-date'];
const ofTables: readonly NoticeKind[] = ['table-moved', 'table-off', 'table-on'];
function pageOf(address: string, { kind, caseId }: Line): string {
  if (kind === 'extract') return `${address}/uittreksels`;
  if (kind === 'summer-last-day') return `${address}/zomerlijst/mail`;
  if (kind === 'school-late') return `${address}/doorstroompunt-vraagt`;
  if (kind === 'directory-gap') return `${address}/organisaties/bijhouden`;
  if (kind === 'rights-review' || kind === 'rights-late') return `${address}/organisaties/rechten`;
  if (isAboutEmergency(kind)) return `${address}/noodtoegang`;
  if (ofMeetings.includes(kind)) return `${address}/regio/overleg`;
  if (ofTables.includes(kind)) return `${address}/overstaptafels`;
  if (kind === 'climbed') return `${address}/regio/hogerop`;
  if (kind === 'invitation-lost') return `${address}/organisaties/uitnodigen`;
  if (kind === 'looking-report') return `${address}/logboek/opvallend`;
  return `${address}${caseId === null ? '/werk' : `/jongeren/${caseId}`}`;
}

function listed(address: string, lines: readonly Line[], most: number): readonly string[] {
  const shown = lines.slice(0, most).map((l) => `${noticeKinds[l.kind].line}\n${pageOf(address, l)}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `En nog ${rest}.`] : shown;
}
function ifNothing(kind: NoticeKind): readonly string[] {
  const then = noticeKinds[kind].ifNothing;
  return then === null ? [] : [`Als je niets doet: ${then}`];
}

/** "Er wacht iets op jou", at once. `lines` holds at least one notice. */
export function noticeWords(organisation: string, address: string, lines: readonly Line[]): Words {
  const [first] = lines;
  if (!first) throw new RangeError('a mail about nothing');
  return {
    subject: `Aanzet, ${organisation}: er wacht iets op jou`,
    text: joined(['Er wacht iets op jou.', ...listed(address, lines, 3), ...ifNothing(first.kind)]),
  };
}

/** What stands open on the morning of `today`: new notices, and turns that are late or due soon. */
export type Morning = {
  readonly today: Day;
  readonly lines: readonly Line[];
  readonly late: number;
  readonly soon: number;
};

const late = (n: number): string => (n === 1 ? '1 beurt van jou is te laat.' : `${n} beurten van jou zijn te laat.`);
const soon = (n: number): string =>
  n === 1 ? '1 beurt moet binnen drie dagen klaar zijn.' : `${n} beurten moeten binnen drie dagen klaar zijn.`;

/** The digest of half past seven; undefined when nothing waits, and then no mail goes. */
export function digestWords(organisation: string, address: string, morning: Morning): Words | undefined {
  const { today, lines } = morning;
  if (lines.length + morning.late + morning.soon === 0) return undefined;
  const counts = [...(morning.late > 0 ? [late(morning.late)] : []), ...(morning.soon > 0 ? [soon(morning.soon)] : [])];
  const news =
    lines.length === 0 ? [] : [lines.length === 1 ? '1 nieuw bericht.' : `${lines.length} nieuwe berichten.`];
  const kind = morning.late > 0 ? 'late' : (lines[0]?.kind ?? 'turn');
  return {
    subject: `Aanzet, ${organisation}: er wacht iets op jou, ${shortDay(today)}`,
    text: joined([
      `Er wacht iets op jou. ${[...counts, ...news].join(' ')}`,
      ...digestLines(address, morning),
      ...ifNothing(kind),
    ]),
  };
}
// Who keeps the directory or watches over privacy or reads extracts, and guides nobody, has no Mijn werk.
const noWork: readonly NoticeKind[] = [
  'directory-gap',
  'looking-report',
  'extract',
  'rights-review',
  'rights-late',
  'climbed',
  'invitation-lost',
  ...ofMeetings,
];
const digestLines = (address: string, { lines, late, soon }: Morning): readonly string[] => [
  ...listed(address, lines, 2),
  ...(late + soon > 0 || lines.some(({ kind }) => !noWork.includes(kind) && !isAboutEmergency(kind))
    ? [`Mijn werk: ${address}/werk`]
    : []),
];

export type LinkFacts = {
  readonly fromName: string;
  readonly fromOrganisation: string;
  readonly fromPhone: string | null;
  readonly answerDueOn: Day | null;
  /** Of what arrives by law nothing is asked, and who is involved takes nothing over. */
  readonly course: Course | 'beside';
};

function arrivedWords(link: string, { fromName, fromOrganisation, fromPhone }: LinkFacts): Words {
  return {
    subject: `${fromOrganisation} droeg een jongere aan jullie over`,
    text: joined([
      `${fromOrganisation} droeg een jongere aan jullie over. Volgens de wet is dit nu jullie taak.`,
      `Open deze link: ${link}`,
      `Je hebt een code nodig. ${fromName} geeft je die code per telefoon of sms.`,
      'Terugsturen kan niet. Een vraag stellen wel.',
      ...(fromPhone === null ? [] : [`Vragen? Bel ${fromName}: ${fromPhone}.`]),
    ]),
  };
}

/** The mail to a receiver without account: who asks, what to do, and that the code comes by phone. Not whom it is about. */
export function linkWords(link: string, facts: LinkFacts): Words {
  if (facts.course === 'beside') return extractWords(link, facts);
  if (facts.course === 'arrives') return arrivedWords(link, facts);
  const { fromName, fromOrganisation, fromPhone, answerDueOn, course } = facts;
  const wish = course === 'involves' ? 'mee te helpen met een jongere' : 'de begeleiding van een jongere over te nemen';
  const by = answerDueOn === null ? '' : ` uiterlijk ${shortDay(answerDueOn)}`;
  return {
    subject: `${fromOrganisation}: vraag om ${course === 'involves' ? 'mee te helpen' : 'begeleiding over te nemen'}${by && `, antwoord${by}`}`,
    text: joined([
      `${fromOrganisation} vraagt je ${wish}.`,
      `Open deze link: ${link}`,
      `Je hebt een code nodig. ${fromName} geeft je die code per telefoon of sms.`,
      `${course === 'involves' ? 'Doe mee' : 'Neem de begeleiding over'}, stel een vraag of stuur terug. Graag${by || ' snel'}.`,
      `Als je niets doet: de school blijft de vaste contactpersoon en ${fromName} belt je.`,
      ...(fromPhone === null ? [] : [`Vragen? Bel ${fromName}: ${fromPhone}.`]),
    ]),
  };
}

/** The mail to a colleague who may come in: what the link does, how long it works, and what to do when it is not for you. */
export const invitationWords = (
  link: string,
  { organisation, until }: { readonly organisation: string; readonly until: Day },
): Words => ({
  subject: `${organisation}: kom erbij in Aanzet`,
  text: joined([
    `${organisation} werkt met Aanzet en nodigt je uit.`,
    `Open deze link en kijk of je gegevens kloppen: ${link}`,
    `De link werkt één keer, tot en met ${shortDay(until)}. Geef hem niet door.`,
    'Is dit niet voor jou? Dan hoef je niets te doen.',
  ]),
});

/**
 * The mail with the link of an extract or referral: from whom, and that the code comes by phone. Not whom it is about; and
 * for work not from which organisation, which would tell the kind of school.
 */
function extractWords(link: string, { fromName, fromPhone }: Pick<LinkFacts, 'fromName' | 'fromPhone'>): Words {
  return {
    subject: `${fromName} heeft iets voor je klaargezet`,
    text: joined([
      `${fromName} heeft iets voor je klaargezet over een jongere.`,
      `Open deze link: ${link}`,
      `Je hebt een code nodig. ${fromName} geeft je die code per telefoon of sms.`,
      'Je kunt het drie maanden lezen en printen. Laat weten of het past.',
      ...(fromPhone === null ? [] : [`Vragen? Bel ${fromName}: ${fromPhone}.`]),
    ]),
  };
}
