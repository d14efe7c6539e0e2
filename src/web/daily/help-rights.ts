/** For who needs a page now and cannot open it; the same words wherever it stands. */
export const inDanger = {
  question: 'Er is direct gevaar. Wat nu?',
  answer: 'Bel 112. Kun jij een jongere niet openen, en is er niemand die dat kan? Typ bij Zoek: noodtoegang.',
};

/** Help with what young people may ask about their data, and with how long it is kept. */
export const ofRights = {
  verzoeken: {
    title: 'Verzoeken over gegevens',
    what: 'Een jongere mag vragen wat jullie weten, of het klopt, en of het weg kan.',
    steps: [
      'Schrijf het verzoek op bij de jongere. Kijk eerst of je weet wie het is.',
      'Geef antwoord. Aanzet maakt het overzicht en de brief.',
      'Print de brief en geef hem aan de jongere.',
    ],
    asked: [
      {
        question: 'Hoe snel moet het?',
        answer: 'Binnen een maand. Is het moeilijk? Dan mag het twee maanden langer. Zeg dat op tijd.',
      },
    ],
  },
  bewaren: {
    title: 'Bewaren en vernietigen',
    what: 'Hier staat hoe lang jullie gegevens bewaren en wat weg mag. Je ziet aantallen en geen namen.',
    steps: [
      'De FG stelt voor om te vernietigen.',
      'Een collega die het archief beheert, kijkt het na en keurt goed.',
      'Print de verklaring, of bewaar haar als PDF.',
    ],
    asked: [
      {
        question: 'Kan het terug?',
        answer: 'Nee. Daarom beslissen twee mensen. Twijfel je? Keur het dan niet goed.',
      },
    ],
  },
  noodtoegang: {
    title: 'Noodtoegang',
    what: 'Voor direct gevaar. De FG laat één collega 24 uur bij een jongere die afgeschermd is.',
    steps: [
      'Bel 112 als het niet kan wachten.',
      'Vul in wie het is en wat er aan de hand is. Bel ook de FG.',
      'Zegt de FG ja? Open dan de jongere, en schrijf op wat je hoorde of deed.',
    ],
    asked: [
      {
        question: 'Zegt Aanzet of de jongere hier is?',
        answer: 'Nee. Je krijgt altijd hetzelfde antwoord. Alleen de FG ziet of er iemand past.',
      },
      {
        question: 'Wie hoort het?',
        answer: 'Wie genoemd is bij de jongere, de FG en de teamleider. Zij zien wanneer je keek.',
      },
    ],
  },
} as const;
