import type { Exchange } from '../exchange.ts';

const mail = {
  direction: 'mail',
  under: 'programma',
  ground: 'De taak waar het bericht bij hoort',
  fixedBy: 'ours',
  from: 'all',
  receiver: 'De mailbox van een collega',
  keeps: 'In de mailbox, volgens de regels van die organisatie.',
  yes: 'Geen ja: er staat geen jongere in.',
  acts: ['post-mail'],
} as const satisfies Partial<Exchange>;

/** Every mail that the program sends. No name of a young person stands in one. */
export const mailRows: readonly Exchange[] = [
  {
    ...mail,
    id: 'mail-bericht',
    title: 'Er wacht iets op jou',
    purpose: 'Een collega weet dat er iets moet gebeuren.',
    fields: { 'what-waits': 'needed', link: 'needed', 'giver-organisation': 'needed', 'turns-due': 'needed' },
    jobs: ['mail-notices', 'mail-digest'],
  },
  {
    ...mail,
    id: 'mail-afspraak',
    title: 'Morgen een afspraak',
    purpose: 'Niemand vergeet een afspraak.',
    fields: { day: 'needed', time: 'needed', link: 'needed' },
    jobs: ['mail-appointments'],
  },
  {
    ...mail,
    id: 'mail-link',
    title: 'De link van een overdracht of uittreksel',
    purpose: 'Wie geen account heeft, kan toch overnemen of lezen.',
    under: 'overdracht',
    ground: 'De soort overdracht waar de link bij hoort',
    fields: {
      giver: 'needed',
      'giver-organisation': 'needed',
      link: 'needed',
      'what-waits': 'needed',
      'due-on': 'needed',
    },
    receiver: 'De mailbox van wie het krijgt. De code komt apart.',
    jobs: ['handover-link'],
  },
  {
    ...mail,
    id: 'mail-zomerlijst',
    title: 'De link van de Zomerlijst',
    purpose: 'Wie in week 35 belt, heeft de lijst bij de hand.',
    fields: { 'giver-organisation': 'needed', link: 'needed', until: 'needed' },
    from: ['pro', 'vso', 'mbo'],
    jobs: ['summer-link'],
  },
  {
    ...mail,
    id: 'mail-uitnodiging',
    title: 'Uitnodiging voor een collega',
    purpose: 'Een collega kan binnenkomen.',
    under: 'beheer',
    fields: { 'giver-organisation': 'needed', link: 'needed', until: 'needed' },
    jobs: ['invitation'],
  },
  {
    ...mail,
    id: 'mail-inloggen',
    title: 'Code en bericht bij het inloggen',
    purpose: 'Alleen wie echt de collega is, komt binnen.',
    under: 'beheer',
    fields: { code: 'needed', 'giver-organisation': 'needed' },
    jobs: ['sign-in-code', 'sign-in-changed'],
  },
];
