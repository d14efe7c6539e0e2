import { longDay } from '../day-words.ts';
import { facts, heading, list, table, text, type Paper, type Part, type Section as Chapter } from '../papers/paper.ts';
import { kinds, parts } from '../programme/kinds.ts';
import { partyRoles, sectionsOf, type Party } from '../programme/programme.ts';
import type { Section } from '../programme/section.ts';
import { titleOf } from '../programme/status.ts';
import { decidedChapter, townsChapter, whyNot } from './agreed-part.ts';
import { budgetChapter } from './budget-part.ts';
import { claimParts, conditionPart, factsOf, textParts } from './field-words.ts';
import { noTargets, targetParts } from './target-part.ts';
import { doneWords, limitWords, partyNames, periodWords, standWords, type Told } from './told.ts';

/** What an ordinary colleague reads of who a party is. */
const partyRow = ({ name, role, schoolKind }: Party): readonly string[] => [
  name,
  schoolKind === null ? partyRoles[role] : `${partyRoles[role]} (${schoolKind})`,
];
function about(told: Told): Chapter {
  const { programme, region, adopted } = told;
  return {
    id: 'over',
    title: 'Over dit programma',
    parts: [
      facts(
        ['Regio', region],
        ['Looptijd', periodWords(programme)],
        ['Stand', standWords(told)],
        ...(adopted === null ? [] : ([['Besloten door', adopted.decision]] as const)),
        ['Eigenaar', partyNames(programme, [programme.ownerPartyId]).join('')],
      ),
      table('Wie meedoen', ['Naam', 'Als'], programme.parties.map(partyRow), [3, 2]),
      heading('Zo lees je dit stuk'),
      list(
        'Bij elk getal staat waar het vandaan komt. Staat er Schatting? Dan is er geen bron.',
        'Bij elk streefcijfer staat wat er wordt geteld, en van wie.',
        'Wat in de tekst van de regeling staat, heeft een nummer: REG 2.5 is artikel 2.5.',
      ),
    ],
  };
}

const generalKeys = ['summary', 'vision', 'approach', 'means', 'monitoring', 'adjusting', 'whyThisWay'] as const;
function general(told: Told): Chapter {
  const said = sectionsOf(told.programme, 'general').flatMap((section) =>
    generalKeys.flatMap((key) => textParts(told, section, key)),
  );
  return {
    id: 'samenvatting',
    title: parts[5],
    parts: said.length === 0 ? [text('De samenvatting is nog niet geschreven.')] : said,
  };
}
/** One chapter of the analysis; measures point at its number. */
const analysisParts = (told: Told, section: Section, at: number): readonly Part[] => [
  heading(`Hoofdstuk ${at + 1}. ${titleOf(section)}`),
  ...textParts(told, section, 'text', false),
  ...claimParts(section, `Wat we weten: ${titleOf(section)}`),
  ...textParts(told, section, 'unknown'),
];
const agreementParts = (told: Told, section: Section): readonly Part[] => [
  heading(titleOf(section)),
  ...textParts(told, section, 'text', false),
  facts(...factsOf(told, section, ['parties', 'status', 'progress', 'evidence'])),
];

const measureKeys = [
  'forWhom',
  'forWords',
  'owner',
  'partners',
  'place',
  'residence',
  'residenceWhy',
  'participants',
  'planning',
  'effect',
  'effectFrom',
  'effectTo',
  'review',
  'evidence',
  'learningQuestion',
  'stopDay',
  'analysis',
  'statutoryTask',
];
/** One measure; `at` is its number in the paper. */
function measureParts(told: Told, section: Section, at: number): readonly Part[] {
  const notIn = limitWords(told, section);
  const short = factsOf(told, section, measureKeys);
  return [
    heading(`Maatregel ${at + 1}. ${titleOf(section)}`),
    ...(notIn === undefined ? [] : [text([notIn, ...whyNot(told, section.id)].join(' '))]),
    ...textParts(told, section, 'what', false),
    table(`In het kort: maatregel ${at + 1}`, ['Vraag', 'Antwoord'], short, [2, 4]),
    conditionPart(section, `Wat de regeling vraagt van maatregel ${at + 1}`),
    ...textParts(told, section, 'youthSaid'),
  ];
}

/** A part of the programme, or a line that says that nothing stands there yet. */
function part(
  told: Told,
  kind: Section['kind'],
  id: string,
  none: string,
  of: (section: Section, at: number) => readonly Part[],
): Chapter {
  const sections = sectionsOf(told.programme, kind);
  const number = kinds[kind].part;
  return {
    id,
    title: `${number}. ${parts[number]}`,
    parts: sections.length === 0 ? [text(none)] : sections.flatMap(of),
  };
}
function youth({ heard }: Told): Chapter {
  const rows = heard.map((one) => [
    `${one.who}, ${longDay(one.on)}`,
    one.said,
    [doneWords(one), one.because].filter((words) => words !== '').join(': '),
  ]);
  const heads = ['Wie en wanneer', 'Wat ze zeiden', 'Wat daarmee is gedaan'];
  const none = text('Er staat nog niet in wat jongeren van dit programma vinden.');
  return {
    id: 'jongeren',
    title: 'Wat jongeren zeiden',
    parts: [rows.length === 0 ? none : table('Wat jongeren zeiden, en wat daarmee is gedaan', heads, rows, [2, 4, 4])],
  };
}
function deviating({ deviations }: Told): readonly Chapter[] {
  if (deviations.length === 0) return [];
  const rows = deviations.map(({ asks, article, because }) => [`${asks} (${article})`, because]);
  const heads = ['Wat het kader vraagt', 'Waarom wij het anders doen'];
  return [{ id: 'anders', title: 'Wat we anders doen', parts: [table('Wij doen dit anders, omdat', heads, rows)] }];
}
function added({ programme }: Told): readonly Chapter[] {
  const rows = sectionsOf(programme, 'general').flatMap((section) =>
    claimParts(section, 'Wat de regio zelf invulde', 'localFields'),
  );
  if (rows.length === 0) return [];
  const why = 'Niet uit de regeling. De bijlagen en bedragen heeft Aanzet niet. De regio vulde dit zelf in.';
  return [{ id: 'zelf', title: 'Wat de regio zelf invulde', parts: [text(why), ...rows] }];
}

/** The whole programme as one paper: the same on the screen, on A4, as PDF and for a word processor. */
export function programmePaper(told: Told): Paper {
  const { programme, region } = told;
  const targets = targetParts(told);
  return {
    id: 'regionaal-programma',
    title: programme.name,
    lead: `Regionaal programma van ${region}, ${periodWords(programme)}.`,
    sections: [
      about(told),
      general(told),
      part(told, 'analysis', 'analyse', 'De analyse is nog niet geschreven.', (one, at) =>
        analysisParts(told, one, at),
      ),
      { id: 'streefcijfers', title: `2. ${parts[2]}`, parts: targets.length === 0 ? [noTargets] : targets },
      part(told, 'agreement', 'afspraken', 'Er staan nog geen afspraken in.', (one) => agreementParts(told, one)),
      part(told, 'measure', 'maatregelen', 'Er staan nog geen maatregelen in.', (one, at) =>
        measureParts(told, one, at),
      ),
      budgetChapter(told),
      ...townsChapter(told),
      youth(told),
      ...decidedChapter(told),
      ...deviating(told),
      ...added(told),
    ].map((chapter) => ({
      ...chapter,
      parts: chapter.parts.filter((one) => one.kind !== 'facts' || one.facts.length > 0),
    })),
  };
}
