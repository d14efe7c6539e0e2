import { blank, fieldGroups, ownRows, sideOf, type About } from './about.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { isExtract } from '../extract/kinds.ts';
import { kindRow } from '../handover/kinds.ts';
import { list, table, text, type Paper, type Part, type Section } from './paper.ts';

const ask = (about: About): Section => ({
  title: 'Wil je iets vragen?',
  parts: [
    blank(about, 'rights-contact', 'Hier kun je terecht'),
    ...(about.phone === null ? [] : [text(`Of bel ons: ${about.phone}.`)]),
    text('Je mag ook praten met wie bij ons op de privacy let:'),
    blank(about, 'officer', 'Dit is'),
  ],
});

const ofSchool: readonly Section[] = [
  {
    title: 'Wat doen wij?',
    parts: [
      text(
        'Jij gaat straks van school. Wij helpen je dan nog verder. Dat moet van de wet.',
        'Wij schrijven op hoe het gaat. Wij schrijven ook op wie jou belt. Dat staat in Aanzet.',
      ),
    ],
  },
  {
    title: 'Wie mag het zien?',
    parts: [
      text(
        'Alleen mensen van school die jou helpen.',
        'Soms moet een ander je verder helpen. Iemand van de gemeente, of van een andere school. Dan lees jij eerst wat wij geven.',
        'Vaak vragen wij: vind je dit goed? Ben je nog geen 18? Dan moeten je ouders soms ook ja zeggen.',
      ),
    ],
  },
  {
    title: 'Mag je nee zeggen?',
    parts: [
      text(
        'Ja. Dan geven wij niets over jou aan de gemeente.',
        'Wel hoort de gemeente van de overheid dat jij van school bent. Dat is de wet. Iemand kan jou bellen.',
        'Jij mag nee zeggen tegen hulp. Je krijgt geen straf.',
      ),
    ],
  },
];
const ofOthers: readonly Section[] = [
  {
    title: 'Wat doen wij?',
    parts: [
      text(
        'Jij bent van school. Of je gaat van school. Wij helpen je naar werk of naar een nieuwe school. Dat moet van de wet.',
        'Wij schrijven op hoe het gaat. Wij schrijven ook op wie jou belt. Dat staat in Aanzet.',
      ),
    ],
  },
  {
    title: 'Hoe komen wij aan jouw naam?',
    parts: [
      text(
        'Van jou zelf. Of van je school. Of van de overheid: die zegt ons wie van school is.',
        'Woon je straks in een andere plaats? Dan gaat jouw hulp mee. Wij zeggen dat eerst.',
      ),
    ],
  },
  {
    title: 'Mag je nee zeggen?',
    parts: [
      text(
        'Ja. Jij mag nee zeggen tegen hulp.',
        'Wat wij al van jou weten, moeten wij soms bewaren. Dat is ook de wet.',
      ),
    ],
  },
];

const see = (about: About): Section => ({
  title: 'Wat staat er over jou?',
  parts: [
    text('Je naam. Je leeftijd. Waar je woont. Wat je wil en wat je kan. Hoe wij je bellen.'),
    list(
      'Er staat niet of je ziek bent.',
      'Er staat niet wat je fout deed.',
      'Jouw BSN staat er niet in.',
      'Een computer kiest niets voor jou. Een mens doet dat.',
    ),
    blank(about, 'retention', 'Zo lang bewaren wij het'),
  ],
});

const can: Section = {
  title: 'Wat mag jij?',
  parts: [
    list(
      'Jij mag alles lezen.',
      'Is iets fout? Dan maken wij het goed.',
      'Jij mag vragen of iets weg kan.',
      'Zei je ja? Dan mag je later nee zeggen. Wat een ander al kreeg, houdt die soms. Dat is de wet.',
      'Jij mag vragen wie er keek, en waarom.',
      'Ben je boos over hoe wij dit doen? Zeg het ons. Of vertel het de Autoriteit Persoonsgegevens.',
    ),
  ],
};

/** The letter for young people, at A2. */
export const letterYoung = (about: About): Paper => ({
  id: 'brief-jongere',
  title: 'Brief voor jongeren',
  lead: `${about.name} en jouw gegevens.`,
  sections: [...(sideOf(about.kind) === 'school' ? ofSchool : ofOthers), see(about), can, ask(about)],
});

