import type { Actor } from '../access/actor.ts';
import { partyOf } from '../programme/programme.ts';
import type { Section } from '../programme/section.ts';
import { listOf, numberOf, textOf } from '../programme/section.ts';
import { titleOf } from '../programme/status.ts';
import { letGo, ownsProgramme, type WhoIn } from '../programme/who-may.ts';
import type { By, Line } from './line.ts';
import type { MeasureFacts } from './source.ts';

/** May write down money of this party: who answers for the programme, and who leads there; not who answered for it before. */
export const keepsMoneyOf = (actor: Actor, programme: WhoIn, partyId: string): boolean =>
  ownsProgramme(actor, programme) ||
  (actor.kind === 'member' &&
    (actor.role === 'coordinator' || actor.role === 'teamleider') &&
    partyOf(programme, partyId)?.organisationId === actor.organisationId &&
    !letGo(actor.organisationId, programme));

type Id = Pick<By, 'memberId'>;
type Waiting = Pick<Line, 'state'> & { readonly entered: Id; readonly signs: readonly Id[] };
/** Waits for this person too: it was written by somebody else, and not signed yet. */
export const waitsFor = (actor: Actor, { state, entered, signs }: Waiting): boolean =>
  actor.kind === 'member' &&
  (actor.role === 'coordinator' || actor.role === 'teamleider') &&
  state === 'waiting' &&
  entered.memberId !== actor.memberId &&
  !signs.some(({ memberId }) => memberId === actor.memberId);

/** A measure as far as money asks. */
export const measureFacts = (section: Section): MeasureFacts => ({
  id: section.id,
  title: titleOf(section),
  groups: listOf(section, 'forWhom'),
  fromAge: numberOf(section, 'fromAge'),
  untilAge: numberOf(section, 'untilAge'),
  task: textOf(section, 'statutoryTask') || null,
});
