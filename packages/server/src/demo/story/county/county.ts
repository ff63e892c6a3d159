import { drafted } from "../../drafting.ts";
import { countyPlan } from "../../plans/county.ts";
import type { Story } from "../../telling.ts";
import { everyPartner } from "./everyPartner.ts";
import { untilFourthMeeting } from "./untilFourthMeeting.ts";
import { untilSecondMeeting } from "./untilSecondMeeting.ts";
import { untilThirdMeeting } from "./untilThirdMeeting.ts";
import { untilToday } from "./untilToday.ts";

/** The county plan: typed in at the beginning, and steered by the board through five meetings, of which two agreed it. */
export const county: Story = (calendar) => ({
  plan: "county",
  sittings: [
    ...drafted(-392, "marianne", countyPlan(calendar)),
    ...untilSecondMeeting(calendar),
    ...untilThirdMeeting(calendar),
    ...untilFourthMeeting(calendar),
    ...untilToday(calendar),
    ...everyPartner,
  ].toSorted((one, other) => one.day - other.day),
});
