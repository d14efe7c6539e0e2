import type { FastifyInstance } from 'fastify';
import { assets } from '#web/kit/assets.ts';

/** Every file that pages need, as small as the browser takes it. */
export function serveAssets(app: FastifyInstance): void {
  for (const [path, asset] of assets)
    app.get(path, { config: { rateLimit: false }, compress: false }, async (request, reply) => {
      const accepts = String(request.headers['accept-encoding'] ?? '');
      const [encoding, body] = accepts.includes('br')
        ? ['br', asset.br]
        : accepts.includes('gzip')
          ? ['gzip', asset.gzip]
          : ['', asset.body];
      if (encoding) void reply.header('content-encoding', encoding);
      if (asset.answersFor) void reply.header('service-worker-allowed', asset.answersFor);
      return reply
        .type(asset.type)
        .header('cache-control', asset.cacheControl)
        .header('vary', 'accept-encoding')
        .send(body);
    });
}
