/** Ports on loopback: parsing, finding a free one, and checking for taken ones. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A port of this machine that nobody has right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** Reads a port as somebody sets it; one that is left empty is the usual one. @throws a sentence with the name it has */
export function readPort(name: string, text: string | undefined, usual: number): number {
  const said = text?.trim() || String(usual);
  const port = Number(said);
  if (!/^\d+$/.test(said) || port > 65_535) {
    throw new Error(`${name} is “${said}”, and it has to be a port from 0 to 65535.`);
  }
  return port;
}

/** True when something on this machine accepts connections on the port. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

/** A port that a program of ours needs, and the setting that changes it. */
export type Needed = { readonly port: number; readonly by: string; readonly orElse: string };

/** A sentence for each taken port; none when all are free. Port 0 is any port, which is free. */
export async function takenOf(needed: readonly Needed[]): Promise<readonly string[]> {
  const taken = await Promise.all(needed.map(({ port }) => port !== 0 && answers(port)));
  return needed
    .filter((_, index) => taken[index])
    .map(
      ({ port, by, orElse }) =>
        `Port ${port} is in use, so ${by} can’t start: stop the program that has it, or ${orElse}.`,
    );
}
