import { answers, offerAnswers } from '#domain/guidance/check-in.ts';
import { missed } from '#domain/guidance/missed.ts';
import type { AnswerWords } from './words.ts';

export const nl: AnswerWords = {
  title: { how: 'Hoe gaat het?', offer: 'Wil je hulp bij werk of leren?' },
  answer: {
    how: {
      well: answers.well,
      doubt: answers.doubt,
      'call-me': answers['call-me'],
      stopped: answers.stopped,
    },
    offer: offerAnswers,
  },
  asks: '{wie} vraagt dit.',
  choose: 'Kies wat bij je past.',
  missed: { ask: 'Wat miste je?', choices: missed },
  send: 'Verstuur',
  missing: 'Kies een antwoord.',
  free: 'Dit mag, en het hoeft niet. Nu hulp nodig? Bel 112 of 113.',
  callThem: 'Liever bellen? Bel {wie}: {nummer}',
  callUs: 'Liever bellen? Bel ons: {nummer}',
  thanks: 'Dank je wel',
  received: 'Je antwoord is binnen.',
  callsYou: '{wie} belt je uiterlijk {dag}.',
  somebodyCalls: 'Iemand belt je uiterlijk {dag}.',
  mayClose: 'Je mag deze pagina sluiten.',
  gone: 'Deze link werkt niet',
  goneMaybe: 'Misschien is hij te oud, of is er een nieuwe. Je hoeft niets te doen.',
  goneCall: 'Wil je iemand spreken? Bel wie je de link stuurde.',
};
