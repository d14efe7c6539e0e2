import type { OwnPeerWords } from './words.ts';

export const en: OwnPeerWords = {
  title: 'My coach',
  back: 'Back',
  sees:
    'Your coach sees your first name, how you want contact, and what you agree on. Not your family name, not your school, and nothing ' +
    'of what others write about you.',
  ask: {
    title: 'Do you want a coach?',
    titleOne: 'Do you want {wie} as your coach?',
    lead: 'A coach went to school here too. You choose. You may always say no.',
    nobodyFree: 'No coach has a place now. Ask {wie} again later.',
    which: 'Whom do you choose?',
    yes: 'Yes, I want this coach',
    no: 'No, I do not want a coach',
  },
  contact: {
    channel: 'How do you want contact?',
    channels: { app: 'By app', call: 'By phone', sms: 'By text message', mail: 'By mail' },
    shares: 'May your coach see your number or mail address?',
    yes: 'Yes, my coach may see this',
    no: 'No',
    noHint: 'Then you meet at the place of who helps you.',
    address: 'Number or mail address',
  },
  wished: {
    title: 'You chose {wie}',
    lead: 'Now somebody else has to say yes.',
    text: 'Your parent, guardian or mentor decides with you. {wie} asks for that. Until then the coach sees nothing.',
    stop: 'I do not want a coach after all',
  },
  runs: {
    title: '{wie} is your coach',
    since: 'Since {dag}.',
    paused: '{wie} is not there for now. Ask who helps you when it goes on.',
    contact: 'By',
    address: 'Your number or address',
    hidden: 'Your coach does not see it',
    wrote: 'What your coach wrote',
    nothing: 'Nothing yet.',
    kinds: { note: 'Note', agreement: 'What you agreed', help: 'Asked for help' },
    done: 'done',
    stopTitle: 'Do you want to stop?',
    stopText: 'You may always stop. Your coach sees nothing from then on. You need not say why.',
    stop: 'I stop with this coach',
  },
  none: {
    title: 'You have no coach',
    text: 'A coach went to school here too and keeps contact with you. Do you want that? Ask {wie}.',
  },
  refusal: {
    bsn: 'This number looks like a BSN. We do not keep it. Is it a telephone number?',
    'peer-coach': 'Choose a coach.',
    'peer-gone': 'This coach cannot begin now. Choose another one.',
    'peer-channel': 'Choose how you want contact.',
    'peer-shares': 'Choose whether your coach may see the number or address.',
    'peer-address': 'Fill in the number or address. Or choose: No.',
    'peer-again': 'Who decides has changed. Ask who helps you.',
    'peer-long': (most) => `Make this shorter. It can have ${most} letters.`,
  },
};
