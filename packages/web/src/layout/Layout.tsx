import type { ReactNode } from "react";
import { Footer } from "../ui/Footer.tsx";
import { GenericHeader } from "../ui/GenericHeader.tsx";
import { ServiceNavigation } from "../ui/ServiceNavigation.tsx";
import { HeaderSearch } from "../search/HeaderSearch.tsx";
import { SkipLink } from "../ui/SkipLink.tsx";
import { ConnectionLost } from "./ConnectionLost.tsx";
import { AsOfBar } from "./AsOfBar.tsx";
import { CurrentPerson } from "./CurrentPerson.tsx";
import { useMayEdit, useMayRead, useMayReplay, useSession } from "./session.ts";

const destinations = [
  { text: "Plans", href: "/", within: /^\/($|plans|actions)/ },
  { text: "Mine", href: "/mine", within: /^\/mine/ },
  { text: "Changes", href: "/changes", within: /^\/changes/ },
  { text: "People", href: "/people", within: /^\/people/ },
];
const importing = { text: "Import a plan", href: "/import", within: /^\/import/ };
const proving = { text: "Proof", href: "/proof", within: /^\/(proof|replay|entries)/ };

/** Pages on which another day makes no difference, and which say so where it matters. */
const ABOUT_NOW: readonly string[] = ["/compare", "/search", "/withdrawals", "/withdrawals/ask"];

type Props = { path: string; search: Readonly<Record<string, string | undefined>>; children: ReactNode };

/** What stands around every page. */
export function Layout({ path, search, children }: Props) {
  const { me, partnership } = useSession();
  const mayEdit = useMayEdit();
  const mayRead = useMayRead();
  const mayReplay = useMayReplay();
  const offered = me ? [...destinations, ...(mayEdit ? [importing] : []), ...(mayReplay ? [proving] : [])] : [];
  return (
    <>
      <SkipLink>Skip to main content</SkipLink>
      <header className="app-header">
        <GenericHeader logo="Planledger">
          {mayRead && path !== "/search" && <HeaderSearch />}
          {me && <CurrentPerson />}
        </GenericHeader>
        <ServiceNavigation
          serviceName={partnership?.name ?? "Prevent delivery plans"}
          serviceHref="/"
          items={offered.map(({ text, href, within }) => ({
            text,
            href,
            active: within.test(path),
            current: path === href,
          }))}
        />
      </header>
      <div className="govuk-width-container">
        {me && !ABOUT_NOW.includes(path) && <AsOfBar path={path} search={search} />}
        {children}
      </div>
      <ConnectionLost />
      <Footer
        items={[
          { text: "Accessibility statement", href: "/accessibility" },
          { text: "Explore the data", href: "/explore" },
          ...(mayRead ? [{ text: "Withdrawn texts", href: "/withdrawals" }] : []),
        ]}
      >
        {partnership?.demonstration && "This is a made-up partnership: its people and its history are invented."}
      </Footer>
    </>
  );
}
