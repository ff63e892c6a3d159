import type { Calendar } from "../calendar.ts";
import { joining } from "../joining.ts";
import type { Chronicle } from "../telling.ts";
import { beechmast } from "./beechmast.ts";
import { brackenford } from "./brackenford.ts";
import { castlewick } from "./castlewick.ts";
import { county } from "./county/county.ts";
import { fallowdale } from "./fallowdale.ts";
import { health } from "./health.ts";
import { merebridge } from "./merebridge.ts";
import { probation } from "./probation.ts";

/** Everything that happened, as it is told today: who came, and what became of each plan. */
export const chronicles = (calendar: Calendar): readonly Chronicle[] =>
  [joining, county, fallowdale, merebridge, castlewick, brackenford, beechmast, health, probation].map((story) =>
    story(calendar),
  );
