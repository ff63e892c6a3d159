// followers.ts URL PERSON COUNT: that many sockets which follow all activity, in a process of their own, and one more that
// does not read what it is sent. Says when all follow; told how often they are told of something, it says when they were.
import { once } from "node:events";
import { WebSocket } from "ws";
import type { FollowersNews } from "./following.ts";

const [url = "", person = "", count = "0"] = process.argv.slice(2);
const FOLLOW = "subscription { activity { position } }";
const AT_ONCE = 50;
// What is on its way for longer counts as missing.
const LATEST_MS = 10_000;

/** When each position arrived, in milliseconds since 1970, once for each socket that it came to. */
const arrivals = new Map<number, number[]>();
const now = () => performance.timeOrigin + performance.now();
const tell = (news: FollowersNews) => process.send?.(news);

async function follow(hear: (socket: WebSocket) => void): Promise<void> {
  const socket = new WebSocket(url, "graphql-transport-ws", { headers: { cookie: `planledger_person=${person}` } });
  socket.once("close", (code) => tell({ kind: "lost", code }));
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init" }));
  await once(socket, "message");
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: FOLLOW } }));
  hear(socket);
}

function note(data: Buffer): void {
  const position = Number(/"position":(\d+)/.exec(data.toString("latin1"))?.[1]);
  const before = arrivals.get(position);
  if (before === undefined) arrivals.set(position, [now()]);
  else before.push(now());
}

for (let done = 0; done < Number(count); done += AT_ONCE)
  await Promise.all(Array.from({ length: AT_ONCE }, () => follow((socket) => socket.on("message", note))));
await follow((socket) => socket.pause());
process.on("message", (expected: number) => {
  const asked = performance.now();
  const watching = setInterval(() => {
    const heard = [...arrivals.values()].reduce((sum, { length }) => sum + length, 0);
    if (heard < expected && performance.now() - asked < LATEST_MS) return;
    clearInterval(watching);
    tell({ kind: "heard", arrivals: [...arrivals] });
  }, 50);
});
tell({ kind: "following" });
