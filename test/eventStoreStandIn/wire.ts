import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A wire between a client and a server, which can be cut, and which can refuse or fall silent for a while. */
export type Wire = Readonly<{
  port: number;
  /** Cuts every connection; new ones may be made. */
  cut: () => void;
  /** Whether new connections are refused. */
  refuse: (refusing: boolean) => void;
  /** Whether bytes are held back, on connections that stay open. */
  freeze: (frozen: boolean) => void;
  close: () => Promise<void>;
}>;

/** Lays a wire to a server on this machine. */
export async function wireTo(serverPort: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let refusing = false;
  let frozen = false;

  const server = createServer((near) => {
    if (refusing) return void near.destroy();
    const far = connect(serverPort, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.setNoDelay(true);
      from.on("data", (bytes) => void to.write(bytes));
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      if (frozen) from.pause();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The wire has no port.");

  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    cut,
    refuse: (now) => {
      refusing = now;
      if (now) cut();
    },
    freeze: (now) => {
      frozen = now;
      for (const socket of sockets) {
        if (now) socket.pause();
        else socket.resume();
      }
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      cut();
      await closed;
    },
  };
}
