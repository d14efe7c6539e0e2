import type { OwnWishWords } from './words.ts';

export const en: OwnWishWords = {
  ask: 'What do you want?',
  lead: 'You may answer, and you do not have to. You may always change it.',
  alsoChoose: 'Does one of these fit?',
  choices: {
    work: 'Work',
    school: 'Go to school',
    'work-and-school': 'Work and learn',
    'day-activities': 'Day activities',
    other: 'Something else',
    unsure: 'I do not know yet',
  },
  keep: 'Keep',
  missing: 'Choose what you want. Or go back.',
  kept: 'We have kept it. Good that you say so.',
  reads: (name) => `${name} reads what you choose.`,
  wants: 'This is what you want:',
  change: 'Change',
  saidAlone: (day) => `You chose this on ${day}:`,
  saidTogether: (day) => `You chose this together on ${day}:`,
  notNow: 'Now it is something else.',
  why: {
    'no-place': 'There was no place yet.',
    'first-this': 'First something else, then this.',
    changed: 'You wanted something else now.',
    'too-far': 'It was too far away.',
    other: 'There was another reason.',
  },
  nobodyTold: (name) => `Do you want to know why? Ask ${name}.`,
  inTheirWords: 'Who helps you wrote this:',
};
