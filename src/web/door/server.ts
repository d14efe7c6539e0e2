import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { House } from '#app/house.ts';
import { mayEver } from '#domain/access/may.ts';
import { deviceWords } from '#domain/access/session.ts';
import { exchange } from '#domain/exchange/register.ts';
import type { Member } from '#domain/access/actor.ts';
import { MAX_FILE_BYTES } from '#domain/intake/table.ts';
import { forWhomField } from '#web/kit/for-whom.ts';
import { html } from '#web/kit/render.ts';
import { signInFirst } from '#web/access/sign-in-pages.tsx';
import { pages } from '#web/pages.ts';
import { partsOf, readableAddress } from './address.ts';
import { serveAssets } from './serve-assets.ts';
import { inTerms } from '#domain/language/terms.ts';
import { RegionWords } from './region-words.ts';
import { Looks, serveLooks, serveTheme, themePath } from './looks.ts';
import { isNotice } from './notices.ts';
import {
  brokenPage,
  forSomebodyElsePage,
  notFoundPage,
  strangeFormPage,
  tooFastPage,
  tooLargePage,
  unreadablePage,
} from './plain-pages.tsx';
import { brokenLine } from './broken-line.ts';
import { forOwnLink, isOwnLinkPage } from './for-young.ts';
import { behindProxies } from './proxies.ts';
import { readForm } from './read-form.ts';
import { dropSilentConnections } from './silent-connections.ts';
import { fromOurOwnPages } from './same-site.ts';
import { go, gone, type DemoDesk, type Page, type Reply, type Visit } from './visit.ts';
import { noticeCookie, signIn, whoIs } from './who.ts';

export type WebOptions = {
  readonly house: House;
  readonly region: string;
  readonly cookieSecret: string;
  /** A colleague is chosen and not signed in: in demo mode, and in tests of pages. */
  readonly personas: boolean;
  readonly demo: DemoDesk | undefined;
  /** Another NL Design System theme in place of ours. */
  readonly theme?: { readonly css: string; readonly className: string | undefined } | undefined;
  /** Who to call or write when something does not work; on every page. */
  readonly help?: { readonly phone?: string | undefined; readonly mail?: string | undefined } | undefined;
  /** Where links on paper lead; asked when needed, for a server may not know it before it listens. */
  readonly address?: (() => string) | undefined;
  /** Requests a minute for one address; 0 = no limit (measuring). */
  readonly perMinute: number;
  readonly https: boolean;
  readonly proxies?: readonly string[];
  /** One line a request: method, route pattern, status, milliseconds. Never an address, a name or a value. */
  readonly log: (line: string) => void;
};
/** What was given, and what the server keeps itself. */
type Door = WebOptions & { readonly looks: Looks; readonly words: RegionWords };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const policy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Only the page that is made for it stands in the frame of another site (web/routemap/loose-page.tsx). */
function openTheFrame(reply: FastifyReply): void {
  const said = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', said.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  void reply.removeHeader('x-frame-options');
}

async function send(
  reply: FastifyReply,
  answer: Reply,
  options: Door,
  visit: Visit<Member | undefined>,
): Promise<FastifyReply> {
  if (answer.kind === 'not-found') return send(reply, notFoundPage(visit), options, visit);
  if (answer.kind !== 'file' && answer.signIn !== undefined) signIn(reply, answer.signIn, options.https);
  if (answer.kind !== 'file' && (answer.signIn === null || (answer.kind === 'go' && answer.wipes)))
    void reply.header('clear-site-data', '"storage"');
  if (answer.kind === 'go') {
    if (answer.notice)
      void reply.setCookie(noticeCookie, answer.notice, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: options.https,
      });
    return reply.redirect(answer.to, 303);
  }
  void reply.header('cache-control', 'no-store');
  if (answer.kind === 'file') {
    exchange(answer.exchange); // throws for a way out that nobody described: then nothing leaves
    void reply.status(answer.status ?? 200);
    void reply.type(answer.type).header('content-disposition', `attachment; filename="${answer.name}"`);
    return reply.send(typeof answer.body === 'string' ? inTerms(answer.body, options.words.terms) : answer.body);
  }
  if (answer.framed) openTheFrame(reply);
  else if (visit.notice) void reply.clearCookie(noticeCookie, { path: '/' });
  if (answer.refresh !== undefined) void reply.header('refresh', String(answer.refresh));
  if (answer.away !== undefined) void reply.header('refresh', `0; url=${answer.away}`);
  return reply
    .status(answer.status)
    .type('text/html; charset=utf-8')
    .send(inTerms(html(answer.node), options.words.terms));
}

function visitOf(request: FastifyRequest, options: Door): Visit<Member | undefined> {
  const { path, query } = partsOf(request.url);
  const notice = request.cookies[noticeCookie];
  return {
    house: options.house,
    actor: undefined,
    today: options.house.today(),
    params: (request.params ?? {}) as Record<string, string>,
    query,
    form: new Map(),
    uploads: [],
    path,
    notice: isNotice(notice) ? notice : undefined,
    demo: options.demo,
    region: options.region,
    theme: options.looks.used ?? (options.theme && { cssHref: themePath, className: options.theme.className }),
    looks: options.looks,
    help: options.help,
    address: options.address?.(),
    caller: { network: request.ip, device: deviceWords(request.headers['user-agent'] ?? '') },
  };
}

