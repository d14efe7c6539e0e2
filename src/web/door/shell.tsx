import type { ComponentChildren } from 'preact';
import type { ActName } from '#domain/access/acts.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { onlyReads } from '#domain/extract/kinds.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { ForWhom } from '#web/kit/for-whom.ts';
import { Page } from '#web/kit/page.tsx';
import { SessionEnd } from '#web/access/session-end.tsx';
import { topicFor } from '#web/daily/help-for.ts';
import type { Crumb } from '#web/kit/header.tsx';
import { Link } from '#web/kit/link.tsx';
import { notices } from './notices.ts';
import { barOf } from './undo.ts';
import type { Visit } from './visit.ts';

type ShellProps = {
  visit: Visit<Member | Guest | undefined>;
  title: string;
  children: ComponentChildren;
  crumbs?: readonly Crumb[];
  wrong?: boolean;
  a4?: boolean;
  /** Says the same to everybody, and hangs on a wall: no name of who printed it. */
  forAll?: boolean;
  /** For a wall that more people look at: without menu and without who is signed in. */
  wall?: boolean;
  /** Who reads it, when nobody signed in: stands across what is printed. */
  reader?: string;
};
type MenuItem = {
  href: string;
  label: string;
  act: ActName;
  onlyAt?: (kind: Member['organisationKind']) => boolean;
  /** Others find it beside the menu (web/daily/places.ts): a menu has at most six places. */
  onlyFor?: Member['role'];
};
const menu: readonly MenuItem[] = [
  { href: '/werk', label: 'Mijn werk', act: 'see-work' },
  { href: '/jongeren', label: 'Jongeren', act: 'list-young-people' },
  { href: '/inlezen', label: 'Inlezen', act: 'read-list', onlyAt: isSchool },
  { href: '/meldingen', label: 'Meldingen', act: 'see-reports', onlyAt: (kind) => kind === 'doorstroompunt' },
  { href: '/uittreksels', label: 'Uittreksels', act: 'see-extracts', onlyAt: onlyReads },
  { href: '/regio', label: 'Waar stokt het', act: 'see-stuck' },
  { href: '/overstaptafels', label: 'Overstaptafels', act: 'see-tables' },
  { href: '/organisaties', label: 'Organisaties', act: 'see-directory' },
  { href: '/logboek', label: 'Logboek', act: 'verify-log' },
  { href: '/bewaren', label: 'Bewaren', act: 'see-retention' },
  { href: '/verzoeken', label: 'Verzoeken', act: 'list-requests', onlyFor: 'privacy' },
  { href: '/papieren', label: 'Papieren', act: 'see-papers', onlyFor: 'privacy' },
  { href: '/hulp/berichten', label: 'Wat beter kan', act: 'read-feedback' },
  { href: '/beheer/taken', label: 'Taken', act: 'see-jobs' },
];

/** The places in the menu that this colleague may go to. */
export const menuOf = (actor: Member): readonly { readonly href: string; readonly label: string }[] =>
  menu
    .filter(
      ({ act, onlyAt, onlyFor = actor.role }) =>
        mayEver(actor, act) && (onlyAt?.(actor.organisationKind) ?? true) && onlyFor === actor.role,
    )
    .map(({ href, label }) => ({ href, label }));

/** Who guides nobody begins where the own work is, not at the first place that happens to be open. */
const beginsAt: Partial<Record<Member['role'], string>> = {
  beheerder: '/organisaties',
  privacy: '/logboek',
  archief: '/bewaren',
};
/** First page of a colleague: where the role begins, else the first place in the menu that it may go to. */
export const firstPage = (actor: Member): string =>
  menu.find(({ act, href }) => href === beginsAt[actor.role] && mayEver(actor, act))?.href ??
  menu.find((item) => mayEver(actor, item.act))?.href ??
  '/voorbeeld';

const search = { href: '/ga-naar', label: 'Zoek' };

/** Who it is; for two employers the name says for which one, also where there is no room for the role. */
const whoOf = ({ name, jobTitle, organisationName, aside }: Member) => ({
  name: aside?.twoEmployers ? `${name} voor ${organisationName}` : name,
  role: aside?.twoEmployers ? jobTitle : `${jobTitle}, ${organisationName}`,
  href: '/ik',
});

/** What stands below every page: help with this one, saying what could be better, what is new, and the fixed pages. */
function linksOf(member: Member | undefined, path: string) {
  const help = `/hulp/${topicFor(path)}`;
  const fresh = member?.aside?.news ?? 0;
  const ofColleagues = [
    { href: `${help}#beter`, label: 'Laat weten wat beter kan' },
    { href: '/nieuw', label: fresh > 0 ? `Wat is nieuw (${fresh})` : 'Wat is nieuw' },
  ];
  return [
    { href: help, label: 'Hulp bij deze pagina' },
    ...(member ? ofColleagues : []),
    { href: '/wie-is-aan-zet', label: 'Wie is wanneer aan zet' },
    { href: '/wat-vraagt-de-wet', label: 'Wat vraagt de wet' },
    { href: '/toegankelijkheid', label: 'Toegankelijkheid' },
  ];
}

function Clock({ visit }: Pick<ShellProps, 'visit'>) {
  return (
    <p>
      Vandaag is het <strong>{longDay(visit.today)}</strong>. <Link href="/voorbeeld">Andere persoon of dag</Link>
    </p>
  );
}

/** Every page of the house: menu for who is there, demo warning and clock, what just happened, and the page itself. */
export function Shell(props: ShellProps) {
  const { visit, title, children, crumbs, wrong, a4, forAll, wall, reader = visit.actor?.name } = props;
  const { actor, demo, notice, region, path } = visit;
  const member = actor?.kind === 'member' ? actor : undefined;
  const nav = (member && !wall ? [...menuOf(member), search] : []).map(({ href, label }) => ({
    href,
    label,
    current: path === href || path.startsWith(`${href}/`),
  }));
  const page = (
    <Page
      title={title}
      home={member ? firstPage(member) : '/'}
      region={region}
      nav={nav}
      who={wall ? undefined : member && whoOf(member)}
      script={member && 'palet.js'}
      demo={demo && { clock: <Clock visit={visit} /> }}
      notice={barOf(visit, notice && notices[notice])}
      crumbs={crumbs}
      wrong={wrong}
      a4={a4}
      printedBy={
        reader !== undefined && !forAll ? [reader, `${shortDay(visit.today)} ${visit.today.slice(0, 4)}`] : undefined
      }
      theme={visit.theme}
      help={visit.help}
      links={linksOf(member, path)}
      session={visit.caller.ends && <SessionEnd ends={visit.caller.ends} now={visit.house.now()} />}
    >
      {children}
    </Page>
  );
  return <ForWhom.Provider value={member?.memberId}>{page}</ForWhom.Provider>;
}