const handed = (about: About) => ownRows(about, 'out').filter(({ id }) => /^H\d+$/.test(id));
/** Whose yes, as a parent reads it: at the mbo the law asks the young person. */
function yesForParents({ id }: Exchange): string {
  if (isExtract(id) || kindRow(id).yes === 'toestemming')
    return 'Toestemming. Uw kind zelf vanaf 16 jaar, als het dat kan. Anders u.';
  if (kindRow(id).yes === 'none') return 'Geen ja. Uw kind hoort het wel.';
  return id === 'H2' ? 'Een ja van uw kind zelf.' : 'Een ja. Uw kind zelf vanaf 18 jaar, als het dat kan. Anders u.';
}
/** To whom, why and with whose yes; and below it what goes along. */
const outs = (about: About): readonly Part[] =>
  handed(about).length === 0 || !about.hasAccount
    ? []
    : [
        table(
          'Wie kan verder helpen',
          ['Wat', 'Waarom', 'Ja nodig'],
          handed(about).map((row) => [row.title, row.purpose, yesForParents(row)]),
        ),
        table('Dit kan meegaan', ['Bij', 'Wat'], fieldGroups(handed(about), about.narrowed)),
      ];

const whyParents = (about: About): Section => ({
  title: 'Waarom u dit leest',
  parts: [
    text(
      sideOf(about.kind) === 'school'
        ? 'Uw kind gaat straks van school. De school helpt daarna nog verder. Dat vraagt de wet.'
        : 'Wij helpen uw kind naar werk of naar een nieuwe school. Dat vraagt de wet.',
      'Wij houden in Aanzet bij wie er aan zet is en wat is afgesproken. Uw kind heeft één vaste contactpersoon.',
      'Bent u voogd, curator of mentor? Dan geldt deze brief ook voor u.',
    ),
    blank(about, 'controller', 'Wie verantwoordelijk is'),
  ],
});
const hearParents: Section = {
  title: 'Wat u te horen krijgt',
  parts: [
    text(
      'U mag aan ons vragen hoe het gaat, tot uw kind 18 is. Wat uw kind zelf opschrijft, ziet u niet.',
      'Vanaf 18 jaar beslist uw kind zelf, als het dat kan. Dan praten wij eerst met uw kind.',
    ),
  ],
};

/** The letter for parents and who speaks for a young person, at B1 (AVG art. 13 en 14). */
export const letterParents = (about: About): Paper => ({
  id: 'brief-ouders',
  title: 'Brief voor ouders',
  lead: `Hoe ${about.name} omgaat met gegevens van uw kind.`,
  sections: [
    whyParents(about),
    {
      title: 'Wat wij vragen en aan wie',
      parts: [
        text(
          'Soms gaat een ander verder met de hulp. Uw kind leest dan eerst wat wij meegeven.',
          'Is uw kind nog geen 18? Dan vraagt de wet soms uw ja. Een pleegouder kan dat ja niet geven: dat doet wie gezag heeft.',
          'Zegt u nee, dan geven wij het niet. De gemeente hoort wel van de overheid dat uw kind van school is.',
        ),
        ...outs(about),
      ],
    },
    hearParents,
    {
      title: 'Bewaren en rechten',
      parts: [
        blank(about, 'retention', 'Zo lang bewaren wij het'),
        text(
          'U en uw kind mogen zien wat er staat en het laten verbeteren. U mag vragen om iets weg te halen (AVG art. 15 tot en met 17).',
          'U mag zeggen dat u het er niet mee eens bent (AVG art. 21). Een toestemming mag u terugnemen.',
          'Wat een ander al kreeg, houdt die soms. Die heeft dan een eigen taak in de wet.',
          'Geen computer beslist over uw kind. Wij sturen niets buiten wat hier staat.',
        ),
        blank(about, 'host-place', 'Waar de gegevens staan'),
      ],
    },
    {
      title: 'Vragen of klachten',
      parts: [
        blank(about, 'rights-contact', 'Uw vraag stelt u hier'),
        blank(about, 'officer', 'Onze FG, die op de privacy let'),
        text('Komt u er met ons niet uit? Dan kunt u naar de Autoriteit Persoonsgegevens.'),
      ],
    },
  ],
});
