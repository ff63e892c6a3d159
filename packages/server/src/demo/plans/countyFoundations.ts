import type { Calendar } from "../calendar.ts";
import type { SectionTold } from "../telling.ts";

/** Leadership, the picture of risk, and the way in for concerns. */
export const countyFoundations = ({ month, quarter, date }: Calendar): readonly SectionTold[] => [
  {
    name: "leadership",
    number: "1",
    title: "Leadership and partnership",
    statement: "Senior leaders know the duty, own the plan and see to it that it is resourced.",
    rows: [
      {
        name: "board",
        says: {
          action:
            "Hold the Prevent board every quarter, with every specified authority represented at a level that can commit resources.",
          lead: "Thornshire County Council, Head of Community Safety",
          timescale: "Quarterly",
          outcome: [
            "• Each authority attends at least three of four meetings.",
            "• Decisions and actions are minuted within ten working days.",
          ],
        },
      },
      {
        name: "terms",
        says: {
          action: "Review the terms of reference and the membership of the board.",
          lead: "Thornshire County Council, Prevent Coordinator",
          timescale: `By ${month(-11)}`,
          outcome: "Terms of reference agreed by all authorities, with named deputies.",
        },
      },
      {
        name: "elected",
        says: {
          action: "Brief elected members and governing bodies on the duty and on their own role in it.",
          lead: "Every partner authority",
          timescale: "Annually",
          outcome: "Members can describe the duty and know whom to ask about a concern.",
        },
      },
      {
        name: "annualReport",
        says: {
          action: "Write one annual report for the Community Safety Partnership and publish a summary.",
          lead: "Thornshire County Council, Prevent Coordinator",
          timescale: `By ${date(-58)}`,
          outcome: "Scrutiny can see what was done, what was not, and why.",
        },
      },
      {
        name: "funding",
        says: {
          action: "Agree how coordination is paid for after the current grant ends.",
          lead: "Thornshire County Council, Head of Community Safety / Thornshire Police",
          timescale: quarter(-5),
          outcome: "A costed proposal decided by the board, so that posts do not lapse.",
        },
      },
    ],
  },
  {
    name: "risk",
    number: "2",
    title: "Risk and the local picture",
    statement: "Work is led by evidence about local risk, shared with those who need it.",
    rows: [
      {
        name: "riskAssessment",
        says: {
          action:
            "Write the annual local risk assessment from the counter-terrorism local profile and partners' own information.",
          lead: "Thornshire County Council, Prevent Coordinator / Thornshire Police",
          timescale: `By ${month(-9)}`,
          outcome: "A risk assessment that each authority has commented on and signed.",
        },
      },
      {
        name: "profileBriefing",
        says: {
          action: "Brief chief officers and board members on the local profile when a new one is issued.",
          lead: "Thornshire Police, Prevent Inspector",
          timescale: "Upon issue of a new profile",
          outcome: "Leaders can say what the main local risks are.",
        },
      },
      {
        name: "riskRegister",
        says: {
          action: "Put Prevent on the corporate risk register of each authority, with an owner and controls.",
          lead: "Every partner authority",
          timescale: quarter(-8),
          outcome: "Each register names a risk owner and is looked at twice a year.",
        },
      },
      {
        name: "openSource",
        says: {
          action:
            "Collect partners' observations (stickers, graffiti, leaflets, online posts) in one log and look for patterns.",
          lead: "Thornshire Police, Prevent Team",
          timescale: "Ongoing",
          outcome: "Tensions are noticed early and the response is proportionate.",
        },
      },
      {
        name: "dataReturn",
        says: {
          action: "Return referral, training and engagement figures to the board in one agreed form.",
          lead: "Every partner authority",
          timescale: "Quarterly",
          outcome: "The board sees the same figures, on the same dates, from everybody.",
        },
      },
    ],
  },
  {
    name: "pathway",
    number: "3",
    title: "Referral pathway",
    statement: "Anybody who works with the public knows when and how to share a concern.",
    rows: [
      {
        name: "onePathway",
        says: {
          action: "Publish one referral pathway for children and adults, with one form and one address.",
          lead: "Thornshire County Council, Safeguarding Hub / Thornshire Police",
          timescale: `By ${month(-8)}`,
          outcome: ["• The old forms are withdrawn.", "• Referrals reach the gateway within one working day."],
        },
      },
      {
        name: "thresholds",
        says: {
          action: "Describe thresholds with worked examples that show what is and is not a Prevent concern.",
          lead: "Thornshire County Council, Safeguarding Hub",
          timescale: `By ${month(-7)}`,
          outcome: "Fewer referrals closed for want of any Prevent concern.",
        },
      },
      {
        name: "feedback",
        says: {
          action: "Tell the referrer what came of each referral, within what may be shared.",
          lead: "Thornshire Police, Prevent Team",
          timescale: "Within 20 working days of a decision",
          outcome: "Referrers learn from each case and keep referring.",
        },
      },
      {
        name: "audit",
        says: {
          action: "Check a sample of closed referrals with partners for quality and consistency.",
          lead: "Thornshire County Council, Safeguarding Hub / Thornshire Integrated Care Board",
          timescale: "Twice a year",
          outcome: "Learning points are written up and reach the training offer.",
        },
      },
      {
        name: "sharing",
        says: {
          action: "Renew the information sharing agreement so that it covers Channel and the referral pathway.",
          lead: "Thornshire County Council, Information Governance",
          timescale: `By ${date(-150)}`,
          outcome: "Signed by every partner, with a review date.",
        },
      },
    ],
  },
];
