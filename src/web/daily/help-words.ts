import { ofDocument } from './help-document.ts';
import { ofContact } from './help-contact.ts';
import { ofLaw } from './help-law.ts';
import { ofEffort } from './help-effort.ts';
import { ofRouteMap } from './help-routemap.ts';
import { ofPeers } from './help-peer.ts';
import { ofProgramme } from './help-programme.ts';
import { ofMoney } from './help-money.ts';
import { ofReport } from './help-report.ts';
import { ofTips } from './help-tips.ts';
import { inDanger, ofRights } from './help-rights.ts';

/** Help for each kind of page: what it is for, what to do first, and what people ask. B1; names of nobody. */
export type Topic = {
  readonly title: string;
  readonly what: string;
  readonly steps: readonly string[];
  readonly asked: readonly { readonly question: string; readonly answer: string }[];
};

/** The kinds of pages of a colleague's own day. */
const ofWork = {
  werk: {
    title: 'Mijn werk',
    what: 'Hier staat wat op jou wacht. Bovenaan staat wat het eerst moet.',
    steps: [
      'Kijk bij Jij bent aan zet. Daar staat wat je doet en uiterlijk wanneer.',
      'Open de jongere. Doe wat er staat en zeg wie daarna aan zet is.',
      'Staat er iets bij je team? Kies Ik pak dit.',
    ],
    asked: [
      {
        question: 'Waarom staat er niets?',
        answer: 'Dan ben jij nergens aan zet. Bij Jongeren zie je wie dat wel is.',
      },
      {
        question: 'Ik kan het niet op tijd doen. Wat nu?',
        answer: 'Open de jongere en kies Later. Of geef de beurt door aan een collega.',
      },
    ],
  },
  jongeren: {
    title: 'Jongeren',
    what: 'Hier vind je alle jongeren van je eigen organisatie.',
    steps: [
      'Zoek op een deel van de naam. Een typefout is niet erg.',
      'Of kies een filter. Je kunt het onder een eigen naam bewaren.',
      'Klik op de naam om de jongere te openen.',
    ],
    asked: [
      {
        question: 'Ik vind een jongere niet. Hoe kan dat?',
        answer:
          'Je ziet alleen jongeren van je eigen organisatie. Een ander kan de jongere eerst aan jullie overdragen.',
      },
      inDanger,
    ],
  },
  jongere: {
    title: 'Eén jongere',
    what: 'Bovenaan staat wie aan zet is, waarvoor en uiterlijk wanneer.',
    steps: [
      'Lees wie er aan zet is. Ben jij het niet? Dan hoef je nu niets te doen.',
      'Schrijf op wat je hoorde. De jongere mag je notitie lezen.',
      'Ben je klaar? Zeg wie daarna aan zet is.',
    ],
    asked: [
      {
        question: 'Wie ziet wat ik schrijf?',
        answer: 'Alleen je eigen organisatie. Een ander ziet alleen wat bij een overdracht meegaat.',
      },
      {
        question: 'De jongere is familie van mij. Wat doe ik?',
        answer: 'Kies Geen inzage. Dan zie je deze jongere niet meer. Niemand vraagt waarom.',
      },
    ],
  },
  overdracht: {
    title: 'Overdragen en overnemen',
    what: 'Je draagt een jongere over. Jij blijft de vaste contactpersoon tot jullie hebben kennisgemaakt.',
    steps: [
      'Kies aan wie je de jongere overdraagt.',
      'Lees samen met de jongere wat meegaat. De jongere zegt ja of nee.',
      'Verstuur. De ander neemt over, vraagt iets of stuurt terug.',
      'Leg de kennismaking vast. Daarna is de ander aan zet.',
    ],
    asked: [
      {
        question: 'Er komt geen antwoord. Wat nu?',
        answer: 'Bel de ontvanger. Het nummer staat bij de overdracht. Neemt die mondeling over? Dan leg jij dat vast.',
      },
      {
        question: 'Ik verstuurde te snel. Kan het terug?',
        answer: 'Ja. Open de overdracht en trek haar in.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;

/** Lists that come in. */
const ofLists = {
  inlezen: {
    title: 'Een lijst inlezen',
    what: 'Je leest de lijst in van leerlingen die gaan stoppen. Aanzet kijkt eerst elke regel na.',
    steps: [
      'Kies het bestand. Een kolom met een BSN lezen we nooit mee.',
      'Kijk of de kolommen kloppen.',
      'Lees wat er nieuw is en wat een vraag is. Dan pas lees je in.',
    ],
    asked: [
      { question: 'Ik las de verkeerde lijst in. Wat nu?', answer: 'Open de lijst bij Inlezen en maak haar ongedaan.' },
    ],
  },
  meldingen: {
    title: 'Nieuwe meldingen',
    what: 'Hier staat wat uit jullie register kwam en wat nog niemand oppakte.',
    steps: [
      'Kies Ik pak dit, of kies er meer en wijs ze toe.',
      'Is het niet voor jullie? Kies Niet voor ons. Dan zie je wie je belt.',
    ],
    asked: [
      {
        question: 'Ik wees het verkeerd toe. Kan het terug?',
        answer: 'Ja, op dezelfde dag. Kies Ongedaan maken boven de lijst.',
      },
    ],
  },
  zomerlijst: {
    title: 'De zomerlijst',
    what: 'Hier staat wie na de zomer elke jongere belt. En waar je nu kunt bellen.',
    steps: ['Kies jongeren en kies wie er belt.', 'Print de lijst op de laatste schooldag. Laat hem niet liggen.'],
    asked: [
      { question: 'Waarom staat er geen nummer?', answer: 'De teamleider vult in wie opneemt als de school dicht is.' },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;

/** The region and oneself. */
const ofRegion = {
  organisaties: {
    title: 'Organisaties en collega’s',
    what: 'Hier zie je wie je belt, ook bij andere organisaties.',
    steps: ['Zoek op een deel van de naam.', 'Staat er “nog juist?” Bel dan even en kijk het na.'],
    asked: [
      {
        question: 'Mijn eigen nummer klopt niet. Wat doe ik?',
        answer: 'Klik bovenaan op je naam. Daar kijk je je gegevens na.',
      },
    ],
  },
  regio: {
    title: 'Waar stokt het',
    what: 'Je ziet aantallen en geen namen. Zo zie je waar jongeren te lang wachten.',
    steps: ['Lees de kop. Die zegt waar het nu stokt.', 'Open de lijst van je eigen jongeren en pak er één op.'],
    asked: [
      { question: 'Waarom staat er een x?', answer: 'Het gaat dan om heel weinig jongeren. Zo herken je niemand.' },
    ],
  },
  logboek: {
    title: 'Het logboek',
    what: 'Je kijkt hier na of het logboek nog heel is.',
    steps: ['Kies Controleer het logboek.', 'Staat er een fout? Bel wie het beheer doet.'],
    asked: [{ question: 'Wie staat in het logboek?', answer: 'Iedereen die gegevens van een jongere zag of schreef.' }],
  },
  uitwisseling: {
    title: 'Uitwisseling en papieren',
    what: 'Je ziet wat Aanzet uitgaat en wat binnenkomt. De papieren komen hieruit.',
    steps: [
      'Open een regel. Daar staat wie wat krijgt, en waarom dat mag.',
      'Let jij op de privacy? Dan haal je een veld eruit bij jullie.',
      'Open de papieren, vul aan wat leeg is en print ze.',
    ],
    asked: [{ question: 'Kan ik een veld toevoegen?', answer: 'Nee. Meer dan hier staat, gaat er nooit uit.' }],
  },
  instellingen: {
    title: 'Jouw gegevens en instellingen',
    what: 'Hier kies je hoe je hoort dat er iets op je wacht.',
    steps: [
      'Kijk na of je nummer en mail kloppen.',
      'Ben je een tijd weg? Kies een vervanger.',
      'Ga je weg van je plek? Meld je dan af.',
    ],
    asked: [
      {
        question: 'Ik werk bij twee organisaties. Hoe werkt dat?',
        answer: 'Je kiest voor wie je nu werkt. Van de andere organisatie zie je dan niets.',
      },
      {
        question: 'Wat ziet een ander in mijn agenda?',
        answer: 'Alleen dag en tijd. Met wie en waarover staat nergens buiten Aanzet.',
      },
    ],
  },
  algemeen: {
    title: 'Werken met Aanzet',
    what: 'Bij elke jongere is precies één partij aan zet. Je ziet wie, waarvoor en uiterlijk wanneer.',
    steps: [
      'Begin bij Mijn werk. Daar staat wat op jou wacht.',
      'Vind een pagina of een jongere met Zoek in het menu.',
      'Werkt iets niet? Lees hieronder wie je belt.',
    ],
    asked: [
      {
        question: 'Wie ziet wat ik doe?',
        answer: 'Elke keer dat iemand gegevens ziet, komt er een regel in het logboek.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;

const topics = {
  ...ofWork,
  ...ofLists,
  ...ofDocument,
  ...ofContact,
  ...ofPeers,
  ...ofTips,
  ...ofProgramme,
  ...ofReport,
  ...ofRights,
  ...ofRegion,
  ...ofLaw,
  ...ofRouteMap,
  ...ofEffort,
  ...ofMoney,
};
export type TopicName = keyof typeof topics;
export const isTopic = (name: string): name is TopicName => Object.hasOwn(topics, name);
export const topicOf = (name: TopicName): Topic => topics[name];