/** Who is there, may they, is the form ours: then the page. Everything else is "not there". */
type Answered = { readonly visit: Visit<Member | undefined>; readonly reply: Reply };

const filesOf = (page: Page) => (page.who !== 'member' ? 'none' : page.takesFile ? 'arriving' : 'read');

async function answer(
  page: Page,
  request: FastifyRequest,
  options: Door,
  bare: Visit<Member | undefined>,
): Promise<Answered> {
  const { actor: who, ...caller } = await whoIs(request, options);
  const member = who?.kind === 'member' ? who : undefined;
  const visit: Visit<Member | undefined> = { ...bare, actor: member, caller: { ...bare.caller, ...caller } };
  if (page.method === 'POST' && !fromOurOwnPages(request.headers)) return { visit, reply: strangeFormPage(visit) };
  const wrongId = Object.entries(bare.params).some(([name, value]) => /id$/i.test(name) && !uuid.test(value));
  if (wrongId) return { visit, reply: gone };
  // A body is read once it is known who sends it and that they may; a file only from a colleague.
  const forms = async () => (page.method === 'POST' ? readForm(request, filesOf(page)) : {});
  if (page.who === 'public') return { visit, reply: await page.handle({ ...visit, ...(await forms()) }) };
  if (!who && page.who === 'guest') return { visit, reply: go('/gast') };
  if (isOwnLinkPage(page)) return { visit, reply: await forOwnLink(page, visit, who, forms) };
  if (!who)
    return {
      visit,
      reply: options.personas
        ? go('/')
        : await signInFirst(page, { ...visit, ...(page.method === 'POST' && (await readForm(request, 'none'))) }),
    };
  if (page.who === 'guest')
    return {
      visit,
      reply: who.kind === 'guest' ? await page.handle({ ...visit, ...(await forms()), actor: who }) : gone,
    };
  if (!member || !mayEver(member, page.act as Exclude<Page['act'], 'public'>)) return { visit, reply: gone };
  const read = { ...visit, ...(await forms()), actor: member };
  // Who changed employer, or persona, in another tab: what was typed for the one never lands at the other.
  const meant = read.form.get(forWhomField)?.[0] ?? member.memberId;
  const reply = meant === member.memberId ? await page.handle(read) : forSomebodyElsePage(visit);
  read.arriving?.leave();
  return { visit, reply };
}

async function addPlugins(app: FastifyInstance, options: WebOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: policy,
    // An address may be the key of a guest's link: no request says which page it came from, also not to ourselves.
    referrerPolicy: { policy: 'strict-origin' },
    hsts: options.https,
  });
  await app.register(cookie, { secret: options.cookieSecret });
  app.removeAllContentTypeParsers(); // what no form of ours sends (JSON, plain text) is not read at all
  await app.register(formbody, { bodyLimit: 1_000_000 });
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 200 } });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  if (options.perMinute > 0) await app.register(rateLimit, { max: options.perMinute, timeWindow: 60_000 });
}

/** The web server: every page of pages.ts, and no other. Listening is up to the caller. */
export async function buildServer(given: WebOptions): Promise<FastifyInstance> {
  const options: Door = { ...given, looks: new Looks(given.house), words: new RegionWords(given.house) };
  const app = fastify({
    forceCloseConnections: 'idle',
    // One proxy stands before us: what a visitor wrote in X-Forwarded-For before that one added its line counts for nothing.
    trustProxy: (_address, hop) => options.https && hop < 1,
    rewriteUrl: ({ url }) => readableAddress(url ?? '/'),
  });
  dropSilentConnections(app);
  await addPlugins(app, options);
  behindProxies(app, options.proxies);
  app.addHook('onResponse', async (request, reply) =>
    options.log(
      `${request.method} ${request.routeOptions.url ?? '-'} ${reply.statusCode} ${Math.round(reply.elapsedTime)} ms`,
    ),
  );
  serveAssets(app);
  serveTheme(app, options.theme);
  serveLooks(app, options.looks);
  for (const page of pages)
    app.route({
      method: page.method,
      url: page.path,
      handler: async (request, reply) => {
        await options.looks.freshen();
        await options.words.freshen();
        const done = await answer(page, request, options, visitOf(request, options));
        return send(reply, done.reply, options, done.visit);
      },
    });
  app.setNotFoundHandler(async (request, reply) => {
    const { actor: who } = await whoIs(request, options);
    const actor = who?.kind === 'member' ? who : undefined;
    return send(reply, gone, options, { ...visitOf(request, options), actor });
  });
  app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const visit = visitOf(request, options);
    if (error.statusCode === 429) return send(reply, tooFastPage(visit), options, visit);
    if (error.statusCode === 413) return send(reply, tooLargePage(visit, request.isMultipart()), options, visit);
    if (error.statusCode && error.statusCode < 500) return send(reply, unreadablePage(visit), options, visit);
    options.log(brokenLine(request.routeOptions.url ?? '-', error));
    return send(reply, brokenPage(visit), options, visit);
  });
  return app;
}
