// Follows everything that happens in a ledger, and goes on without a gap after a lost connection.
//
//   node docs/examples/follow-activity.mjs PERSON_ID [CURSOR] [URL]
//
// Without a cursor, or with "" for it, it begins with what happens from now on. The ids of people: ask { partnership { people { id name role } } } on the server's /explore page.
// Needs Node 22 or newer and the packages that `npm start` installs. Prints one line of JSON for each event.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../packages/server/package.json", import.meta.url));
const { createClient } = require("graphql-ws");
const { WebSocket } = require("ws");

const [person, from, url = "ws://127.0.0.1:4000/graphql"] = process.argv.slice(2);
if (!person) {
  console.error("Say who you are: node docs/examples/follow-activity.mjs PERSON_ID [CURSOR] [URL]");
  process.exit(1);
}

// Until sign-in exists, a cookie says who follows.
class SocketOfPerson extends WebSocket {
  constructor(address, protocols) {
    super(address, protocols, { headers: { cookie: `planledger_person=${person}` } });
  }
}

const client = createClient({ url, webSocketImpl: SocketOfPerson, retryAttempts: Infinity, shouldRetry: () => true });
const query = `subscription Activity($after: Cursor) {
  activity(after: $after) { cursor position kind recordedAt organisationId planId actionId }
}`;

// What the server would say again, however often it is asked.
const ASKED_WRONGLY = new Set(["UNAUTHENTICATED", "BAD_USER_INPUT"]);

// The cursor is the only state that a follower keeps. Each new connection asks for what came after it.
let after = from || null;
for (;;) {
  try {
    for await (const { data, errors } of client.iterate({ query, variables: { after } })) {
      if (errors) throw errors;
      after = data.activity.cursor;
      console.log(JSON.stringify(data.activity));
    }
  } catch (error) {
    const errors = Array.isArray(error) ? error : [error];
    const why = errors.map(({ message, reason }) => message || reason || "no answer").join("; ");
    if (errors.some(({ extensions }) => ASKED_WRONGLY.has(extensions?.code))) {
      console.error(why);
      process.exit(1);
    }
    console.error(`Connection lost (${why}); going on after ${after ?? "now"} …`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
