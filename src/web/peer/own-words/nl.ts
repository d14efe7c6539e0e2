import { peerChannels } from '#domain/peer/peer.ts';
import type { OwnPeerWords } from './words.ts';
import { bsnAsks } from '#web/door/bsn-words.ts';

export const nl: OwnPeerWords = {
  title: 'Mijn coach',
  back: 'Terug',
  sees: 'Je coach ziet je voornaam en hoe je contact wilt. Ook wat jullie afspreken. Niet je achternaam of je school. En niets van anderen over jou.',
  ask: {
    title: 'Wil je een coach?',
    titleOne: 'Wil je {wie} als coach?',
    lead: 'Een coach zat zelf ook op school hier. Jij kiest. Nee zeggen mag altijd.',
    nobodyFree: 'Er is nu geen coach met een plek. Vraag het later nog eens aan {wie}.',
    which: 'Wie kies je?',
    yes: 'Ja, deze coach wil ik',
    no: 'Nee, ik wil geen coach',
  },
  contact: {
    channel: 'Hoe wil je contact?',
    channels: peerChannels,
    shares: 'Mag je coach jouw nummer of mailadres zien?',
    yes: 'Ja, dit mag mijn coach zien',
    no: 'Nee',
    noHint: 'Je spreekt dan af bij wie jou helpt.',
    address: 'Nummer of mailadres',
  },
  wished: {
    title: 'Je koos {wie}',
    lead: 'Nu moet nog iemand anders ja zeggen.',
    text: 'Je ouder, voogd, curator of mentor beslist mee. {wie} vraagt dat. Tot dan ziet de coach niets.',
    stop: 'Ik wil toch geen coach',
  },
  runs: {
    title: '{wie} is je coach',
    since: 'Sinds {dag}.',
    paused: '{wie} kan nu even niet. Vraag aan wie jou helpt wanneer het weer kan.',
    contact: 'Contact',
    address: 'Jouw nummer of adres',
    hidden: 'Ziet je coach niet',
    wrote: 'Wat je coach schreef',
    nothing: 'Nog niets.',
    kinds: { note: 'Notitie', agreement: 'Afspraak', help: 'Vroeg om hulp' },
    done: 'gedaan',
    stopTitle: 'Wil je stoppen?',
    stopText: 'Dat mag altijd. Je coach ziet dan meteen niets meer. Je hoeft niet te zeggen waarom.',
    stop: 'Ik stop met deze coach',
  },
  none: {
    title: 'Je hebt geen coach',
    text: 'Een coach zat zelf ook op school hier. De coach houdt contact met jou. Wil je dat? Vraag het aan {wie}.',
  },
  refusal: {
    bsn: bsnAsks,
    'peer-coach': 'Kies een coach.',
    'peer-gone': 'Deze coach kan nu niet. Kies een andere coach.',
    'peer-channel': 'Kies hoe je contact wilt.',
    'peer-shares': 'Kies of je coach het nummer of adres mag zien.',
    'peer-address': 'Vul het nummer of adres in. Of kies: Nee.',
    'peer-again': 'Wie beslist, is veranderd. Vraag het aan wie jou helpt.',
    'peer-long': (most) => `Maak dit korter. Er passen ${most} letters in.`,
  },
};
