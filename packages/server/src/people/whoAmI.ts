import type { IncomingMessage } from "node:http";
import { json, Router } from "express";
import { z } from "zod";

// Until sign-in exists, a cookie holds who was chosen. Everything else asks here.
const COOKIE = "planledger_person";

/** The person who was chosen in this browser; null when nobody was. */
export function chosenPerson({ headers }: Pick<IncomingMessage, "headers">): string | null {
  const cookies = (headers.cookie ?? "").split(/;\s*/).map((cookie) => cookie.split("="));
  return cookies.find(([name]) => name === COOKIE)?.[1] || null;
}

const Choice = z.object({ personId: z.uuid().nullable() });

/** `POST /who-am-i {"personId": …}` goes on as that person; null as nobody. */
export function whoAmI(): Router {
  const router = Router();
  router.post("/who-am-i", json(), (request, response) => {
    const choice = Choice.safeParse(request.body);
    if (!choice.success) {
      response.status(400).json({ message: "Choose a person from the list." });
      return;
    }
    const { personId } = choice.data;
    response.cookie(COOKIE, personId ?? "", {
      httpOnly: true,
      sameSite: "strict",
      path: "/",
      ...(personId ? {} : { maxAge: 0 }),
    });
    response.status(204).end();
  });
  return router;
}
