import type { MandateTask } from './mandate.ts';

/** Who can be on turn at a moment. The first five have a place in the directory; of the others it says only what they are. */
export type MomentRole =
  | 'leerplicht'
  | 'doorstroompunt'
  | 'wi'
  | 'contactgemeente'
  | 'school'
  | 'sender'
  | 'new-municipality';
/** The task of the law by which the directory finds who it is. */
export const taskOfRole = {
  doorstroompunt: '9.2.5',
  wi: '7a',
  leerplicht: 'LPW5',
  contactgemeente: '9.2.4',
} as const satisfies Partial<Record<MomentRole, MandateTask>>;
export type ContactRole = keyof typeof taskOfRole;

export type Moment = {
  readonly id: string;
  readonly title: string;
  /** Who does what, in order: the first is first on turn. Never "not us": who comes later only comes later (S-153). */
  readonly steps: readonly { readonly role: MomentRole; readonly does: string }[];
  /** Where the tasks stand. The order is a proposal of Aanzet that the region agrees on. */
  readonly source: readonly string[];
};

/**
 * Moments at which a young person passes from one to another, as data: another region's order is another table. Never
 * "wordt 18": a young person who leaves praktijkonderwijs at 17 has no kwalificatieplicht (LPW 4a lid 2), so the duty decides.
 */
export const moments: readonly Moment[] = [
  {
    id: 'duty-ends',
    title: 'De leer- of kwalificatieplicht eindigt',
    steps: [
      { role: 'leerplicht', does: 'sluit af en zegt het tegen het Doorstroompunt' },
      { role: 'doorstroompunt', does: 'neemt contact op als er geen startkwalificatie is' },
      { role: 'school', does: 'houdt de vaste contactpersoon zolang de jongere daar zit' },
    ],
    source: ['Leerplichtwet artikel 3, 4a en 4b', 'WEB artikel 9.2.5'],
  },
  {
    id: 'leaves-school',
    title: 'Verlaat school',
    steps: [
      { role: 'school', does: 'biedt begeleiding aan: praktijkonderwijs en vso twee jaar, mbo één jaar' },
      { role: 'wi', does: 'neemt over als school en jongere dat vragen' },
      { role: 'doorstroompunt', does: 'overlegt met de school als er geen startkwalificatie is' },
    ],
    source: [
      'WVO artikel 2.31a',
      'WEC artikel 44',
      'WEB artikel 9.2.12',
      'Participatiewet artikel 7a',
      'WEB artikel 9.2.5',
    ],
  },
  {
    id: 'stops',
    title: 'Stopt zonder diploma',
    steps: [
      { role: 'school', does: 'meldt het en houdt contact tot een ander het overneemt' },
      { role: 'leerplicht', does: 'gaat verder als er nog leer- of kwalificatieplicht is' },
      { role: 'doorstroompunt', does: 'gaat verder als die plicht er niet is' },
    ],
    source: ['WVO artikel 8.21, WEC artikel 47a, Leerplichtwet artikel 18', 'WEB artikel 9.2.5'],
  },
  {
    id: 'loses-job',
    title: 'Verliest werk',
    steps: [
      { role: 'school', does: 'helpt binnen de termijn na school' },
      { role: 'wi', does: 'helpt daarna, tot 27 jaar' },
      { role: 'doorstroompunt', does: 'helpt als er geen startkwalificatie is' },
    ],
    source: [
      'WVO artikel 2.31a',
      'WEC artikel 44',
      'WEB artikel 9.2.12',
      'Participatiewet artikel 7a',
      'WEB artikel 9.2.5',
    ],
  },
  {
    id: 'moves',
    title: 'Verhuist naar een andere gemeente',
    steps: [
      { role: 'sender', does: 'draagt over en blijft bereikbaar' },
      { role: 'new-municipality', does: 'neemt over' },
    ],
    source: ['Participatiewet artikel 40', 'WEB artikel 9.2.5'],
  },
  {
    id: 'term-ends',
    title: 'De termijn van de school eindigt',
    steps: [
      { role: 'school', does: 'vraagt op tijd of de jongere een overdracht wil' },
      { role: 'wi', does: 'neemt over als de jongere ja zegt' },
      { role: 'doorstroompunt', does: 'neemt over als er geen startkwalificatie is' },
    ],
    source: ['WVO artikel 2.31a', 'WEC artikel 44', 'WEB artikel 9.2.12'],
  },
  {
    id: 'turns-27',
    title: 'Wordt 27',
    steps: [
      { role: 'wi', does: 'zegt op tijd wat er verandert en wie daarna helpt' },
      { role: 'doorstroompunt', does: 'rondt af' },
      { role: 'school', does: 'kan verder helpen: voor school is 27 geen grens' },
    ],
    source: ['Participatiewet artikel 7a', 'WEB artikel 9.2.5 en 9.2.12'],
  },
  {
    id: 'sent-back',
    title: 'Een overdracht komt terug',
    steps: [
      { role: 'sender', does: 'blijft aan zet en vraagt een ander' },
      { role: 'doorstroompunt', does: 'denkt mee wie het kan doen' },
      { role: 'contactgemeente', does: 'helpt als niemand het doet' },
    ],
    source: ['afspraak tussen partijen', 'dit is een voorstel van Aanzet'],
  },
];
