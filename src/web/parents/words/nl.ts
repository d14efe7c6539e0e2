import type { TalkWords } from './talk.ts';

export const talk: TalkWords = {
  title: 'Praten thuis',
  lead: 'Over werk en school. In 20 minuten.',
  how: 'Kies een rustig moment. Leg de telefoons weg. U vraagt, uw kind vertelt.',
  cards: [
    { title: 'Begin klein', say: '‘Wat vond je deze week leuk?’' },
    { title: 'Wat geeft jou energie?', say: 'Zeg ook wat u ziet. ‘Ik zie dat je netjes werkt.’' },
    { title: 'Wat is lastig?', say: 'Luister eerst. Los het niet meteen op.' },
    { title: 'Wie kan helpen?', say: '‘Wie kennen wij die dit werk doet?’' },
    { title: 'Wat wil je hierna proberen?', say: 'Vraag niet: ‘Wat wil je later worden?’' },
    { title: 'Wat doen we deze week?', say: 'Eén ding dat uw kind doet. En één ding dat u doet.' },
  ],
  rather: {
    title: 'Liever niet',
    say: 'Dat mag uw kind altijd zeggen. Ga dan door met de volgende kaart. Vraag niet waarom.',
  },
  along: {
    title: 'Wij nemen mee',
    chooses: 'Uw kind kiest zelf of school dit mag lezen.',
    lines: ['Dit gaat goed', 'Dit willen we proberen', 'Dit spreken we af'],
    paper: 'Schrijf dit op papier. Deze bladzijde bewaart niets.',
    stays: 'Dit blijft op dit toestel. Er gaat niets naar school of gemeente.',
    show: 'Laat uw kind dit lezen',
    wipe: 'Wis dit',
    read: 'Lees dit samen. Klopt het?',
    own: 'Wil jij dit delen? Kopieer het. Open jouw eigen link en plak het daar. Jij kiest wie het leest.',
    copy: 'Kopieer',
    copied: 'Gekopieerd.',
    wiped: 'Gewist. Hier staat niets meer.',
  },
  withoutNet: 'Deze bladzijde werkt hierna ook zonder internet.',
  print: 'Print dit',
  big: 'Groot maken om te printen (A3)',
  small: 'Klein maken om te printen (A4)',
  alsoFor: 'Ook voor pleegouders, een groepsleider, of een grote broer of zus.',
};
