import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Io } from '#cli/command.ts';
import { faultWords } from './fault-words.ts';
import type { Tell } from './socket-messages.ts';

/** Loaded at the first command: the checks cost more than the rest of the start together. */
const messages = () => import('./socket-messages.ts');
type Run = (args: readonly string[], io: Io) => Promise<number>;

/** What a command throws is one plain line, here as where it runs by itself (aanzet.ts). */
function failed(io: Io, error: unknown): number {
  io.err(`${faultWords(error)}\n`);
  return 2;
}

async function serveOne(socket: Socket, run: Run): Promise<void> {
  const { readAsk } = await messages();
  const say = (message: Tell) => void socket.write(`${JSON.stringify(message)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const { args, cwd } = readAsk(line);
    const io: Io = { cwd, out: (out) => say({ out }), err: (err) => say({ err }) };
    say({ exit: await run(args, io).catch((error: unknown) => failed(io, error)) });
    socket.end();
  }
}

/**
 * Lets commands of the same user in through `path` (mode 600) while the server runs. The kernel lock on the database
 * folder is taken first, so a socket that is still there belongs to nobody and may go.
 */
export function listenForCommands(path: string, run: Run): Promise<Server> {
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy()); // the command was broken off
    serveOne(socket, run).catch(() => socket.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      chmodSync(path, 0o600);
      resolve(server);
    });
  });
}

async function talk(socket: Socket, args: readonly string[], io: Io): Promise<number> {
  const { readTell } = await messages();
  socket.write(`${JSON.stringify({ args, cwd: io.cwd })}\n`);
  for await (const line of createInterface({ input: socket })) {
    const message = readTell(line);
    if ('exit' in message) return message.exit;
    if ('out' in message) io.out(message.out);
    else io.err(message.err);
  }
  throw new Error('De server hield op voordat het klaar was.');
}

/** Hands a command to the running server; undefined when none is listening. Returns its exit code. */
export async function askServer(path: string, args: readonly string[], io: Io): Promise<number | undefined> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
  } catch (error) {
    if (['ENOENT', 'ECONNREFUSED'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
  try {
    return await talk(socket, args, io);
  } finally {
    socket.destroy();
  }
}
