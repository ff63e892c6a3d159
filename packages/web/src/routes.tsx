import { createRootRouteWithContext, createRoute, createRouter, type RouterHistory } from "@tanstack/react-router";
import type { Clients } from "./apollo.ts";
import { isMoment } from "./layout/moment.ts";
import { Failed, Opened } from "./layout/Opened.tsx";
import { type Open, opening } from "./layout/opening.tsx";
import { Root, RootFailed } from "./layout/Root.tsx";
import { readSession, type Session } from "./layout/session.ts";
import { Loading } from "./ui/Loading.tsx";

type Search = { asOf?: string | undefined; [name: string]: string | undefined };

type Context = { clients: Clients; arrivals: { first?: string | undefined } };

const root = createRootRouteWithContext<Context>()({
  validateSearch: searchOf,
  beforeLoad: async ({ context }) => ({ session: await readSession(context.clients.at()) }),
  component: Root,
  errorComponent: RootFailed,
  notFoundComponent: () => <Opened />,
});

const routes = [
  page("/", async (at) => (await import("./plans/PlansPage.tsx")).openPlansPage(at)),
  page("/mine", async (at) => (await import("./progress/MinePage.tsx")).openMinePage(at)),
  page("/plans/start", async (at) => (await import("./plans/start/StartPlanPage.tsx")).openStartPlanPage(at)),
  page("/plans/$planId", async (at) => (await import("./plans/PlanPage.tsx")).openPlanPage(at)),
  page("/plans/$planId/agreed", async (at) => (await import("./plans/together/AgreedPage.tsx")).openAgreedPage(at)),
  page("/plans/$planId/agreed/add", async (at) => (await import("./plans/together/AgreePage.tsx")).openAgreePage(at)),
  page("/plans/$planId/approval", async (at) =>
    (await import("./plans/together/ApprovalPage.tsx")).openApprovalPage(at),
  ),
  page("/plans/$planId/groups", async (at) => (await import("./plans/together/GroupsPage.tsx")).openGroupsPage(at)),
  page("/plans/$planId/groups/add", async (at) =>
    (await import("./plans/together/DefineGroupPage.tsx")).openDefineGroupPage(at),
  ),
  page("/plans/$planId/groups/$groupId", async (at) =>
    (await import("./plans/together/GroupMembersPage.tsx")).openGroupMembersPage(at),
  ),
  page("/plans/$planId/history", async (at) => (await import("./audit/PlanHistoryPage.tsx")).openPlanHistoryPage(at)),
  page("/plans/$planId/year", async (at) => (await import("./audit/year/YearPage.tsx")).openYearPage(at), "stays"),
  page("/plans/$planId/removed", async (at) => (await import("./plans/RemovedPage.tsx")).openRemovedPage(at)),
  page("/plans/$planId/newer-copy", async (at) =>
    (await import("./documents/newerCopy/NewerCopyPage.tsx")).openNewerCopyPage(at),
  ),
  page("/plans/$planId/layout", async (at) => (await import("./plans/shape/LayoutPage.tsx")).openLayoutPage(at)),
  page("/plans/$planId/add-action", async (at) => (await import("./plans/AddActionPage.tsx")).openAddActionPage(at)),
  page("/actions/$actionId", async (at) => (await import("./plans/ActionPage.tsx")).openActionPage(at)),
  page("/actions/$actionId/history", async (at) =>
    (await import("./audit/ActionHistoryPage.tsx")).openActionHistoryPage(at),
  ),
  page("/actions/$actionId/cells/$columnId", async (at) => (await import("./plans/CellPage.tsx")).openCellPage(at)),
  page("/actions/$actionId/cells/$columnId/history", async (at) =>
    (await import("./audit/CellHistoryPage.tsx")).openCellHistoryPage(at),
  ),
  page("/actions/$actionId/status", async (at) => (await import("./plans/StatusPage.tsx")).openStatusPage(at)),
  page("/actions/$actionId/rating", async (at) => (await import("./plans/RatingPage.tsx")).openRatingPage(at)),
  page("/actions/$actionId/assign", async (at) => (await import("./plans/AssignPage.tsx")).openAssignPage(at)),
  page("/actions/$actionId/review-date", async (at) =>
    (await import("./plans/ReviewDatePage.tsx")).openReviewDatePage(at),
  ),
  page("/actions/$actionId/move", async (at) => (await import("./plans/MoveActionPage.tsx")).openMoveActionPage(at)),
  page("/actions/$actionId/split", async (at) => (await import("./plans/SplitPage.tsx")).openSplitPage(at)),
  page("/actions/$actionId/number", async (at) => (await import("./plans/RenumberPage.tsx")).openRenumberPage(at)),
  page("/actions/$actionId/remove", async (at) => (await import("./plans/RemovePage.tsx")).openRemovePage(at)),
  page("/actions/$actionId/part", async (at) => (await import("./plans/together/PartPage.tsx")).openPartPage(at)),
  page("/actions/$actionId/groups", async (at) =>
    (await import("./plans/together/AskGroupsPage.tsx")).openAskGroupsPage(at),
  ),
  page("/actions/$actionId/link", async (at) => (await import("./plans/together/LinkPage.tsx")).openLinkPage(at)),
  page("/actions/$actionId/progress", async (at) => (await import("./progress/ReportPage.tsx")).openReportPage(at)),
  page("/actions/$actionId/evidence", async (at) => (await import("./progress/EvidencePage.tsx")).openEvidencePage(at)),
  page("/actions/$actionId/reports/$reportId", async (at) =>
    (await import("./progress/CorrectPage.tsx")).openCorrectPage(at),
  ),
  page("/actions/$actionId/reports/$reportId/return", async (at) =>
    (await import("./progress/ReturnPage.tsx")).openReturnPage(at),
  ),
  page("/proof", async (at) => (await import("./audit/proof/ProofPage.tsx")).openProofPage(at)),
  page("/replay", async () => (await import("./audit/replay/ReplayPage.tsx")).openReplayPage()),
  page("/entries/$position", async (at) => (await import("./audit/EntryPage.tsx")).openEntryPage(at)),
  page("/changes", async (at) => (await import("./audit/ChangesPage.tsx")).openChangesPage(at)),
  page("/compare", async () => (await import("./documents/compare/ComparePage.tsx")).openComparePage()),
  page("/search", async (at) => (await import("./search/SearchPage.tsx")).openSearchPage(at)),
  page("/import", async (at) => (await import("./documents/import/ImportPage.tsx")).openImportPage(at), "stays"),
  page("/withdrawals", async (at) => (await import("./withdrawals/WithdrawalsPage.tsx")).openWithdrawalsPage(at)),
  page("/withdrawals/ask", async (at) =>
    (await import("./withdrawals/AskWithdrawalPage.tsx")).openAskWithdrawalPage(at),
  ),
  page("/withdrawals/$withdrawalId", async (at) =>
    (await import("./withdrawals/WithdrawalPage.tsx")).openWithdrawalPage(at),
  ),
  page("/people", async (at) => (await import("./people/PeoplePage.tsx")).openPeoplePage(at)),
  page("/people/add", async (at) => (await import("./people/AddPersonPage.tsx")).openAddPersonPage(at)),
  page("/people/organisations/add", async () =>
    (await import("./people/AddOrganisationPage.tsx")).openAddOrganisationPage(),
  ),
  page("/who-am-i", async (at) => (await import("./people/WhoAmIPage.tsx")).openWhoAmIPage(at)),
  page("/open", async () => (await import("./people/OpenLedgerPage.tsx")).openAlreadyOpenPage()),
  page("/accessibility", async () => (await import("./layout/AccessibilityPage.tsx")).openAccessibilityPage()),
];

