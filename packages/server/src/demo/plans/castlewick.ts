import type { Calendar } from "../calendar.ts";
import type { PlanTold } from "../telling.ts";

/** The city's plain plan: what, and how. */
export const castlewickPlan = ({ month }: Calendar): PlanTold => ({
  title: "Castlewick: our Prevent plan",
  level: "district",
  organisations: ["castlewick"],
  parent: "county",
  period: `${month(-12)} – ${month(23)}`,
  layout: "what-and-how",
  texts: [
    {
      name: "foreword",
      place: "before",
      heading: "Foreword",
      body: [
        "Castlewick is a young city with two universities, a busy centre and people from many places. Prevent is part of how we keep one another safe: it is safeguarding, it is voluntary for those it supports, and it is open to question.",
        "We wrote this plan in short sentences so that anybody can read it.",
      ],
    },
    {
      name: "listening",
      place: "after",
      heading: "How we listened",
      body: "We asked front-line teams, students' unions, tenants' groups and the youth council what they thought before the plan was agreed.",
    },
  ],
  sections: [
    {
      name: "lead",
      title: "Lead and learn",
      objectives: [
        {
          name: "knowRisk",
          text: "Know what the risks in our city are, and keep that knowledge fresh",
          rows: [
            {
              name: "cityRisk",
              says: {
                action:
                  "We will write a city annex to the county risk assessment and go through it with service heads.",
              },
            },
            {
              name: "tensions",
              says: {
                action: "We will bring tension reports from wardens, schools and tenants' groups together each month.",
              },
            },
            {
              name: "learning",
              says: { action: "We will hold a learning event after each national review and say what we change." },
            },
          ],
        },
        {
          name: "resource",
          text: "Give the work the people and time that it needs",
          rows: [
            {
              name: "team",
              says: {
                action: "We will keep a Prevent manager and an education officer in post, and name cover for both.",
              },
            },
            {
              name: "champions",
              says: {
                action: "We will train a Prevent champion in each directorate, with two hours a month for the role.",
              },
            },
          ],
        },
      ],
    },
    {
      name: "protect",
      title: "Notice and support",
      objectives: [
        {
          name: "notice",
          text: "Help people to notice when somebody may be drawn into harm, and to say so",
          rows: [
            {
              name: "awareness",
              says: { action: "We will train front-line staff every two years and record who has been trained." },
            },
            {
              name: "frontDoor",
              says: { action: "We will answer every concern that comes to the front door on the same working day." },
            },
            {
              name: "hostels",
              says: { action: "We will visit hostels and supported housing with a one-hour briefing." },
            },
            {
              name: "libraries",
              says: { action: "We will give library and museum staff a pocket card on what to do about a concern." },
            },
          ],
        },
        {
          name: "support",
          text: "Give those who need it support that fits",
          rows: [
            {
              name: "housingOffer",
              says: {
                action:
                  "We will make a housing officer available to the Channel panel within five working days of being asked.",
              },
            },
            {
              name: "mentors",
              says: { action: "We will find four local mentoring and sports offers that the panel can use." },
            },
            {
              name: "transitions",
              says: { action: "We will plan support for young people who move from children's to adults' services." },
            },
          ],
        },
      ],
    },
    {
      name: "city",
      title: "An open city",
      objectives: [
        {
          name: "places",
          text: "Keep our places and platforms from being misused",
          rows: [
            {
              name: "checklist",
              says: {
                action: [
                  "We will write the venue hire checklist for the county with colleagues:",
                  "• a draft with venue managers",
                  "• a trial in three buildings",
                  "• a final version for all councils",
                ],
              },
            },
            {
              name: "universities",
              says: { action: "We will meet both universities each term about events and speakers." },
            },
            {
              name: "centre",
              says: { action: "We will brief door staff and retail wardens with the police twice a year." },
            },
          ],
        },
        {
          name: "talk",
          text: "Talk openly about Prevent",
          rows: [
            {
              name: "openEvenings",
              says: { action: "We will hold two open evenings a year where anyone can ask anything." },
            },
            {
              name: "youth",
              says: { action: "We will ask the youth council to test our messages before we publish them." },
            },
            { name: "figures", says: { action: "We will publish figures on training and engagement once a year." } },
          ],
        },
      ],
    },
  ],
});
