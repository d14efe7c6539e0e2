import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * A server that closes waits for each connection. A browser opens some before it needs them, and Node calls one that never asked anything
 * busy: a restart would hang on somebody who has a page open. Such a connection is dropped; a request that runs is answered first, and
 * its connection is not kept after that.
 */
export function dropSilentConnections(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  const running = new Set<ServerResponse>();
  let closing = false;
  app.server.on('connection', (socket) => {
    if (closing) return void socket.destroy();
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }, response) => {
    silent.delete(socket);
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  app.addHook('preClose', (done) => {
    closing = true;
    for (const socket of silent) socket.destroy();
    for (const response of running) response.once('close', () => app.server.closeIdleConnections());
    done();
  });
}
