import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { MAX_FILE_BYTES } from '#domain/intake/table.ts';
import { pages } from '#web/pages.ts';
import { readableAddress } from './address.ts';
import { answer, visitOf } from './answer.ts';
import { brokenLine } from './broken-line.ts';
import { gated } from './bsn-gate.tsx';
import { Looks, serveLooks, serveTheme } from './looks.ts';
import type { Door, WebOptions } from './options.ts';
import { brokenPage, tooFastPage, tooLargePage, unreadablePage } from './plain-pages.tsx';
import { behindProxies } from './proxies.ts';
import { RegionWords } from './region-words.ts';
import { send } from './send.ts';
import { serveAssets } from './serve-assets.ts';
import { dropSilentConnections } from './silent-connections.ts';
import { gone } from './visit.ts';
import { whoIs } from './who.ts';

export type { WebOptions } from './options.ts';

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
  for (const page of pages.map(gated))
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
