import type { OrganisationKind } from '../../access/actor.ts';
import { extractKinds, type ExtractKind } from '../../extract/kinds.ts';
import { blocks } from '../../handover/blocks.ts';
import { handoverKinds, type HandoverKind, type KindRow } from '../../handover/kinds.ts';
import type { Exchange, Firmness } from '../exchange.ts';
import type { FieldId } from '../fields.ts';

type Words = Pick<Exchange, 'title' | 'purpose' | 'receiver'>;
/** The table of kinds says by what right and which parts; this says it in words for who watches over privacy. */
const words: Readonly<Record<HandoverKind | ExtractKind, Words>> = {
  H1: {
    title: 'Van praktijkschool of vso naar werk en inkomen',
    purpose: 'De gemeente gaat verder met de begeleiding na school.',
    receiver: 'Werk en inkomen van de gemeente waar de jongere woont',
  },
  H2: {
    title: 'Van mbo naar werk en inkomen',
    purpose: 'De gemeente gaat verder met de begeleiding na school.',
    receiver: 'Werk en inkomen van de gemeente waar de jongere woont',
  },
  H3: {
    title: 'School vraagt de gemeente om mee te helpen',
    purpose: 'De gemeente helpt mee met de overstap. De school blijft begeleiden.',
    receiver: 'Werk en inkomen van de gemeente waar de jongere woont',
  },
  H4: {
    title: 'Van Doorstroompunt naar werk en inkomen',
    purpose: 'Binnen één college gaat een andere afdeling verder.',
    receiver: 'Werk en inkomen van hetzelfde college',
  },
  H5: {
    title: 'Van werk en inkomen naar Doorstroompunt',
    purpose: 'Binnen één college gaat een andere afdeling verder.',
    receiver: 'Het Doorstroompunt van hetzelfde college',
  },
  H6: {
    title: 'Van leerplicht naar Doorstroompunt',
    purpose: 'De leerplicht stopt. Het Doorstroompunt gaat verder.',
    receiver: 'Het Doorstroompunt van hetzelfde college',
  },
  H7: {
    title: 'Van school naar leerplicht',
    purpose: 'Iemand is van school en moet nog naar school. Leerplicht gaat verder.',
    receiver: 'Leerplicht van de gemeente waar de jongere woont',
  },
  H8: {
    title: 'Van school naar Doorstroompunt',
    purpose: 'De school vertelt meer dan de melding zegt.',
    receiver: 'Het Doorstroompunt van de regio',
  },
  H9: {
    title: 'Terug naar school',
    purpose: 'De jongere gaat weer naar school. De school begeleidt dan.',
    receiver: 'De school die de jongere kiest',
  },
  H10: {
    title: 'Na een verhuizing',
    purpose: 'De jongere woont nu ergens anders. Daar gaat de begeleiding door.',
    receiver: 'Dezelfde dienst in de nieuwe gemeente',
  },
  H12: {
    title: 'Van vso of praktijkschool naar mbo',
    purpose: 'De nieuwe school weet wat de jongere nodig heeft.',
    receiver: 'De school voor mbo',
  },
  H13: {
    title: 'Uittreksel voor werk',
    purpose: 'Iemand zoekt werk met de jongere, of helpt op het werk.',
    receiver: 'Werkgeversservicepunt of jobcoach, één partij tegelijk',
  },
  H14: {
    title: 'Doorverwijzing naar hulp',
    purpose: 'De jongere krijgt hulp ernaast. De begeleiding blijft waar zij is.',
    receiver: 'Jeugdhulp, Wmo of schuldhulp, één partij tegelijk',
  },
};

const yesWords = {
  statutory: 'Ja, de wet vraagt dit. De tabel “wie moet ja zeggen” zegt van wie.',
  toestemming: 'Toestemming: van de jongere zelf vanaf 16 jaar. Anders van ouder of vertegenwoordiger.',
  none: 'Geen ja. De jongere hoort het wel.',
} as const;

/** Who it is, the question and who asks: a hand-over without these says nothing. */
const always: Readonly<Partial<Record<FieldId, Firmness>>> = {
  name: 'needed',
  // After taking over: the receiver must know for sure who it is.
  'birth-date': 'needed',
  age: 'needed',
  place: 'needed',
  question: 'needed',
  giver: 'needed',
  'giver-organisation': 'needed',
  messages: 'needed',
  meeting: 'needed',
};
const ofBlocks = (ids: KindRow['blocks']): Readonly<Partial<Record<FieldId, Firmness>>> =>
  Object.fromEntries(
    blocks
      .filter(({ id }) => ids === 'all' || ids.includes(id))
      .map(({ id }) => [id, id === 'reach' ? 'needed' : 'ours']),
  );

const acts = ['send-handover', 'open-handover', 'print-handover', 'answer-question'] as const;
const more = ({ id, course }: KindRow): Exchange['acts'] => {
  if (course === 'asked') return ['share-document', 'open-document-copy', 'print-document-copy'];
  return id === 'H6' ? ['hand-over-new'] : id === 'H10' ? ['record-move'] : [];
};
const schools: readonly OrganisationKind[] = ['pro', 'vso', 'mbo'];
const isSchools = (from: readonly OrganisationKind[]): boolean => from.every((kind) => schools.includes(kind));

const handoverRow = (kind: KindRow): Exchange => ({
  ...words[kind.id],
  id: kind.id,
  direction: 'out',
  under: kind.id,
  ground: kind.ground,
  fixedBy: kind.yes === 'toestemming' ? 'ours' : 'law',
  ...(kind.course === 'arrives' && { unconfirmed: true }),
  fields: {
    ...always,
    ...(kind.yes !== 'none' && { yes: 'needed' }),
    ...(isSchools(kind.from) && { school: 'ours', 'last-school-day': 'ours' }),
    ...ofBlocks(kind.blocks),
    // The overgangsdocument goes along with these.
    ...(kind.course === 'asked' && { practical: 'ours', people: 'ours', agreed: 'ours', 'own-question': 'ours' }),
  },
  from: kind.from,
  keeps: kind.lookEndsAfterWorkingDays
    ? `Wie overdroeg, leest nog ${kind.lookEndsAfterWorkingDays} werkdagen mee. De ontvanger bewaart het volgens de eigen lijst.`
    : 'De ontvanger bewaart het volgens de eigen lijst. Ingetrokken op tijd: dan leest niemand het.',
  yes: yesWords[kind.yes],
  acts: [...acts, ...more(kind)],
});

const extractRow = (id: ExtractKind): Exchange => ({
  ...words[id],
  id,
  direction: 'out',
  under: id,
  ground: extractKinds[id].ground,
  fixedBy: 'ours',
  fields: {
    name: 'needed',
    question: 'needed',
    giver: 'needed',
    // For work the organisation stays away: it would tell the kind of school.
    ...(id === 'H14' && { 'giver-organisation': 'needed' }),
    ...ofBlocks(extractKinds[id].blocks),
  },
  from: extractKinds[id].from,
  keeps: 'Drie maanden te lezen. Daarna is het weg.',
  yes: yesWords.toestemming,
  acts: [id === 'H13' ? 'make-extract' : 'refer', 'open-extract', 'print-extract'],
});

/** The kinds of hand-over, and what goes beside one. */
export const handoverRows: readonly Exchange[] = [
  ...handoverKinds.map(handoverRow),
  extractRow('H13'),
  extractRow('H14'),
];
