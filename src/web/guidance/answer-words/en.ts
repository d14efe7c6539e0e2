import type { AnswerWords } from './words.ts';

export const en: AnswerWords = {
  title: { how: 'How are you doing?', offer: 'Do you want help with work or learning?' },
  answer: {
    how: { well: 'It goes well', doubt: 'I have doubts', 'call-me': 'Call me', stopped: 'My job or course stops' },
    offer: {
      well: 'No, it is fine like this',
      doubt: 'I do not know yet',
      'call-me': 'Yes, call me',
      stopped: 'Yes, my job or course stops',
    },
  },
  asks: '{wie} asks this.',
  choose: 'Choose what fits you.',
  missed: {
    ask: 'What did you miss?',
    choices: {
      person: 'Somebody I could call',
      explained: 'To hear what comes next',
      work: 'Help to find work',
      learning: 'Help with learning',
      practical: 'Help with money, a home or travel',
      time: 'More time',
      nothing: 'I missed nothing',
    },
  },
  send: 'Send',
  missing: 'Choose an answer.',
  free: 'You may answer, and you do not have to. Do you need help now? Call 112 or 113.',
  callThem: 'Would you rather call? Call {wie}: {nummer}',
  callUs: 'Would you rather call? Call us: {nummer}',
  thanks: 'Thank you',
  received: 'We have your answer.',
  callsYou: '{wie} calls you by {dag} at the latest.',
  somebodyCalls: 'Somebody calls you by {dag} at the latest.',
  mayClose: 'You may close this page.',
  gone: 'This link does not work',
  goneMaybe: 'Maybe it is too old, or there is a new one. You do not have to do anything.',
  goneCall: 'Do you want to talk to somebody? Call who sent you the link.',
};
