import { fullDay } from '../day-words.ts';
import { list, table, text, type Paper, type Section as Chapter } from '../papers/paper.ts';
import { decidedWords, decisionWords, type BodyDecision } from '../programme/decided.ts';
import { lateness, latenessWords, turnOf, waitsFor, type Planned } from '../programme/planning.ts';
import { partyRoles, sectionsOf } from '../programme/programme.ts';
import { stopOf, stopWords } from '../programme/review.ts';
import { titleOf } from '../programme/status.ts';
import { periodWords, type Told } from './told.ts';

/** Two columns: more do not fit beside one another on a phone. No name of a person leaves: who leads is called what they do. */
const stepRow = (step: Planned, plan: readonly Planned[], told: Told): readonly string[] => {
  const waits = waitsFor(step, plan).map(({ words }) => words);
  const open = [
    `Aan zet: ${turnOf(step, { ...told.programme, processLead: null })}, ${latenessWords[lateness(step, told.today)]}.`,
    `Begin uiterlijk ${fullDay(step.begin)}.`,
    ...(waits.length === 0 ? [] : [`Wacht op: ${waits.join('; ')}.`]),
  ];
  const stand = step.doneOn === null ? open : [`Klaar op ${fullDay(step.doneOn)}.`];
  return [fullDay(step.ready), [`${step.words}.`, ...stand].join(' ')];
};

/** Measures that stopped: nobody decides on them any more. */
function stoppedPart({ programme, stops = {} }: Told): readonly Chapter[] {
  const lines = sectionsOf(programme, 'measure').flatMap((one) => {
    const stop = stopOf(stops, one);
    return stop ? [`${titleOf(one)}. ${stopWords(stop)}`] : [];
  });
  return lines.length === 0 ? [] : [{ id: 'gestopt', title: 'Maatregelen die zijn gestopt', parts: [list(...lines)] }];
}

/** Who decides what, in which order and by when; and what colleges and boards decided so far (US-09.9, US-09.12). */
export function calendarPaper(
  told: Told,
  plan: readonly Planned[] | undefined,
  decisions: readonly BodyDecision[],
): Paper {
  const steps = plan
    ? table(
        'De stappen, in volgorde',
        ['Uiterlijk', 'Stap, en wie aan zet is'],
        plan.map((step) => stepRow(step, plan, told)),
        [2, 7],
      )
    : text('De dag van versturen is nog niet gekozen. Daarom staat er nog geen dag bij de stappen.');
  const bodies = decisions.map((one) => [`${one.party.name} (${partyRoles[one.party.role]})`, decisionWords(one)]);
  return {
    id: 'besluitkalender',
    title: 'Kalender van de besluiten',
    lead: `${told.programme.name}, ${periodWords(told.programme)}.`,
    sections: [
      { id: 'stappen', title: 'Wat wanneer klaar moet zijn', parts: [steps] },
      ...stoppedPart(told),
      {
        id: 'besluiten',
        title: 'Besluiten van colleges en besturen',
        parts: [text(decidedWords(decisions)), table('Wie besluit, en wat', ['Wie', 'Besluit'], bodies, [5, 5])],
      },
    ],
  };
}
