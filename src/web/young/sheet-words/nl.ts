import { termSentences } from '#web/language/term-sentences.ts';
import type { SheetWords } from './words.ts';

export const nl: SheetWords = {
  step: {
    trots: {
      ask: 'Waar ben je trots op?',
      start: 'Ik ben trots op …',
      help: 'Iets dat je maakte, deed of leerde.',
    },
    wil: { ask: 'Wat wil je?', start: 'Ik wil graag …', help: 'Wat voor werk, school of dag?' },
    kan: { ask: 'Wat kun je goed?', start: 'Ik kan goed …', help: 'Op stage, op school of thuis.' },
    werk: {
      ask: 'Wat helpt jou op het werk?',
      start: 'Op het werk helpt het als …',
      help: 'Wat moeten mensen op het werk doen?',
    },
    thuis: {
      ask: 'Wat helpt jou op school of thuis?',
      start: 'Op school of thuis helpt het als …',
      help: 'Dit gaat nooit naar je werk. Je mag dit overslaan.',
    },
  },
  already: 'Dit staat er al',
  finish: 'Maak de zin af. Of schrijf het op jouw manier.',
  goOn: 'Verder',
  unknown: 'Weet ik niet',
  skip: 'Sla over',
  back: 'Terug',
  ready: {
    title: 'Ben je klaar?',
    lead: 'Lees wat je schreef. Klopt het?',
    nothing: 'Nog niets.',
    saidUnknown: 'Weet ik niet.',
    skipped: 'Overgeslagen.',
    write: 'Schrijf iets',
    change: 'Verander',
    whatNext: termSentences.sheetNext,
    done: 'Klaar',
    gentle: (about, found) => `Gaat dit over ${about} (${found})? Dat hoeft hier niet. Je mag het weghalen.`,
    delicate: { health: 'je gezondheid', 'bank-account': 'je bank', family: 'je familie', phone: 'een telefoonnummer' },
  },
  refusal: {
    'sheet-empty': 'Maak de zin af. Of kies: Weet ik niet.',
    bsn: 'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Haal het weg.',
    'words-too-long': (most) => `Maak dit korter. Er passen ${most} letters in.`,
  },
};
