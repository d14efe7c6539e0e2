/** Where somebody can type, as the crawl names it: a form's address and its fields. */
import { sectionIds } from '#domain/document/sections.ts';
import { kinds } from '#domain/programme/kinds.ts';
import { groupSteps } from '#domain/young/group.ts';
import { storyQuestions } from '#domain/young/story.ts';
import { blankIds } from '#domain/papers/blanks.ts';
import { figurePlaces } from './bsn-figures.ts';
import { reportPlaces } from './bsn-report.ts';
import { effortNumbers, effortWords } from './known-effort.ts';
import { programmeFileTexts } from './known-programme-file.ts';
import { moneyElsewhere, moneyPlaces } from './typed-money.ts';

/** Where the number is not refused with the question, and why it does no harm there. */
export const elsewhere: readonly string[] = [
  '/jongeren/:id/register phone', // the same
  '/jongeren/overdragen phone', // the same
  '/jongeren/nieuw phone', // a telephone number may look like one: here it belongs
  ...['/wijzigen phone', '/wijzigen publicPhone', '/nieuwe-collega phone', '/collega/:id/gegevens phone'].map(
    (field) => `/organisaties/:id${field}`, // numbers to call, too
  ),
  '/organisaties/inlezen geplakt', // a list: a line with it is named and not kept
  '/organisaties/uit-bestand controle', // twelve signs to compare; never kept
  '/organisaties/nieuw phone',
  '/organisaties/nieuw publicPhone',
  '/jongeren/:id/afspraken atTime', // a time of the day or nothing; never kept
  '/jongeren/:id/afspraken/:id atTime',
  ...['place', 'school-1-passed', 'school-1-hours'].map((field) => `/wat-vraagt-de-wet ${field}`), // a town, a number; never kept
  ...['role-begeleider', 'role-doorstroomcoach', 'role-klantmanager', 'role-teamleider', 'team-:id'].map(
    (field) => `/organisaties/:id/aantallen ${field}`, // how many young people: a small number or nothing; never kept
  ),
  '/jongeren/:id/wet/woonplaats place', // a municipality that exists, kept as its code; else it is refused
  '/jongeren/:id/wet/school passedParts', // a small number; never kept
  '/jongeren/:id/wet/inschrijving passedParts',
  '/regio/wet/vooruitblik months',
  ...['workWeeks', 'afterMonths', 'intensiveWeeks', 'signalDays', 'statusMonths', 'guideMonths'].map(
    (field) => `/regio/contact ${field}`, // small numbers; never kept
  ),
  ...['most', ...sectionIds.map((id) => `place-${id}`)].map((field) => `/regio/document ${field}`), // the same
  ...['times', 'days', 'answerDays'].map((field) => `/regio/hogerop/afspraken ${field}`), // the same
  ...['begins', 'ends'].flatMap((field) => ['datum', 'datum/:id'].map((at) => `/regio/overleg/:id/${at} ${field}`)), // a time of the day
  ...effortNumbers,
  '/jongeren/:id/na-school hours', // the same
  '/organisaties/:id/openingstijden hours-:n', // times of the day or nothing; never kept
  ...['least', 'hours', 'months'].map((field) => `/regio/cijfers/afspraken ${field}`), // small numbers; never kept
  ...['within', 'keep'].map((field) => `/regio/routekaart/aantallen ${field}`), // small numbers; never kept
  '/regio/routekaart/regel/:one place', // the same
  '/regio/programma/planning/:one takes', // the same
  ...moneyElsewhere,
  '/bewaren/termijn years', // a small number; never kept
  '/ik/organisaties code', // looks only, and keeps nothing
  ...['number', 'mail', 'codeTo'].map((field) => `/jongeren/:id/eigen-link ${field}`), // a mobile number or an address that fits, never kept
  // A time of the day or nothing; never kept.
  ...['begins-:id', 'ends-:id'].flatMap((field) => [
    `/overstaptafels ${field}`,
    `/overstaptafels/:id/wijzigen ${field}`,
  ]),
  '/overstaptafels/soorten keepMonths', // a small number; never kept
  ...['number', 'mail'].map((field) => `/jongeren/:id/meekijken ${field}`), // a mobile number or an address that fits, never kept
  '/ouder/:token/code code', // six digits or nothing; never kept
  ...['', '/:id'].map((at) => `/next-coaches${at} most`), // a small number; never kept
  '/overdracht/:token code', // six digits or nothing; never kept
];
/** What somebody types in a part of the programme, by the fields as data. */
const boxes: Readonly<Record<string, readonly string[]>> = {
  line: [''],
  text: [''],
  number: [''],
  condition: ['-why'],
  claims: ['-asOf-:n', '-source-:n', '-text-:n', '-value-:n'],
  planning: ['-what-:n', '-year-:n'],
  readings: ['-note-:n', '-on-:n', '-value-:n'],
};
const everyPartField = [
  ...new Set(
    Object.values(kinds).flatMap(({ fields }) =>
      fields.flatMap(({ key, type }) => (boxes[type] ?? []).map((end) => `${key}${end}`)),
    ),
  ),
].toSorted();
/** What an extract and a referral have both, and where somebody else may say yes for it. */
const onPaper = ['mail', 'name', 'reach', 'request', 'wants'];
const yes = ['byName-curator', 'byName-mentor', 'ownView-curator', 'ownView-mentor'];
/** Every place where somebody types freely. Found by following links: a new one is not in this list, and the test says so. */
export const places: Readonly<Record<string, readonly string[]>> = {
  ...effortWords,
  '/bewaren/termijn': ['source'],
  '/gast/overdracht/besluit': ['vraag', 'whoElse', 'words'],
  '/inlezen/:id/antwoord': ['other-:n'],
  '/jongeren/:id/afspraken': ['what', 'who'],
  '/jongeren/:id/afspraken/plakken': ['table'],
  '/jongeren/:id/beurt': ['words'],
  '/jongeren/:id/naam': ['familyName', 'firstName', 'infix'],
  '/jongeren/:id/nummer': ['mail', 'parentContact', 'phone'],
  '/jongeren/:id/notities': ['hiddenBecause', 'text'],
  '/jongeren/:id/notities/:id': ['hiddenBecause', 'text'],
  '/jongeren/:id/overdracht': ['mail-:id', 'naam-:id'],
  '/jongeren/:id/overleden': ['heardBy'],
  '/jongeren/:id/rust': ['heardBy'],
  '/jongeren/:id/register': ['email', 'familyName', 'firstName', 'infix', 'postcode'],
  '/jongeren/:id/stoppen': ['whyWords', 'words'],
  '/jongeren/:id/teruggeven': ['because'],
  '/jongeren/:id/uittreksel': [...yes, ...onPaper, 'can', 'helps-at-work', 'proud'].toSorted(),
  '/jongeren/:id/doorverwijzen': [...yes, ...onPaper].toSorted(),
  '/jongeren/:id/verhuisd': ['place'],
  '/jongeren/:id/document': [
    'agreed',
    'can',
    'helps-at-home',
    'helps-at-work',
    'people',
    'practical',
    'proud',
    'school',
    'wants',
  ],
  '/jongeren/:id/document/gelezen': [
    'byName-curator',
    'byName-mentor',
    'byName-on-behalf',
    'ownView-curator',
    'ownView-mentor',
    'ownView-self',
  ],
  '/jongeren/:id/document/metingen': ['instrument'],
  '/jongeren/:id/document/stages': ['company', 'contact', 'days', 'verdict'],
  '/jongeren/:id/wie-beslist': ['name'],
  '/jongeren/:id/meekijken': ['name'],
  '/jongeren/:id/meekijken/vragen/:id': ['words'],
  '/meekijken/vraag': ['words'],
  '/jongeren/:id/hogerop': ['words'],
  '/jongeren/:id/na-school': ['employer', 'whyWords'],
  '/jongeren/:id/wens/waarom': ['whyWords'],
  '/jongeren/:id/verzoek': ['askedName', 'becomes', 'words'],
  '/jongeren/bestand': ['waarvoor-anders'],
  '/logboek/verwerkingen': ['waarvoor-anders'],
  '/meldingen/bestand': ['waarvoor-anders'],
  '/werk/bestand': ['waarvoor-anders'],
  '/uitvoer/uitstroommonitor': ['waarvoor-anders'],
  '/meldingen/terug': ['waarvoor-anders'],
  '/jongeren/overdragen': ['familyName', 'firstName', 'infix', 'place', 'question'],
  '/jongeren/nieuw': ['familyName', 'firstName', 'infix', 'place'],
  '/jongeren/zoek': ['naam'],
  '/organisaties/:id/aanbod': ['howToReach', 'name', 'what'],
  '/organisaties/:id/collega/:id/gegevens': ['jobTitle', 'mail', 'name'],
  '/organisaties/:id/inloggen': ['clientId', 'code', 'issuer'],
  '/organisaties/:id/nieuwe-collega': ['jobTitle', 'mail', 'name'],
  '/organisaties/:id/taken': ['source'],
  '/organisaties/:id/team': ['team'],
  '/noodtoegang': ['familyName', 'firstName', 'reason'],
  '/organisaties/:id/wijzigen': ['name', 'shortName', 'worksSo'],
  '/organisaties/nieuw': ['name', 'shortName', 'worksSo'],
  '/organisaties/:id/gesloten': ['answeredBy', 'name', 'phone'],
  '/meldingen/inlezen/:id/antwoord': ['other-:n'],
  '/papieren/:id/invullen': [...blankIds].toSorted(),
  '/papieren/:id/:paper/vast': ['settledBy'],
  '/onderweg': ['text'],
  '/organisaties/zoeken': ['naam'],
  '/mijn-blad/trots': ['words'],
  '/mijn-route/hoe-gaat-het': ['words'],
  '/over-mij/baan-stopt': ['words'],
  ...Object.fromEntries(groupSteps.map(({ step }) => [`/over-mij/eigen-woorden/${step}`, ['words']])),
  '/over-mij/vraag': ['words'],
  ...Object.fromEntries(storyQuestions.map(({ step }) => [`/mijn-verhaal/vraag/${step}`, ['words']])),
  '/tip': ['words'],
  '/tips/:id/antwoord': ['words'],
  '/jongeren/:id/next-coach/ja': ['address'],
  '/mijn-coach': ['address'],
  '/mijn-jongeren/:id/hulp': ['help'],
  '/mijn-jongeren/:id/afspraak': ['agreement'],
  '/mijn-jongeren/:id/schrijf': ['note'],
  '/next-coaches': ['called', 'name', 'profile'],
  '/next-coaches/:id': ['called', 'name', 'profile'],
  '/next-coaches/:id/link': ['mail'],
  '/overdracht/:token': ['functie', 'name'],
  '/overdrachten/:id/aan-wie': ['mail-:id', 'naam-:id'],
  '/overdrachten/:id/antwoord': ['text'],
  '/overdrachten/:id/besluit': ['vraag', 'whoElse', 'words'],
  '/overdrachten/:id/blokken': ['can', 'done', 'helps-at-home', 'helps-at-work', 'proud', 'reach', 'to-do', 'wants'],
  '/overdrachten/:id/mondeling': ['by'],
  '/overdrachten/:id/samen': [
    'notYet',
    ...['curator', 'guardian', 'mentor', 'parent'].map((who) => `ownView-${who}`),
    'readWith',
    ...['curator', 'guardian', 'mentor', 'parent'].map((who) => `yesName-${who}`),
  ],
  '/overdrachten/:id/vraag': ['necessity', 'question'],
  '/regio/woorden': [
    'many-clientManager',
    'many-coach',
    'many-guide',
    'one-aftercare',
    'one-clientManager',
    'one-coach',
    'one-guide',
    'why',
  ],
  '/regio/document': [
    'own-hint-:n',
    'own-title-:n',
    'why',
    ...sectionIds.flatMap((id) => [`hint-${id}`, `title-${id}`]),
  ].toSorted(),
  '/regio/hogerop/:id/antwoord': ['answer'],
  '/regio/routekaart/aantallen': ['why'],
  '/regio/routekaart/regel/:one': ['why'],
  '/regio/routekaart/vastleggen': ['why'],
  '/regio/routekaart/zin/:one': ['text-ar', 'text-en', 'text-nl', 'text-uk', 'why'],
  '/terugbellen/:id/klaar': ['agreed'],
  ...figurePlaces,
  '/regio/programma/deel/:id/opmerking': ['words'],
  '/regio/programma/deelnemers': ['name'],
  '/regio/programma/plakken': ['table'],
  ...programmeFileTexts,
  '/regio/programma/deel/:id/schrijven': everyPartField,
  ...moneyPlaces,
  ...reportPlaces,
  '/regio/overleg': ['name'],
  '/regio/overleg/:id': ['name'],
  '/regio/overleg/:id/datum': ['place'],
  '/regio/overleg/:id/datum/:id': ['place'],
  '/regio/overleg/:id/punten': ['question'],
  '/regio/overleg/:id/besluiten': ['what'],
  '/overdrachten/:id/vraag-ja': ['mail', 'ownView'],
  '/ga-naar': ['naam'],
  '/hulp/:soort': ['woorden'],
  '/jongeren/filter': ['filternaam'],
  '/overstaptafels': ['place'],
  '/overstaptafels/:id/plakken': ['paste'],
  '/overstaptafels/:id/wijzigen': ['place'],
  '/overstaptafels/aan-tafel/:id/afspraak': ['what', 'who'],
  '/overstaptafels/aan-tafel/:id/besluit': ['because'],
  '/overstaptafels/regels/:id': ['question'],
  '/overstaptafels/soorten': ['covenant', 'name', 'purpose'],
};
