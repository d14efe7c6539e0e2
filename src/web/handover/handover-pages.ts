import { page, type Page } from '#web/door/visit.ts';
import { showA4 } from './a4.tsx';
import { takeHandoverPdf } from './handover-pdf.ts';
import { guestPages } from './guest-pages.tsx';
import { newArrivalPages } from './new-arrival-pages.tsx';
import { decide, keepMeeting } from './receiver-acts.ts';
import { answer, recordOral, showHandover, withdraw } from './sender-acts.ts';
import { renew } from './sent-page.tsx';
import { keepBlocks, showBlocks } from './step-blocks.tsx';
import { send, showCheck } from './step-check.tsx';
import { keepQuestion, showQuestion } from './step-question.tsx';
import { keepTogether, showReading } from './step-reading.tsx';
import { askReceiver, begin, keepReceiver, showReceiver } from './step-receiver.tsx';
import { keepTelling, showTelling } from './step-telling.tsx';

/** Overdragen in four steps, the one page of a hand-over for both sides, its A4, and the way in without an account. */
export const handoverPages: readonly Page[] = [
  page('GET /jongeren/:caseId/overdracht', 'begin-handover', askReceiver),
  page('POST /jongeren/:caseId/overdracht', 'begin-handover', begin),
  page('GET /overdrachten/:handoverId', 'open-handover', showHandover),
  page('GET /overdrachten/:handoverId/aan-wie', 'edit-handover', showReceiver),
  page('POST /overdrachten/:handoverId/aan-wie', 'edit-handover', keepReceiver),
  page('GET /overdrachten/:handoverId/vraag', 'edit-handover', showQuestion),
  page('POST /overdrachten/:handoverId/vraag', 'edit-handover', keepQuestion),
  page('GET /overdrachten/:handoverId/blokken', 'edit-handover', showBlocks),
  page('POST /overdrachten/:handoverId/blokken', 'edit-handover', keepBlocks),
  page('GET /overdrachten/:handoverId/samen', 'edit-handover', showReading),
  page('POST /overdrachten/:handoverId/samen', 'edit-handover', keepTogether),
  page('GET /overdrachten/:handoverId/verteld', 'tell-young-person', showTelling),
  page('POST /overdrachten/:handoverId/verteld', 'tell-young-person', keepTelling),
  page('GET /overdrachten/:handoverId/controle', 'edit-handover', showCheck),
  page('POST /overdrachten/:handoverId/versturen', 'send-handover', send),
  page('POST /overdrachten/:handoverId/nieuwe-link', 'send-handover', renew),
  page('POST /overdrachten/:handoverId/intrekken', 'withdraw-handover', withdraw),
  page('POST /overdrachten/:handoverId/antwoord', 'answer-question', answer),
  page('POST /overdrachten/:handoverId/mondeling', 'take-over-orally', recordOral),
  page('POST /overdrachten/:handoverId/besluit', 'take-over', decide),
  page('POST /overdrachten/:handoverId/kennismaking', 'record-meeting', keepMeeting),
  page('GET /overdrachten/:handoverId/a4', 'print-handover', showA4),
  page('GET /overdrachten/:handoverId/pdf', 'print-handover', takeHandoverPdf),
  ...newArrivalPages,
  ...guestPages,
];
