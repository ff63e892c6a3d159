import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { Router } from "express";
import { workedExamples } from "./workedExamples.ts";

/** GraphiQL on a page of the server's own, with worked examples. */
export function explore(): Router {
  const router = Router();
  let page: string | undefined;
  router.get("/explore", (_request, response) => {
    page ??= renderGraphiQL({
      title: "Explore – Planledger",
      endpoint: "/graphql",
      subscriptionsProtocol: "WS",
      defaultQuery: workedExamples,
    });
    response.type("html").send(page);
  });
  return router;
}
