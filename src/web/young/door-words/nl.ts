import { termSentences } from '#web/language/term-sentences.ts';
import type { DoorWords } from './words.ts';

const times = (n: number): string => (n === 1 ? 'één keer' : `${n} keer`);
const minutes = (n: number): string => (n === 1 ? 'één minuut' : `${n} minuten`);

export const nl: DoorWords = {
  link: {
    gone: 'Deze link werkt niet',
    goneMaybe: 'Misschien heb je een nieuwe link. Gebruik die.',
    goneAsk: 'Heb je geen nieuwe? Vraag erom bij wie jou de link gaf.',
    title: 'Ga verder',
    isYours: 'Is deze link van jou?',
    bySms: 'Druk op de knop. Je krijgt een code per sms.',
    byHand: 'Druk op de knop. Vul daarna je code in.',
    goOn: 'Ga verder',
    notYours: 'Is de link niet van jou? Sluit deze pagina.',
  },
  code: {
    title: 'Vul je code in',
    label: 'Code van zes cijfers',
    bySms: 'Je krijgt een sms. De code werkt 10 minuten.',
    byHand: 'Die kreeg je van wie jou de link gaf.',
    year: 'In welk jaar ben je geboren?',
    yearHint: 'Bijvoorbeeld: 2008',
    open: 'Open mijn pagina',
    again: 'Stuur een nieuwe code',
  },
  out: {
    title: 'Je bent uitgelogd',
    back: 'Wil je terug? Open je link en vul je code in.',
    ask: 'Werkt dat niet? Vraag een nieuwe link.',
  },
  card: { lead: 'Je code staat op je kaartje.', label: 'Code', hint: 'Acht cijfers.', begin: 'Begin' },
  refusal: {
    'code-shape': 'Vul de zes cijfers van je code in.',
    'year-shape': 'Vul het jaar in waarin je geboren bent. Bijvoorbeeld: 2008.',
    'wrong-code': (left) => `Dit klopt niet. Kijk naar je code en je jaar. Je kunt het nog ${times(left)} proberen.`,
    'link-waits': (n) => `Dit ging te vaak achter elkaar. Wacht ${minutes(n)}. Probeer het dan opnieuw.`,
    'group-code-shape': 'Vul de acht cijfers van je kaartje in.',
    'group-code': 'Dit klopt niet. Kijk naar de code op je kaartje en naar je jaar.',
    'group-taken': termSentences.cardTaken,
  },
};
