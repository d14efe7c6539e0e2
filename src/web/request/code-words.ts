import { answers, ways } from '#domain/guidance/check-in.ts';
import { contracts, destinationKinds, destinationSources } from '#domain/guidance/destination.ts';
import { extendReasons, extendSaid } from '#domain/guidance/extension.ts';
import { whyNot } from '#domain/wish/why-not.ts';
import { wishes } from '#domain/wish/wish.ts';
import { missed } from '#domain/guidance/missed.ts';
import { renewalWays } from '#domain/guidance/renewal.ts';
import { effortReasons, efforts } from '#domain/guidance/rhythm.ts';
import { agendaReasons } from '#domain/gathering/agenda.ts';
import { decisions } from '#domain/gathering/decision.ts';
import { parts as alongParts } from '#domain/parents/link.ts';
import { purposeWords } from '#domain/access/purpose-words.ts';
import { fields } from '#domain/exchange/fields.ts';
import { isOwn, sectionTitle, type SectionId } from '#domain/document/sections.ts';
import { approvalHows } from '#domain/document/version.ts';
import { representativeKinds } from '#domain/handover/representative.ts';
import { peerChannels } from '#domain/peer/peer.ts';
import { hideReasons } from '#domain/tips/tip.ts';
import { channels } from '#domain/person/attempts.ts';
import { requestKinds } from '#domain/request/request.ts';
import { kindWords } from '#web/directory/directory-words.ts';
import { eventWords } from '#web/person/event-words.ts';

type Words = Readonly<Record<string, string>>;
const named: Words = fields;
const states: Words = {
  draft: 'nog niet verstuurd',
  read: 'samen gelezen',
  agreed: 'er is ja gezegd',
  told: 'de jongere weet het',
  sent: 'verstuurd',
  asked: 'er is een vraag gesteld',
  lapsed: 'er kwam geen antwoord',
  'sent-back': 'teruggestuurd',
  refused: 'nee gezegd',
  'taken-over': 'overgenomen',
  withdrawn: 'ingetrokken',
  given: 'gegeven',
  received: 'ontvangen',
  'not-taken': 'het past niet',
  open: 'wacht op antwoord',
  approved: 'goedgekeurd',
  done: 'klaar',
};
const outcomes: Words = {
  rest: 'wil nu geen hulp',
  lost: 'geen contact',
  'not-approach': 'alleen benaderen na besluit',
  ended: 'de begeleiding stopte',
  'term-over': 'de termijn is voorbij',
};
const facts: Words = {
  enrolment: 'inschrijving',
  paper: 'diploma of verklaring',
  exemption: 'vrijstelling',
  residence: 'woonplaats',
  override: 'besluit van een mens',
};
const tried: Words = channels;
const requests: Words = Object.fromEntries(Object.entries(requestKinds).map(([kind, { words }]) => [kind, words]));
const speakers: Words = { self: 'jijzelf', ...representativeKinds };

const peerStates: Words = {
  open: 'voorgesteld',
  wished: 'gekozen, nog geen ja',
  runs: 'is je coach',
  ended: 'gestopt',
};
const peerEnds: Words = { young: 'jijzelf', colleague: 'een collega', program: 'het programma' };
const peerKinds: Words = { note: 'notitie', agreement: 'afspraak', help: 'vroeg om hulp' };

const decisionsBeside: Words = { destination: 'werk of school', ended: 'begeleiding stopt', now: 'later gezegd' };

const documentKinds: Words = {
  text: 'opgeschreven',
  stage: 'stage of werk',
  instrument: 'meting',
  hidden: 'blijft eruit',
};

const alongBecause: Words = {
  minor: 'een ouder of voogd, je bent nog jong',
  represents: 'een curator of mentor',
  'own-yes': 'jij zei ja',
};

/** What a code of one column is called on paper, by the table in which it stands. */
const codes: Readonly<Record<string, (code: string) => string | undefined>> = {
  'case_event kind': eventWords,
  'handover kind': purposeWords,
  'handover state': (code) => states[code],
  'handover yes_by': (code) => speakers[code],
  'handover_block block': (code) => named[code],
  'handover_message kind': (code) => (code === 'question' ? 'vraag' : 'antwoord'),
  'case_outcome kind': (code) => outcomes[code],
  'contact_attempt channel': (code) => tried[code],
  'law_fact kind': (code) => facts[code],
  'enrolment school_kind': (code) => (kindWords as Words)[code],
  'enrolment source': (code) => (code === 'lijst' ? 'een lijst van school' : 'een collega'),
  'data_request kind': (code) => requests[code],
  'representative kind': (code) => speakers[code],
  'document_line section': (code) =>
    isOwn(code) ? 'een eigen vraag van de regio' : sectionTitle(code as SectionId, 'jij') || undefined,
  'document_line kind': (code) => documentKinds[code],
  'document_version how': (code) => (approvalHows as Words)[code],
  'document_version yes_by': (code) => speakers[code],
  'destination kind': (code) => (destinationKinds as Words)[code],
  'destination contract': (code) => (contracts as Words)[code],
  'destination source': (code) => (destinationSources as Words)[code],
  'check_in about': (code) => (code === 'offer' ? 'wil je hulp' : 'hoe gaat het'),
  'guidance_offer renewed_way': (code) => (renewalWays as Words)[code],
  'guidance_plan extended_because': (code) => (extendReasons as Words)[code],
  'guidance_plan extended_said': (code) => (extendSaid as Words)[code],
  'check_in way': (code) => (ways as Words)[code],
  'check_in answer': (code) => (answers as Words)[code],
  'check_in missed': (code) => (missed as Words)[code],
  'wish wish': (code) => (wishes as Words)[code],
  'wish_decision wish': (code) => (wishes as Words)[code],
  'wish_decision decision': (code) => decisionsBeside[code],
  'wish_decision became': (code) => (destinationKinds as Words)[code],
  'wish_decision reason': (code) => (whyNot as Words)[code],
  'guidance_plan effort': (code) => (efforts as Words)[code],
  'guidance_plan reason': (code) => (effortReasons as Words)[code],
  'table_line reason': (code) => (agendaReasons as Words)[code],
  'table_line decision': (code) => (decisions as Words)[code],
  'peer_pairing state': (code) => peerStates[code],
  'peer_pairing channel': (code) => (peerChannels as Words)[code],
  'peer_pairing yes_by': (code) => speakers[code],
  'peer_pairing decides': (code) => (code === 'self' ? 'jij zelf' : 'wie voor jou beslist'),
  'peer_pairing ended_by': (code) => peerEnds[code],
  'story_use use': () => 'een gesprek met wie jou helpt',
  'peer_note kind': (code) => peerKinds[code],
  'tip hidden_because': (code) => (hideReasons as Words)[code],
  'parent_link ground': (code) => alongBecause[code],
  'parent_link shows': (code) => (alongParts as Words)[code],
  'stuck_case reason': (code) => (code === 'still' ? 'er gebeurde lang niets' : 'teruggestuurd'),
  'data_request state': (code) => states[code],
};
/** A code in words; a text stays as it was written. */
export const codeWords = (table: string, column: string, value: string): string =>
  codes[`${table} ${column}`]?.(value) ?? value;
