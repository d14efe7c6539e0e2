import type { StoryWords } from './words.ts';

export const nl: StoryWords = {
  title: 'Mijn verhaal',
  lead: 'Vijf korte vragen. Je mag alles overslaan.',
  link: 'Schrijf je eigen verhaal',
  question: {
    who: { ask: 'Wie ben ik?', start: 'Ik ben …', help: 'Wat vind je leuk? Wat is voor jou belangrijk?' },
    good: { ask: 'Waar ben ik goed in?', start: 'Ik ben goed in …', help: 'Op school, op stage of thuis.' },
    hard: { ask: 'Wat was moeilijk?', start: 'Moeilijk was …', help: 'Je hoeft niet alles te vertellen.' },
    helped: { ask: 'Wat hielp?', start: 'Mij hielp …', help: 'Een mens, een plek of een afspraak.' },
    wants: { ask: 'Wat wil ik?', start: 'Ik wil …', help: 'Nu, of over een jaar.' },
  },
  nothing: 'Nog niets.',
  change: 'Verander',
  keep: 'Bewaar',
  skip: 'Sla over',
  worry: (name) => `Schrijf je dat je in gevaar bent? Dan belt ${name} jou. ${name} leest niet wat je schreef.`,
  share: {
    title: 'Wie leest dit?',
    nobody: 'Nu leest niemand dit. Jij kiest.',
    reads: (name, day) => `${name} leest dit, tot en met ${day}.`,
    start: 'Laat het lezen voor een gesprek',
    sure: 'Laat je dit lezen?',
    who: (name, organisation) =>
      `${name} leest dit voor jullie gesprek. Wie jou helpt bij ${organisation}, kan het ook lezen.`,
    what: 'Dit lezen zij',
    until: 'Tot en met welke dag?',
    yes: 'Ja, dit mag',
    no: 'Nee, ga terug',
    changes: 'Verander je iets? Dan stopt het lezen. Je kunt daarna opnieuw ja zeggen.',
    stop: 'Stop het lezen',
    empty: 'Schrijf eerst iets. Dan kun je het laten lezen.',
    waits: {
      'too-young':
        'Je bent nog geen 16. Dan moet je ouder of voogd ook ja zeggen. Dat kan hier nog niet. Je mag het wel zelf laten zien.',
      represented:
        'Iemand beslist met jou mee. Die moet ook ja zeggen. Dat kan hier nog niet. Je mag het wel zelf laten zien.',
    },
  },
  paper: {
    link: 'Zet het op papier',
    how: 'Print deze pagina. Jij geeft het zelf, aan wie jij wilt.',
    away: 'Wat je weggeeft, kun je hier niet terughalen.',
  },
  remove: {
    title: 'Mijn verhaal weghalen',
    text: 'Dan is alles weg. Het kan niet terug.',
    yes: 'Haal mijn verhaal weg',
  },
  refusal: {
    until: 'Kies een dag binnen drie maanden.',
    changed: 'Je verhaal is net veranderd. Lees het nog een keer.',
  },
};
