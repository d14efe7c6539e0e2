import type { OwnWishWords } from './words.ts';

export const nl: OwnWishWords = {
  ask: 'Wat wil je?',
  lead: 'Dit mag, en het hoeft niet. Je mag het altijd veranderen.',
  alsoChoose: 'Past hier iets bij?',
  choices: {
    work: 'Werken',
    school: 'Naar school',
    'work-and-school': 'Werken en leren',
    'day-activities': 'Dagbesteding',
    other: 'Iets anders',
    unsure: 'Ik weet het nog niet',
  },
  keep: 'Bewaar',
  missing: 'Kies wat je wilt. Of ga terug.',
  kept: 'Bewaard. Goed dat je het zegt.',
  reads: (name) => `${name} leest wat je kiest.`,
  wants: 'Dit wil jij:',
  change: 'Verander',
  saidAlone: (day) => `Dit koos je op ${day}:`,
  saidTogether: (day) => `Dit koos je samen op ${day}:`,
  notNow: 'Nu is het nog anders.',
  why: {
    'no-place': 'Er was nog geen plek.',
    'first-this': 'Eerst iets anders, daarna dit.',
    changed: 'Jij wilde het nu anders.',
    'too-far': 'Het was te ver weg.',
    other: 'Er was een andere reden.',
  },
  nobodyTold: (name) => `Wil je weten waarom? Vraag het aan ${name}.`,
  inTheirWords: 'Dit schreef wie jou helpt:',
};
