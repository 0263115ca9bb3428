import { createServer } from 'node:net';

function tryListening(port: number, host?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (e: NodeJS.ErrnoException) =>
      e.code === 'EADDRINUSE'
        ? resolve(undefined)
        : reject(new Error(`Port ${port} cannot be used: ${e.message}`)),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/** Free both for every address and for loopback: some systems let two servers share a port that way. */
export async function erLedig(port: number): Promise<boolean> {
  return (await tryListening(port)) !== undefined && (await tryListening(port, '127.0.0.1')) !== undefined;
}

export async function ledigPort(): Promise<number> {
  const port = await tryListening(0, '127.0.0.1');
  if (port === undefined) throw new Error('No free port was found');
  return port;
}

/** The port that is wanted if it is free, else another one. */
export async function helstPort(oensket: number): Promise<number> {
  return (await erLedig(oensket)) ? oensket : ledigPort();
}
