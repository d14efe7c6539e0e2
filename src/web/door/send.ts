import type { FastifyReply } from 'fastify';
import type { Member } from '#domain/access/actor.ts';
import { exchange } from '#domain/exchange/register.ts';
import { inTerms } from '#domain/language/terms.ts';
import { html } from '#web/kit/render.ts';
import type { Door } from './options.ts';
import { notFoundPage } from './plain-pages.tsx';
import type { Reply, Visit } from './visit.ts';
import { noticeCookie, signIn } from './who.ts';

/** Only the page that is made for it stands in the frame of another site (web/routemap/loose-page.tsx). */
function openTheFrame(reply: FastifyReply): void {
  const said = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', said.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  void reply.removeHeader('x-frame-options');
}

/** What the browser gets: the page, where to go next, or a file; with what must be kept or forgotten there. */
export async function send(
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
