import { createContext } from "react";

/** How a person came to the page: whether it is the first one that they see here, and what they saved just before. */
export type Arrival = { first: boolean; saved?: string | undefined };

export const ArrivalContext = createContext<Arrival>({ first: true });
