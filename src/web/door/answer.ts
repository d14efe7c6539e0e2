import type { FastifyRequest } from 'fastify';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { deviceWords } from '#domain/access/session.ts';
import { signInFirst } from '#web/access/sign-in-pages.tsx';
import { forWhomField } from '#web/kit/for-whom.ts';
import { partsOf } from './address.ts';
import { forOwnLink, isOwnLinkPage } from './for-young.ts';
import { themePath } from './looks.ts';
import { isNotice } from './notices.ts';
import type { Door } from './options.ts';
import { forSomebodyElsePage, strangeFormPage } from './plain-pages.tsx';
import { readForm } from './read-form.ts';
import { fromOurOwnPages } from './same-site.ts';
import { go, gone, type Page, type Reply, type Visit } from './visit.ts';
import { noticeCookie, whoIs } from './who.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A request as a visit of nobody yet. */
export function visitOf(request: FastifyRequest, options: Door): Visit<Member | undefined> {
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

type Answered = { readonly visit: Visit<Member | undefined>; readonly reply: Reply };

const filesOf = (page: Page) => (page.who !== 'member' ? 'none' : page.takesFile ? 'arriving' : 'read');

/** Who is there, may they, is the form ours: then the page. Everything else is "not there". */
export async function answer(
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
