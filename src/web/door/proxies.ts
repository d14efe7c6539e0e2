import type { FastifyInstance } from 'fastify';

/**
 * Who goes round the proxy goes round TLS: no page and no form for them. None named = the proxy stands on this machine, and
 * nothing from outside arrives here at all.
 */
export function behindProxies(app: FastifyInstance, proxies: readonly string[] = []): void {
  if (proxies.length === 0) return;
  const known = new Set(proxies.flatMap((one) => [one, `::ffff:${one}`]));
  app.addHook('onRequest', async (request, reply) => {
    if (!known.has(request.raw.socket.remoteAddress ?? ''))
      await reply.status(403).type('text/plain; charset=utf-8').send('Alleen via het gewone adres.\n');
  });
}
