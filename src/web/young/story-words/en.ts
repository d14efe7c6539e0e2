import type { StoryWords } from './words.ts';

export const en: StoryWords = {
  title: 'My story',
  lead: 'Five short questions. You may skip any of them.',
  link: 'Write your own story',
  question: {
    who: { ask: 'Who am I?', start: 'I am …', help: 'What do you like? What matters to you?' },
    good: { ask: 'What am I good at?', start: 'I am good at …', help: 'At school, at work or at home.' },
    hard: { ask: 'What was hard?', start: 'It was hard that …', help: 'You do not have to tell everything.' },
    helped: { ask: 'What helped?', start: 'It helped me that …', help: 'A person, a place or an agreement.' },
    wants: { ask: 'What do I want?', start: 'I want …', help: 'Now, or in a year.' },
  },
  nothing: 'Nothing yet.',
  change: 'Change',
  keep: 'Save',
  skip: 'Skip',
  worry: (name) => `Do you write that you are in danger? Then ${name} calls you. ${name} does not read what you wrote.`,
  share: {
    title: 'Who reads this?',
    nobody: 'Nobody reads this now. You choose.',
    reads: (name, day) => `${name} reads this, up to and including ${day}.`,
    start: 'Let it be read for a talk',
    sure: 'Do you let this be read?',
    who: (name, organisation) => `${name} reads this for your talk. Who helps you at ${organisation} can read it too.`,
    what: 'This is what they read',
    until: 'Up to which day?',
    yes: 'Yes, that is fine',
    no: 'No, go back',
    changes: 'Do you change something? Then the reading stops. After that you can say yes again.',
    stop: 'Stop the reading',
    empty: 'Write something first. Then you can let it be read.',
    waits: {
      'too-young':
        'You are not 16 yet. Your parent or guardian has to say yes too. That is not possible here yet. You may show it yourself.',
      represented:
        'Somebody decides together with you. That person has to say yes too. That is not possible here yet. You may show it yourself.',
    },
  },
  paper: {
    link: 'Put it on paper',
    how: 'Print this page. You give it yourself, to whom you want.',
    away: 'What you give away you cannot take back here.',
  },
  remove: {
    title: 'Take my story away',
    text: 'Then everything is gone. It cannot come back.',
    yes: 'Take my story away',
  },
  refusal: {
    until: 'Choose a day within three months.',
    changed: 'Your story has just changed. Read it once more.',
  },
};
