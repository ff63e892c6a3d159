import { type ErrorComponentProps, useMatch, useRouter } from "@tanstack/react-router";
import { isValidElement, useEffect } from "react";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { useNavigation } from "./navigation.ts";
import { ProblemPage } from "./ProblemPage.tsx";
import { isUnauthenticated } from "./sayProblem.ts";

// Those that asked who somebody is and have opened no page since: a server that cannot make up its mind is asked once.
const askedAgain = new WeakSet<object>();

/** The page that the address leads to. */
export function Opened() {
  const { loaderData } = useMatch({ strict: false });
  const router = useRouter();
  useEffect(() => {
    askedAgain.delete(router);
  }, [router]);
  return isValidElement(loaderData) ? loaderData : <NotFoundPage />;
}

/** A page that could not be opened. Whoever is no longer known is asked again who they are. */
export function Failed({ error }: ErrorComponentProps) {
  const router = useRouter();
  const { startAgain } = useNavigation();
  useEffect(() => {
    if (!isUnauthenticated(error) || askedAgain.has(router)) return;
    askedAgain.add(router);
    void startAgain();
  }, [error, router, startAgain]);
  return <ProblemPage problem={error} onRetry={() => void router.invalidate()} />;
}
