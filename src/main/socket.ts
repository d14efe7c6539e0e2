import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Io } from '#cli/command.ts';

/** One line of JSON each way: a request, then text for both streams, and at last the exit code. */
type Ask = { readonly args: readonly string[]; readonly cwd: string };
type Tell = { readonly out: string } | { readonly err: string } | { readonly exit: number };
type Run = (args: readonly string[], io: Io) => Promise<number>;

async function serveOne(socket: Socket, run: Run): Promise<void> {
  const tell = (message: Tell) => void socket.write(`${JSON.stringify(message)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const { args, cwd } = JSON.parse(line) as Ask;
    const io: Io = { cwd, out: (out) => tell({ out }), err: (err) => tell({ err }) };
    tell({ exit: await run(args, io) });
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

/** Hands a command to the running server; undefined when none is listening. Returns its exit code. */
export function askServer(path: string, args: readonly string[], io: Io): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let exit: number | undefined;
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? resolve(undefined) : reject(error),
    );
    socket.once('connect', () => {
      socket.write(`${JSON.stringify({ args, cwd: io.cwd } satisfies Ask)}\n`);
      createInterface({ input: socket })
        .on('line', (line) => {
          const message = JSON.parse(line) as Tell;
          if ('out' in message) io.out(message.out);
          else if ('err' in message) io.err(message.err);
          else exit = message.exit;
        })
        .on('close', () =>
          exit === undefined ? reject(new Error('De server hield op voordat het klaar was.')) : resolve(exit),
        );
    });
  });
}
