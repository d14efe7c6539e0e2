import type { DoorWords } from './words.ts';

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);
const minutes = (n: number): string => (n === 1 ? 'one minute' : `${n} minutes`);

export const en: DoorWords = {
  link: {
    gone: 'This link does not work',
    goneMaybe: 'Maybe you have a new link. Use that one.',
    goneAsk: 'No new link? Ask who gave you the link.',
    title: 'Go on',
    isYours: 'Is this link yours?',
    bySms: 'Press the button. You get a code by text message.',
    byHand: 'Press the button. Then fill in your code.',
    goOn: 'Go on',
    notYours: 'Is the link not yours? Close this page.',
  },
  code: {
    title: 'Fill in your code',
    label: 'Code of six digits',
    bySms: 'You get a text message. The code works for 10 minutes.',
    byHand: 'You got it from who gave you the link.',
    year: 'In which year were you born?',
    yearHint: 'For example: 2008',
    open: 'Open my page',
    again: 'Send a new code',
  },
  out: {
    title: 'You are logged out',
    back: 'Want to come back? Open your link and fill in your code.',
    ask: 'Does that not work? Ask for a new link.',
  },
  card: { lead: 'Your code is on your card.', label: 'Code', hint: 'Eight digits.', begin: 'Begin' },
  refusal: {
    'code-shape': 'Fill in the six digits of your code.',
    'year-shape': 'Fill in the year in which you were born. For example: 2008.',
    'wrong-code': (left) => `This is not right. Check your code and your year. You can try ${times(left)} more.`,
    'link-waits': (n) => `This was tried too often. Wait ${minutes(n)}. Then try again.`,
    'group-code-shape': 'Fill in the eight digits on your card.',
    'group-code': 'This is not right. Check the code on your card and your year.',
    'group-taken': 'This code is in use on another screen. Ask your guide.',
  },
};
