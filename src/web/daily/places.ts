import type { ActName } from '#domain/access/acts.ts';
import { canGuide } from '#domain/turn/staff.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { canBeCalled } from '#domain/routemap/call-back.ts';
import { menuOf } from '#web/door/shell.tsx';
import { mayAdd } from '#web/person/new-person-pages.tsx';
import { mayHoldGroup } from '#web/young/may-hold-group.ts';
import { mayListSummer } from '#web/summer/may-list-summer.ts';

export type Place = { readonly href: string; readonly label: string };
type Row = Place & { readonly may: (actor: Member) => boolean };

const may = (act: ActName) => (actor: Member) => mayEver(actor, act);
const atDoorstroompunt = ({ organisationKind }: Member): boolean => organisationKind === 'doorstroompunt';

/** Pages beside the menu. */
const beside: readonly Row[] = [
  { href: '/zomerlijst', label: 'Zomerlijst', may: mayListSummer },
  { href: '/contact', label: 'Contact na school', may: may('see-to-reach') },
  { href: '/onderweg', label: 'Onderweg, zonder net', may: may('see-on-the-road') },
  { href: '/jongeren?opgepakt=niet', label: 'Nog niet opgepakt', may: may('list-young-people') },
  { href: '/jongeren?aan-zet=team', label: 'Van mijn team: nog niemand', may: may('list-young-people') },
  { href: '/regio/document', label: 'Overgangsdocument: zo vragen we', may: keepsRegion },
  {
    href: '/terugbellen',
    label: 'Terugbellen',
    may: (actor) => canBeCalled(actor.organisationKind) && mayEver(actor, 'see-call-backs'),
  },
  {
    href: '/tips',
    label: 'Tips van leerlingen',
    may: (actor) => isSchool(actor.organisationKind) && mayEver(actor, 'see-tips'),
  },
  { href: '/regio/routekaart', label: 'Routekaart van de regio', may: keepsRegion },
  { href: '/regio/voorbeeld', label: 'Zo doet een andere regio het', may: keepsRegion },
  { href: '/regio/woorden', label: 'Zo noemen we het: woorden van de regio', may: keepsRegion },
  { href: '/regio/cijfers', label: 'Cijfers', may: may('see-figures') },
  {
    href: '/regio/cijfers/afspraken',
    label: 'Afspraken over cijfers',
    may: (actor) => keepsRegion(actor) && mayEver(actor, 'keep-figure-rules'),
  },
  { href: '/regio/cijfers/doelen', label: 'Doelen en wat het werd', may: may('see-programme') },
  {
    href: '/regio/cijfers/bestuur',
    label: 'Eén blad met cijfers voor het bestuur',
    may: (actor) => keepsRegion(actor) && mayEver(actor, 'see-board-page'),
  },
  {
    href: '/regio/cijfers/duo',
    label: 'Tellingen van DUO',
    may: (actor) => atDoorstroompunt(actor) && mayEver(actor, 'see-register-counts'),
  },
  { href: '/regio/geld/inzet', label: 'Is er genoeg geld voor de begeleiding?', may: may('see-effort') },
  { href: '/regio/geld/kaart', label: 'De kaart van het geld', may: may('see-money') },
  { href: '/regio/geld/verantwoording', label: 'Verantwoording van het geld', may: may('see-money') },
  { href: '/regio/geld/gebruik', label: 'Wat we van elkaar gebruiken', may: may('see-instruments') },
  { href: '/regio/programma', label: 'Regionaal programma', may: may('see-programme') },
  { href: '/regio/verslag', label: 'Verslag: wat leverde het op?', may: may('see-report') },
  {
    href: '/regio/verslag/tellers',
    label: 'Tellers van het Doorstroompunt',
    may: (actor) => atDoorstroompunt(actor) && mayEver(actor, 'see-report-counters'),
  },
  { href: '/regio/geld', label: 'Geld van het programma', may: may('see-money') },
  { href: '/regio/overleg', label: 'Overleg in de regio', may: may('see-meetings') },
  { href: '/regio/hogerop', label: 'Vragen die hogerop gaan', may: may('see-ladder') },
  { href: '/regio/contact', label: 'Contact na school: afspraken', may: keepsRegion },
  { href: '/organisaties/bijhouden', label: 'Wat ontbreekt er bij organisaties?', may: may('keep-organisation') },
  { href: '/uitwisseling', label: 'Uitwisseling: wat gaat waarheen', may: may('see-exchanges') },
  { href: '/papieren', label: 'Papieren: DPIA, overeenkomst, brieven', may: may('see-papers') },
  { href: '/noodtoegang', label: 'Noodtoegang bij direct gevaar', may: may('see-emergencies') },
  { href: '/verzoeken', label: 'Verzoeken over gegevens', may: may('list-requests') },
  { href: '/ik', label: 'Jouw instellingen', may: () => true },
  { href: '/nieuw', label: 'Wat is nieuw', may: () => true },
  { href: '/wie-is-aan-zet', label: 'Wie is wanneer aan zet', may: () => true },
  { href: '/wat-vraagt-de-wet', label: 'Wat vraagt de wet vandaag?', may: () => true },
  { href: '/regels', label: 'De regels van de wet', may: () => true },
  { href: '/hulp/algemeen', label: 'Hulp', may: () => true },
];
/** Things to begin with. */
const acts: readonly Row[] = [
  { href: '/jongeren/nieuw', label: 'Nieuwe jongere toevoegen', may: mayAdd },
  {
    href: '/meldingen/inlezen',
    label: 'Meldingen uit het register inlezen',
    may: (actor) => atDoorstroompunt(actor) && mayEver(actor, 'read-register'),
  },
  {
    href: '/meldingen/terug',
    label: 'Een bestand voor het register maken',
    may: (actor) => atDoorstroompunt(actor) && mayEver(actor, 'export-for-register'),
  },
  { href: '/zomerlijst/a4', label: 'De zomerlijst printen', may: mayListSummer },
  { href: '/groepsmoment', label: 'Groepsmoment: vul met een groep in', may: mayHoldGroup },
  { href: '/ik/afwezig', label: 'Zeggen dat je een tijd weg bent', may: ({ role }) => canGuide(role) },
  { href: '/organisaties/nieuw', label: 'Nieuwe organisatie toevoegen', may: keepsRegion },
  { href: '/hulp/algemeen#beter', label: 'Laten weten wat beter kan', may: () => true },
];

const allowed = (rows: readonly Row[], actor: Member): readonly Place[] =>
  rows.filter((row) => row.may(actor)).map(({ href, label }) => ({ href, label }));

/** Where this colleague may go: the menu, and what stands beside it. */
export function placesOf(actor: Member): readonly Place[] {
  const menu = menuOf(actor);
  return [...menu, ...allowed(beside, actor).filter(({ href }) => !menu.some((one) => one.href === href))];
}
/** What this colleague may begin. */
export const actsOf = (actor: Member): readonly Place[] => allowed(acts, actor);
