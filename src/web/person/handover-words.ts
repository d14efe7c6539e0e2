import type { HandoverNow } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import type { HandoverState } from '#domain/handover/states.ts';

const words: Readonly<Record<HandoverState, (h: HandoverNow) => string>> = {
  draft: ({ receiver }) => `Concept voor ${receiver}.`,
  read: ({ receiver }) => `Concept voor ${receiver}.`,
  told: ({ receiver }) => `Klaar om te versturen naar ${receiver}.`,
  agreed: ({ receiver }) => `Klaar om te versturen naar ${receiver}.`,
  sent: (h) =>
    `Verstuurd ${h.sentByUs ? `naar ${h.receiver}` : `door ${h.sender}`}.${h.answerDueOn ? ` Antwoord uiterlijk ${longDay(h.answerDueOn)}.` : ''}`,
  asked: ({ receiver }) => `${receiver} heeft een vraag.`,
  lapsed: ({ receiver }) => `${receiver} gaf geen antwoord op tijd.`,
  'taken-over': (h) => `Overgenomen door ${h.receiver}.${h.meetOn ? ` Kennismaking op ${longDay(h.meetOn)}.` : ''}`,
  arrived: (h) => (h.sentByUs ? `Overgedragen aan ${h.receiver}.` : `Kwam binnen van ${h.sender}.`),
  'arrived-asked': (h) => (h.sentByUs ? `${h.receiver} vraagt iets.` : `Vraag gesteld aan ${h.sender}.`),
  done: ({ receiver }) => `Klaar: ${receiver} begeleidt nu.`,
  'sent-back': ({ receiver }) => `Teruggestuurd door ${receiver}.`,
  withdrawn: () => 'Ingetrokken.',
  refused: () => 'Niet verstuurd: er is nee gezegd.',
};
/** Where the hand-over stands, as a sentence with actor and day. */
export const handoverWords = (handover: HandoverNow): string => words[handover.state](handover);
