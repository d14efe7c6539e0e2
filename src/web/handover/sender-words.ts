import type { SenderView } from '#app/handover/views.ts';
import { longDay } from '#domain/day-words.ts';
import { hasArrived, type HandoverState } from '#domain/handover/states.ts';
import { joins, ourDesk } from './between-words.ts';
import { noTurnWords, sentWords, staysWords } from './sent-page.tsx';
import { backWords, dayWords } from './words.ts';

type Said = { readonly title: string; readonly lead: string };
const on = (day: string | null): string => (day === null ? '' : ` op ${dayWords(day)}`);

const draft = ({ receiver, between }: SenderView): Said => ({
  title: `Concept voor ${receiver.name}`,
  lead: `Nog niet verstuurd. Niemand buiten ${ourDesk(between)} ziet dit.`,
});
/** After a move who handed over looks on for a while; better said before it ends. */
const looksUntil = ({ handover, youngPerson }: SenderView): string =>
  handover.lookEndsOn === null ? '' : ` Jullie zien ${youngPerson.firstName} nog tot ${dayWords(handover.lookEndsOn)}.`;

const words: Readonly<Record<HandoverState, (view: SenderView, me: string) => Said>> = {
  draft,
  read: draft,
  told: (v) => ({
    title: `Klaar om te versturen naar ${v.receiver.name}`,
    lead: `${v.youngPerson.firstName} weet het. Nog niet verstuurd.`,
  }),
  agreed: (v) => ({
    title: `Klaar om te versturen naar ${v.receiver.name}`,
    lead: 'Er is ja gezegd. Nog niet verstuurd.',
  }),
  sent: (v, me) => ({ title: `Wacht op ${v.receiver.name}`, lead: sentWords(v, me) }),
  asked: (v) => ({
    title: `${v.receiver.name} heeft een vraag`,
    lead: `Geef antwoord. Daarna gaat de beurt terug naar ${v.receiver.name}.`,
  }),
  lapsed: (v, me) => ({
    title: `Er kwam geen antwoord van ${v.receiver.name}`,
    lead: `${v.handover.answerDueOn ? `Dat kon tot ${dayWords(v.handover.answerDueOn)}. ` : ''}Nu ${staysWords(v.asReceiver.sender.name, me)}.`,
  }),
  arrived: (v) => ({
    title: `Overgedragen${on(v.handover.sentOn)}`,
    lead: `${noTurnWords} ${v.receiver.organisation} begeleidt nu.`,
  }),
  'arrived-asked': (v) => ({
    title: `${v.receiver.organisation} vraagt iets`,
    lead: `Overgedragen${on(v.handover.sentOn)}. ${noTurnWords} Geef wel antwoord${v.handover.answerDueOn ? `, uiterlijk ${dayWords(v.handover.answerDueOn)}` : ''}.`,
  }),
  'taken-over': (v, me) => ({
    title: `${joins(v.between) ? 'Doet mee' : 'Overgenomen'}${on(v.handover.takenOverOn)}`,
    lead: `Door ${v.handover.takenOverBy ?? v.receiver.name}. Tot de kennismaking ${staysWords(v.asReceiver.sender.name, me)}.`,
  }),
  done: (v) => ({
    title: `Klaar${on(v.handover.closedOn)}`,
    lead: joins(v.between)
      ? `${v.receiver.organisation} helpt mee. School begeleidt verder.`
      : `${v.receiver.organisation} begeleidt nu.${looksUntil(v)}`,
  }),
  'sent-back': (v) => ({
    title: `${v.receiver.name} stuurde dit terug${on(v.handover.closedOn)}`,
    lead: `${backWords(v.handover.reason)}.`,
  }),
  withdrawn: (v) => ({ title: `Ingetrokken${on(v.handover.closedOn)}`, lead: 'De overdracht gaat niet door.' }),
  refused: (v) => ({
    title: `Er is nee gezegd${on(v.handover.closedOn)}`,
    lead: `Deze overdracht gaat niet door. Niemand buiten ${ourDesk(v.between)} ziet er iets van.`,
  }),
};
/** Where a hand-over stands, with who and when. */
export const statusWords = (view: SenderView, me: string): Said => words[view.handover.state](view, me);

type Turn = { readonly who: string; readonly verb: string; readonly by: string | null };
/** Who moves now while it is on its way; null when it has ended or is not sent. */
export function turnWords({ handover, receiver, youngPerson, asReceiver }: SenderView, me: string): Turn | null {
  const mine = asReceiver.sender.name === me;
  const contact = mine ? 'jij' : asReceiver.sender.name;
  const { state, answerDueOn, meetOn } = handover;
  const taker = handover.takenOverBy?.split(',')[0] ?? receiver.name;
  if (state === 'sent') return { who: receiver.name, verb: 'Geeft antwoord op de overdracht.', by: answerDueOn };
  if (state === 'asked') return { who: contact, verb: `${mine ? 'Geef' : 'Geeft'} antwoord op de vraag.`, by: null };
  if (state === 'taken-over') return { who: taker, verb: `Maakt kennis met ${youngPerson.firstName}.`, by: meetOn };
  if (state !== 'lapsed') return null;
  if (receiver.hasAccount) return { who: receiver.organisation, verb: 'De teamleider pakt dit op.', by: null };
  return {
    who: contact,
    verb: `${mine ? 'Bel' : 'Belt'} ${receiver.name}${receiver.phone ? `: ${receiver.phone}` : ''}.`,
    by: null,
  };
}

/** The facts of the side column: whole dates, because they are looked up later. */
export function statusFacts({ handover: h, receiver, former }: SenderView) {
  const day = (label: string, value: string | null) => (value === null ? [] : [{ label, value: longDay(value) }]);
  return [
    {
      label: 'Aan',
      value: receiver.name === receiver.organisation ? receiver.name : `${receiver.name}, ${receiver.organisation}`,
    },
    ...(receiver.phone ? [{ label: 'Telefoon', value: receiver.phone }] : []),
    ...day('Verteld', h.toldOn),
    ...day(hasArrived(h.state) ? 'Overgedragen' : 'Verstuurd', h.sentOn),
    ...day('Antwoord uiterlijk', h.takenOverOn === null && h.closedOn === null ? h.answerDueOn : null),
    ...day('Antwoord uiterlijk', h.state === 'arrived-asked' ? h.answerDueOn : null),
    ...day('Overgenomen', hasArrived(h.state) ? null : h.takenOverOn),
    ...day('Kennismaking gepland', former === null && h.takenOverOn ? h.meetOn : null),
    ...day('Kennisgemaakt', h.metOn),
  ];
}
