import type { Between } from '#app/handover/views.ts';
import type { OrganisationKind } from '#domain/access/actor.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { isSchool } from '#domain/person/new-person.ts';

const desks: Partial<Record<OrganisationKind, string>> = {
  wi: 'de gemeente',
  doorstroompunt: 'het Doorstroompunt',
  mbo: 'het mbo',
};
const desk = (kind: OrganisationKind): string => desks[kind] ?? (isSchool(kind) ? 'de school' : 'de organisatie');

/** The side that hands over, as it calls itself: "Niemand buiten school ziet dit". */
export const ourDesk = ({ fromKind }: Between): string => (isSchool(fromKind) ? 'school' : desk(fromKind));
/** Where what does not go along stays: "Dit blijft op school". */
export const withUs = (between: Between): string =>
  isSchool(between.fromKind) ? 'op school' : `bij ${ourDesk(between)}`;
/** The side that is asked: "Dan gaat er niets naar de gemeente". */
export const theirDesk = ({ toKind }: Between): string => desk(toKind);

type Kind = Pick<Between, 'kind'>;
const courseOf = ({ kind }: Kind) => kindRow(kind).course;
/** Read together and asked for a yes. */
export const isAsked = (between: Kind): boolean => courseOf(between) === 'asked';
/** Nobody is asked for a yes: the young person is told. */
export const isTold = (between: Kind): boolean => ['told', 'involves'].includes(courseOf(between));
/** Who takes over meets the young person without who handed over. */
export const meetsAlone = (between: Kind): boolean => courseOf(between) === 'told';
/** Who is asked helps, and who asks goes on leading. */
export const joins = (between: Kind): boolean => courseOf(between) === 'involves';
/** It is there by law when it is sent. */
export const arrives = (between: Kind): boolean => courseOf(between) === 'arrives';

/** What a school says to who does not want that it shares anything: what happens, and what the law does anyway (field finding 1). */
export const schoolAfterNo = [
  'De school geeft niets over jou aan de gemeente.',
  'Wel hoort de gemeente van de overheid dat jij van school bent. Dat is de wet.',
  'Iemand kan jou bellen. Jij mag nee zeggen tegen hulp.',
] as const;

/** What a young person hears who said no. */
export function afterNo(between: Between): readonly string[] {
  if (kindRow(between.kind).yes === 'statutory') return schoolAfterNo;
  return [`Er gaat niets over jou naar ${theirDesk(between)}.`, 'Bedenk je je later? Zeg het dan gewoon.'];
}

const big = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
/** What a young person hears whose yes was taken back: honest about what the other side keeps (field finding 32). */
export function afterWithdrawal(between: Between, sender: string, takenOver: boolean): readonly string[] {
  const desk = theirDesk(between);
  return takenOver
    ? [
        `Jouw ja is weg. ${sender} stuurt niets nieuws over jou naar ${desk}.`,
        `${big(desk)} houdt wat zij al kreeg. Dat mag van de wet. Er staat nu bij dat het is ingetrokken.`,
        `Wil je weten wat zij van jou heeft? Vraag het aan ${desk}. Dat mag altijd.`,
      ]
    : [
        `Jouw ja is weg. ${big(desk)} kan niets meer over jou lezen.`,
        `Misschien las iemand daar al wat ${sender} vroeg. Nu is die pagina dicht.`,
        'Bedenk je je later? Zeg het dan gewoon.',
      ];
}
