import type { About } from './about.ts';

type Level = 'laag' | 'midden' | 'hoog';
/** A risk for young people or colleagues: how likely and how bad without measures, what is done, and what is left. */
type Risk = {
  readonly what: string;
  readonly chance: Level;
  readonly harm: Level;
  readonly done: string;
  readonly yours: string;
  readonly left: Level;
  readonly only?: (about: About) => boolean;
};

/** The risks of the DPIA, those for this organisation. */
const risks: readonly Risk[] = [
  {
    what: 'Een collega kijkt bij een jongere zonder reden.',
    chance: 'midden',
    harm: 'midden',
    done: 'Elke inzage is een regel. De FG leest per maand wat opvalt, zonder namen.',
    yours: 'Spreek af wanneer je verder kijkt, met de ondernemingsraad of de medezeggenschap.',
    left: 'laag',
  },
  {
    what: 'Een ander ziet meer dan nodig is.',
    chance: 'midden',
    harm: 'hoog',
    done: 'Alleen de velden uit het register gaan mee. De jongere leest het vooraf.',
    yours: 'Haal velden eruit die jullie niet nodig hebben.',
    left: 'laag',
  },
  {
    what: 'Een vrij tekstvak zegt iets over gezondheid of straf.',
    chance: 'hoog',
    harm: 'hoog',
    done: 'Er is geen vak voor gezondheid. Aanzet vraagt gevoelige woorden na. Een BSN houdt Aanzet tegen.',
    yours: 'Leer collega’s te schrijven wat iemand kan en nodig heeft.',
    left: 'midden',
  },
  {
    what: 'Wie zoekt, merkt dat een jongere ergens bekend is.',
    chance: 'midden',
    harm: 'midden',
    done: 'Niet van jou en bestaat niet geven dezelfde pagina. Zoeken blijft binnen de eigen organisatie.',
    yours: 'Vraag ook buiten Aanzet niet of iemand bekend is.',
    left: 'laag',
  },
  {
    what: 'Iemand zoekt een jongere die niet gevonden wil worden.',
    chance: 'laag',
    harm: 'hoog',
    done: 'De jongere staat op geen lijst. Alleen collega’s met naam zien de jongere, en zij horen elke inzage.',
    yours: 'Zet afgeschermd aan zodra jullie het weten.',
    left: 'laag',
  },
  {
    what: 'Een ja dat niet vrij is, of van de verkeerde komt.',
    chance: 'midden',
    harm: 'midden',
    done: 'Een tabel zegt wie ja moet zeggen. Een nee kost de jongere niets: de begeleiding gaat door.',
    yours: 'Vraag naar gezag, curator of mentor. Leg uit wat een nee wel en niet stopt.',
    left: 'midden',
  },
  {
    what: 'Een link komt bij de verkeerde.',
    chance: 'midden',
    harm: 'midden',
    done: 'De link werkt alleen met een code, die iemand vertelt. In de mail staat geen jongere.',
    yours: 'Bel de code door. Zet hem nooit in een mail.',
    left: 'laag',
  },
  {
    what: 'Een lijst op papier of in een bestand raakt weg.',
    chance: 'midden',
    harm: 'hoog',
    done: 'Eerst zeggen waarvoor, dan een kenmerk op elke regel. De FG ziet wie wat meenam.',
    yours: 'Spreek af waar zo’n lijst mag staan, en wanneer hij weg moet.',
    left: 'midden',
  },
  {
    what: 'Wie de machine beheert, leest mee.',
    chance: 'laag',
    harm: 'hoog',
    done: 'De dienst ziet geen namen in de logregels. Een veranderde regel in het logboek valt op.',
    yours: 'Regel het in de overeenkomst. Vraag wie erbij kan.',
    left: 'midden',
  },
  {
    what: 'Gegevens blijven te lang staan.',
    chance: 'midden',
    harm: 'midden',
    done: 'Wat kort nodig is, gaat vanzelf weg.',
    yours: 'Spreek een termijn af en kijk elk jaar wat weg moet.',
    left: 'midden',
  },
  {
    what: 'Meldingen over een jongere komen dubbel of fout binnen.',
    chance: 'midden',
    harm: 'laag',
    done: 'Elke regel wordt nagekeken. Lijkt iemand op een ander, dan is het een vraag. Inlezen kan terug.',
    yours: 'Lees de vragen zelf. Raad niet.',
    left: 'laag',
    only: ({ hasAccount }) => hasAccount,
  },
  {
    what: 'Alles ligt stil: niemand weet wie aan zet is.',
    chance: 'laag',
    harm: 'midden',
    done: 'Een kopie is terug te zetten op een andere machine. De bladen zijn op papier te bewaren.',
    yours: 'Oefen het terugzetten. Print “Wie is wanneer aan zet”.',
    left: 'laag',
  },
];

export const risksOf = (about: About): readonly (readonly string[])[] =>
  risks
    .filter(({ only }) => only?.(about) ?? true)
    .map((risk) => [risk.what, `${risk.chance} / ${risk.harm}`, risk.done, risk.yours, risk.left]);
