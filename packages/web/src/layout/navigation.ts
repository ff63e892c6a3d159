import { createContext, useContext } from "react";

type Navigation = {
  /** Goes to an address of ours; what was saved is said there. */
  go: (href: string, saved?: string) => void;
  /** Changes the address of the page that is open, without leaving it: only where the page stays open. */
  stay: (href: string) => void;
  /** Reads everything again, as somebody else is looking now. */
  startAgain: () => Promise<void>;
};

export const NavigationContext = createContext<Navigation>({
  go: (href) => location.assign(href),
  stay: (href) => location.replace(href),
  startAgain: async () => location.reload(),
});

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