/**
 * One page: the code for it arrives with its data, and it is shown when both are there. A page that stays is the same one,
 * with what somebody does in it, for as long as only what follows its path in the address changes.
 */
function page(path: string, open: Open, stays?: "stays") {
  return createRoute({
    getParentRoute: () => root,
    path,
    loaderDeps: ({ search }) => search,
    loader: ({ context: { clients, session, arrivals }, params, deps: search, location }) => {
      const key = stays ? location.pathname : location.state.__TSR_key;
      arrivals.first ??= key;
      const first = arrivals.first === key;
      const going = { client: clients.at(search.asOf), params, search, key };
      const arrival = { first, saved: first ? undefined : location.state.saved };
      return opening({ ...going, arrival }, doorFor(session, location.pathname) ?? open);
    },
    component: Opened,
    ...(stays && { pendingMs: Number.POSITIVE_INFINITY }),
  });
}

/**
 * What stands before every other page: an empty ledger is opened first, and then everybody says who they are. Comparing two
 * copies asks neither, and is what an empty ledger shows first.
 */
function doorFor({ me, partnership }: Session, path: string): Open | undefined {
  if (path === "/accessibility" || path === "/compare") return undefined;
  if (!partnership && path === "/")
    return async () => (await import("./documents/compare/ComparePage.tsx")).openComparePage();
  if (!partnership) return async () => (await import("./people/OpenLedgerPage.tsx")).openOpenLedgerPage();
  if (!me) return async (at) => (await import("./people/WhoAmIPage.tsx")).openWhoAmIPage(at);
  return undefined;
}

/** What stands where a page will be, once somebody has waited for it a little. */
function OnItsWay() {
  return (
    <main className="govuk-main-wrapper" id="content">
      <Loading />
    </main>
  );
}

/** Search parameters are words; a moment that is none is left out. */
function searchOf(search: Record<string, unknown>): Search {
  const words = Object.entries(search).map(
    ([name, value]) => [name, typeof value === "object" ? undefined : String(value)] as const,
  );
  const { asOf, ...others } = Object.fromEntries(words);
  // Named all the same, as the router goes by the address for whatever is not.
  return { ...others, asOf: asOf && isMoment(asOf) ? asOf : undefined };
}

export function createAppRouter(clients: Clients, history?: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren(routes),
    context: { clients, arrivals: {} },
    ...(history && { history }),
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: stringify,
    defaultPendingComponent: OnItsWay,
    defaultErrorComponent: Failed,
    defaultPendingMs: 300,
    // Whoever waited that long is not kept waiting for the sake of a word that would flash by.
    defaultPendingMinMs: 0,
    defaultPreload: false,
    defaultGcTime: 0,
    scrollRestoration: true,
  });
}

function stringify(search: Search): string {
  const words = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const written = new URLSearchParams(words).toString();
  return written && `?${written}`;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface HistoryState {
    saved?: string;
  }
}
