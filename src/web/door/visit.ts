import type { VNode } from 'preact';
import type { House } from '#app/house.ts';
import type { ActName } from '#domain/access/acts.ts';
import type { Guest, Member, Parent, Peer, Pupil, Speaker, Young } from '#domain/access/actor.ts';
import type { Day } from '#law/day.ts';
import type { Help } from '#web/kit/footer.tsx';
import type { Looks } from './looks.ts';
import type { Theme } from '#web/kit/page.tsx';
import type { NoticeCode } from './notices.ts';
import type { Caller, SignIn } from './who.ts';

/** What a browser sent in a form: each field as the list of its values, untouched. */
export type Form = ReadonlyMap<string, readonly string[]>;
/** A file that is still on its way in: for a page that takes it piece by piece, and keeps none of it. */
export type Arriving = {
  /** '' = no file was chosen. */
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Lets by what nobody took; the door does it after the page. */
  leave(): void;
};
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/** What the demo mode offers besides the house. */
export type DemoDesk = {
  personas(): Promise<readonly Member[]>;
  /** Forward only; runs the sweeps of every day in between. */
  moveClock(to: Day): Promise<void>;
  /** Founds the example anew; not there for a region that was begun from empty. */
  readonly restart: (() => Promise<void>) | undefined;
  readonly firstDay: Day;
  /** The list of leavers that a reader can download and read in. */
  sampleList(): Uint8Array;
  /** The same for a Doorstroompunt: an export of a register. */
  sampleRegister(): Uint8Array;
  /** The same of what went by sms (outside/sms). */
  readSms(): readonly { readonly to: string; readonly on: Day; readonly text: string }[];
  /** What was mailed, newest first: in the demo no mail leaves this machine. Made by the file twin (outside/mail). */
  readMail(): readonly { readonly to: string; readonly subject: string; readonly on: Day; readonly text: string }[];
};

/** One request, after the door was passed. `actor` is who the page may count on. */
export type Visit<A> = {
  readonly house: House;
  readonly actor: A;
  readonly today: Day;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly form: Form;
  readonly uploads: readonly Upload[];
  /** Only for a page that `takesFile`. */
  readonly arriving?: Arriving;
  readonly path: string;
  readonly notice: NoticeCode | undefined;
  readonly demo: DemoDesk | undefined;
  readonly region: string;
  readonly theme: Theme | undefined;
  /** The looks that the region chose from; for the pages that choose. */
  readonly looks: Looks;
  readonly help: Help | undefined;
  /** Where this server is found from outside, without a slash at the end; for what is printed. */
  readonly address: string | undefined;
  readonly caller: AtTheDoor;
};
/** What the door knows of a browser besides who it is; for signing in only. */
type AtTheDoor = Pick<
  Caller,
  | 'sessionId'
  | 'ends'
  | 'ended'
  | 'firstTime'
  | 'round'
  | 'young'
  | 'pupil'
  | 'speaker'
  | 'parent'
  | 'peer'
  | 'language'
> & {
  /** Where the request came from; counted under a keyed hash, never kept or logged. */
  readonly network: string;
  /** 'Firefox op Windows'. */
  readonly device: string;
};
export type Reply =
  | {
      readonly kind: 'page';
      readonly node: VNode;
      readonly status: number;
      readonly refresh?: number;
      /** Leads to another website by itself: only for signing in there. */
      readonly away?: string;
      readonly signIn?: SignIn | null;
      /** May stand in a frame on the site of somebody else; it changes nothing, asks nothing and sets no cookie. */
      readonly framed?: true;
    }
  | {
      readonly kind: 'go';
      readonly to: string;
      readonly notice?: NoticeCode;
      readonly signIn?: SignIn | null;
      /** The browser forgets what scripts of ours kept there; signing out does that too. */
      readonly wipes?: true;
    }
  | {
      readonly kind: 'file';
      /** By which row of the register of exchanges it leaves (domain/exchange/register.ts). */
      readonly exchange: string;
      readonly name: string;
      readonly type: string;
      readonly body: string | Uint8Array;
      readonly status?: number;
    }
  | { readonly kind: 'not-found' };

