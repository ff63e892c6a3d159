import { drafted } from "../drafting.ts";
import { countyPlan } from "../plans/county.ts";
import type { Story } from "../telling.ts";
import { countyBegins } from "./countyBegins.ts";
import { countyContinues } from "./countyContinues.ts";
import { countyLately } from "./countyLately.ts";

/** The county plan: typed in at the beginning, and steered by the board through five meetings. */
export const county: Story = (calendar) => ({
  plan: "county",
  sittings: [...drafted(-392, "marianne", countyPlan(calendar)), ...countyBegins(calendar), ...countyContinues(calendar), ...countyLately(calendar)],
});
