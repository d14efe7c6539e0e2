import type { Language } from './language.ts';

export const en: Language = {
  code: 'en',
  name: 'English',
  dir: 'ltr',
  readBy: null,
  around: {
    skip: 'Go to the content',
    example: 'Example.',
    noRealNames: 'Do not fill in real names.',
    help: { ask: 'Need help?', call: 'Call', or: 'or', mail: 'mail' },
    accessibility: 'Accessibility',
    language: 'Language',
    notRead: 'Nobody has checked this translation yet. Is something wrong? Please tell us.',
  },
  kit: {
    wrong: 'Mistake',
    faults: (count) => (count === 1 ? '1 thing is not right' : `${count} things are not right`),
    optional: 'not needed',
    step: (current, total) => `Step ${current} of ${total}`,
    day: 'Day',
    month: 'Month',
    year: 'Year',
    otherDay: 'Another day',
  },
  happened: {
    'sheet-ready': 'Done. Your guide reads what you wrote.',
    'own-chosen': 'Done. This counts right away.',
    'own-asked': 'Your question is sent. You get an answer within one month.',
    'own-yes-back': 'It has stopped. Somebody calls you.',
    'own-yes-late': 'This is not possible now. Call who helps you.',
    'own-peer-stop': 'It has stopped. The coach sees nothing of you any more.',
    'own-tip': 'Your tip is sent. Below you see when you get an answer.',
    'own-tip-gone': 'Your tip is gone, at school too.',
    'speaker-late': 'Something changed. Read how it is now.',
  },
};