export type Page = {
  readonly method: 'GET' | 'POST';
  /** Fastify's pattern; a parameter that ends on `id` must be a uuid or the answer is "not there". */
  readonly path: string;
  /** The act that the page asks permission for and is logged as; 'public' needs no person. */
  readonly act: ActName | 'public';
  /** Takes a file while it comes in. The file is the last field of its form. */
  readonly takesFile?: true;
} & (
  | { readonly who: 'member'; readonly handle: (visit: Visit<Member>) => Promise<Reply> }
  | { readonly who: 'guest'; readonly handle: (visit: Visit<Guest>) => Promise<Reply> }
  | { readonly who: 'young'; readonly handle: (visit: Visit<Young>) => Promise<Reply> }
  | { readonly who: 'pupil'; readonly handle: (visit: Visit<Pupil>) => Promise<Reply> }
  | { readonly who: 'speaker'; readonly handle: (visit: Visit<Speaker>) => Promise<Reply> }
  | { readonly who: 'parent'; readonly handle: (visit: Visit<Parent>) => Promise<Reply> }
  | { readonly who: 'peer'; readonly handle: (visit: Visit<Peer>) => Promise<Reply> }
  | { readonly who: 'public'; readonly handle: (visit: Visit<Member | undefined>) => Promise<Reply> }
);
type Route = `${'GET' | 'POST'} /${string}`;
const split = (route: Route) => {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  return { method, path };
};

/** A page for a colleague; `act` decides who gets in at all. */
export const page = (route: Route, act: ActName, handle: (visit: Visit<Member>) => Promise<Reply>): Page => ({
  ...split(route),
  act,
  who: 'member',
  handle,
});
/** The same page, which takes its file while it comes in. */
export const takesFile = (one: Page): Page => ({ ...one, takesFile: true });
/** The same page, there for colleagues of some kinds of organisation only; for all others it is not there. */
export const onlyAt =
  (isThere: (kind: Member['organisationKind']) => boolean) =>
  (one: Page): Page =>
    one.who === 'member'
      ? {
          ...one,
          handle: async (visit: Visit<Member>) => (isThere(visit.actor.organisationKind) ? one.handle(visit) : gone),
        }
      : one;
/** A page for a guest who came in by the link and code of one hand-over. */
export const guestPage = (route: Route, act: ActName, handle: (visit: Visit<Guest>) => Promise<Reply>): Page => ({
  ...split(route),
  act,
  who: 'guest',
  handle,
});
/** A page for a young person who came in with the own link. */
export const youngPage = (route: Route, act: ActName, handle: (visit: Visit<Young>) => Promise<Reply>): Page => ({
  ...split(route),
  act,
  who: 'young',
  handle,
});
/** A page for a pupil who came in with a card of a group moment. */
export const pupilPage = (route: Route, act: ActName, handle: (visit: Visit<Pupil>) => Promise<Reply>): Page => ({
  ...split(route),
  act,
  who: 'pupil',
  handle,
});
/** The page of who speaks for a young person, and came in by the link of one question. */
export const speakerPage = (route: Route, act: ActName, handle: (visit: Visit<Speaker>) => Promise<Reply>): Page => ({
  ...split(route),
  act,
  who: 'speaker',
  handle,
});
/** The page of who looks along with a young person, and came in by a link of the own. */
export const parentPage = (route: Route, act: ActName, handle: (visit: Visit<Parent>) => Promise<Reply>): Page => ({
  ...split(route),
  act,
  who: 'parent',
  handle,
});
/** A page of a Next Coach who came in by the own link. */
export const peerPage = (route: Route, act: ActName, handle: (visit: Visit<Peer>) => Promise<Reply>): Page => ({
  ...split(route),
  act,
  who: 'peer',
  handle,
});
/** A page without a person: no young person's data may come near it. */
export const publicPage = (route: Route, handle: (visit: Visit<Member | undefined>) => Promise<Reply>): Page => ({
  ...split(route),
  act: 'public',
  who: 'public',
  handle,
});

/** What a link carries in its address; empty for one without. */
export const tokenOf = ({ params }: Pick<Visit<unknown>, 'params'>): string => params['token'] ?? '';

export const show = (node: VNode, status = 200): Reply => ({ kind: 'page', node, status });
/** A page that other sites may show inside their own. */
export const showFramed = (node: VNode): Reply => ({ kind: 'page', node, status: 200, framed: true });
/** A page about work that goes on: the browser asks again after so many seconds, also without script. */
export const showAgain = (node: VNode, refresh: number): Reply => ({ kind: 'page', node, status: 200, refresh });
/** After an act: see other. The notice is a code; a name never travels in a cookie or an address. */
export const go = (to: string, notice?: NoticeCode): Reply => ({ kind: 'go', to, ...(notice && { notice }) });
export const gone: Reply = { kind: 'not-found' };
