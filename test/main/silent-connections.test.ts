/** A server closes although a browser holds a connection on which it never asked anything. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { dropSilentConnections } from '#web/door/silent-connections.ts';

test('a connection that never asked anything is dropped at closing, and a request that runs is answered', async () => {
  const app = fastify({ forceCloseConnections: 'idle' });
  dropSilentConnections(app);
  let finish = () => {};
  const asked = new Promise<void>((begun) => {
    app.get('/slow', async () => {
      begun();
      await new Promise<void>((done) => (finish = done));
      return 'answered';
    });
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const silent = connect(port, '127.0.0.1').resume();
  await once(silent, 'connect');
  const slow = fetch(`http://127.0.0.1:${port}/slow`);
  await asked;
  const closed = app.close();
  await once(silent, 'close');
  finish();
  expect(await (await slow).text()).toBe('answered');
  await closed;
  await expect(fetch(`http://127.0.0.1:${port}/slow`)).rejects.toThrow();
});
