import type { SheetWords } from './words.ts';

export const en: SheetWords = {
  step: {
    trots: {
      ask: 'What are you proud of?',
      start: 'I am proud of …',
      help: 'Something you made, did or learned.',
    },
    wil: { ask: 'What do you want?', start: 'I would like …', help: 'What kind of work, school or day?' },
    kan: { ask: 'What are you good at?', start: 'I am good at …', help: 'At a work placement, at school or at home.' },
    werk: {
      ask: 'What helps you at work?',
      start: 'At work it helps when …',
      help: 'What should people at work do?',
    },
    thuis: {
      ask: 'What helps you at school or at home?',
      start: 'At school or at home it helps when …',
      help: 'This never goes to your work. You may skip this.',
    },
  },
  already: 'This is there already',
  finish: 'Finish the sentence. Or write it in your own way.',
  goOn: 'Go on',
  unknown: 'I do not know',
  skip: 'Skip',
  back: 'Back',
  ready: {
    title: 'Are you done?',
    lead: 'Read what you wrote. Is it right?',
    nothing: 'Nothing yet.',
    saidUnknown: 'I do not know.',
    skipped: 'Skipped.',
    write: 'Write something',
    change: 'Change',
    whatNext: 'Do you press Done? Then your guide reads this. You talk about it together.',
    done: 'Done',
    gentle: (about, found) => `Is this about ${about} (${found})? That is not needed here. You may take it out.`,
    delicate: {
      health: 'your health',
      'bank-account': 'your bank',
      family: 'your family',
      phone: 'a telephone number',
    },
  },
  refusal: {
    'sheet-empty': 'Finish the sentence. Or choose: I do not know.',
    bsn: 'There is a number here that looks like a BSN. We do not keep that. Take it out.',
    'words-too-long': (most) => `Make this shorter. There is room for ${most} letters.`,
  },
};
