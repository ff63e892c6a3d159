import { type ErrorComponentProps, useMatch, useRouter } from "@tanstack/react-router";
import { isValidElement, useEffect, useRef } from "react";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { useNavigation } from "./navigation.ts";
import { ProblemPage } from "./ProblemPage.tsx";
import { isUnauthenticated } from "./sayProblem.ts";

/** The page that the address leads to. */
export function Opened() {
  const { loaderData } = useMatch({ strict: false });
  return isValidElement(loaderData) ? loaderData : <NotFoundPage />;
}

/** A page that could not be opened. Whoever is no longer known is asked again who they are. */
export function Failed({ error }: ErrorComponentProps) {
  const router = useRouter();
  const { startAgain } = useNavigation();
  const asked = useRef(false);
  useEffect(() => {
    if (!isUnauthenticated(error) || asked.current) return;
    asked.current = true;
    void startAgain();
  }, [error, startAgain]);
  return <ProblemPage problem={error} onRetry={() => void router.invalidate()} />;
}
