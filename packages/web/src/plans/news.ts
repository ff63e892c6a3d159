import { createContext, useContext } from "react";

/** Says politely what has just become of something, to those who do not see it. */
export const NewsContext = createContext<(news: string) => void>(() => undefined);

export function useNews(): (news: string) => void {
  return useContext(NewsContext);
}
