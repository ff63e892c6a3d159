import type { people } from "@planledger/projections";
import { createdId } from "../ids.ts";

/** What the organisations of the story are called, by the short name that the story uses. */
export const organisations = {
  county: "Thornshire County Council",
  fallowdale: "Fallowdale District Council",
  merebridge: "Merebridge District Council",
  castlewick: "Castlewick City Council",
  brackenford: "Brackenford Borough Council",
  beechmast: "Beechmast Schools Trust",
  police: "Thornshire Police",
  health: "Thornshire Integrated Care Board",
  probation: "Thornshire Probation Service",
} as const;

export type OrganisationName = keyof typeof organisations;

type Told = Readonly<{ name: string; organisation: OrganisationName; role: people.Role; joined: number }>;

/** The people of the story: all of them invented. `joined`: the day on which they were let in, counted from today. */
const told = {
  marianne: { name: "Marianne Okafor", organisation: "county", role: "lead", joined: -396 },
  derek: { name: "Derek Foulds", organisation: "county", role: "administrator", joined: -396 },
  priya: { name: "Priya Nambiar", organisation: "county", role: "lead", joined: -395 },
  gareth: { name: "Gareth Pellow", organisation: "fallowdale", role: "partner", joined: -395 },
  tomasz: { name: "Tomasz Wilk", organisation: "merebridge", role: "partner", joined: -394 },
  nadia: { name: "Nadia Rahman", organisation: "castlewick", role: "partner", joined: -394 },
  peter: { name: "Peter Lathom", organisation: "brackenford", role: "partner", joined: -394 },
  grace: { name: "Grace Tembo", organisation: "county", role: "partner", joined: -393 },
  joy: { name: "Joy Adeleke", organisation: "beechmast", role: "partner", joined: -393 },
  sukhi: { name: "Sukhdeep Bains", organisation: "police", role: "partner", joined: -393 },
  roisin: { name: "Róisín Keane", organisation: "health", role: "partner", joined: -380 },
  wen: { name: "Wen Li Tan", organisation: "county", role: "analyst", joined: -322 },
  callum: { name: "Callum Drewe", organisation: "probation", role: "partner", joined: -214 },
  aaron: { name: "Aaron Yeboah", organisation: "fallowdale", role: "partner", joined: -176 },
  ruth: { name: "Ruth Emsworth", organisation: "county", role: "auditor", joined: -120 },
} as const satisfies Readonly<Record<string, Told>>;

export type PersonName = keyof typeof told;

export const everybody: Readonly<Record<PersonName, Told>> = told;

/** The id of something in the story: the same in every demonstration, so that links to it stay good. */
export const storyId = (kind: string, name: string): string => createdId("story", name, kind);

export const personId = (name: PersonName): string => storyId("person", name);
export const organisationId = (name: OrganisationName): string => storyId("organisation", name);

/** The organisations that a lead cell may name. */
export const knownOrganisations = Object.entries(organisations).map(([short, name]) => ({
  id: storyId("organisation", short),
  name,
}));
