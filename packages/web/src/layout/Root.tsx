import { type ErrorComponentProps, Outlet, useRouteContext, useRouter, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { AnchorContext } from "../ui/Anchor.tsx";
import { forgetAllInTab } from "./inTab.ts";
import { Layout } from "./Layout.tsx";
import { MomentContext, withMoment } from "./moment.ts";
import { NavigationContext } from "./navigation.ts";
import { ProblemPage } from "./ProblemPage.tsx";
import { RouterAnchor } from "./RouterAnchor.tsx";
import { SessionContext } from "./session.ts";

export function Root() {
  const { session } = useRouteContext({ from: "__root__" });
  return (
    <SessionContext value={session}>
      <Surroundings>
        <Outlet />
      </Surroundings>
    </SessionContext>
  );
}

/** The last resort: not even who is asking could be found out. */
export function RootFailed({ error }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Surroundings>
      <ProblemPage problem={error} onRetry={() => void router.invalidate()} />
    </Surroundings>
  );
}

function Surroundings({ children }: { children: ReactNode }) {
  const router = useRouter();
  // Of the page that is shown, not of one that is still on its way.
  const shown = useRouterState({ select: ({ matches }) => matches.at(-1) });
  const path = shown?.pathname ?? "/";
  const asOf = shown?.search.asOf;
  const navigation = useMemo(
    () => ({
      go: (href: string, saved?: string) => router.history.push(withMoment(href, asOf), saved ? { saved } : {}),
      stay: (href: string) => void router.navigate({ href, replace: true, resetScroll: false }),
      startAgain: async () => {
        forgetAllInTab();
        await router.options.context.clients.forget();
        await router.invalidate();
      },
    }),
    [router, asOf],
  );
  return (
    <AnchorContext value={RouterAnchor}>
      <NavigationContext value={navigation}>
        <MomentContext value={asOf}>
          <Layout path={path} search={shown?.search ?? {}}>
            {children}
          </Layout>
        </MomentContext>
      </NavigationContext>
    </AnchorContext>
  );
}
