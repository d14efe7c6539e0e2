import type { TalkWords } from './talk.ts';

export const talk: TalkWords = {
  title: 'Talking at home',
  lead: 'About work and school. In 20 minutes.',
  how: 'Choose a quiet moment. Put the phones away. You ask, your child tells.',
  cards: [
    { title: 'Start small', say: '‘What did you like this week?’' },
    { title: 'What gives you energy?', say: 'Say what you see, too. ‘I see that you work neatly.’' },
    { title: 'What is difficult?', say: 'Listen first. Do not solve it straight away.' },
    { title: 'Who can help?', say: '‘Who do we know who does this work?’' },
    { title: 'What do you want to try next?', say: 'Do not ask: ‘What do you want to be later?’' },
    { title: 'What will we do this week?', say: 'One thing that your child does. And one thing that you do.' },
  ],
  rather: {
    title: 'I would rather not',
    say: 'Your child may always say that. Then go on with the next card. Do not ask why.',
  },
  along: {
    title: 'What we take with us',
    chooses: 'Your child chooses whether school may read this.',
    lines: ['This goes well', 'We want to try this', 'We agree on this'],
    paper: 'Write this on paper. This page keeps nothing.',
    stays: 'This stays on this device. Nothing goes to school or to the municipality.',
    show: 'Let your child read this',
    wipe: 'Erase this',
    read: 'Read this together. Is it right?',
    own: 'Do you want to share this? Copy it. Open your own link and paste it there. You choose who reads it.',
    copy: 'Copy',
    copied: 'Copied.',
    wiped: 'Erased. There is nothing here any more.',
  },
  withoutNet: 'After this, the page also works without internet.',
  print: 'Print this',
  big: 'Make it large to print (A3)',
  small: 'Make it small to print (A4)',
  alsoFor: 'Also for foster parents, a group leader, or an older brother or sister.',
};
