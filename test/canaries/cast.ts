import { type Hand, handOf, type Place } from "./doors.ts";

/** Who writes, who decides, and where. */
export type Cast = Readonly<{ partner: Hand; lead: Hand; place: Place }>;

/** A ledger with two people, and a plan with a row. */
export async function gather(url: string): Promise<Cast> {
  const opening = { name: "Westshire", organisation: "Westmere Council", person: "Grace Obi" };
  const lead = handOf(url, await handOf(url, null).tell("openPartnership", opening));
  const { me } = await lead.ask<{ me: { organisation: { id: string } } }>("{ me { organisation { id } } }");
  const organisationId = me.organisation.id;
  const partner = handOf(url, await lead.tell("invitePerson", { name: "Tom Ellis", organisationId, role: "PARTNER" }));
  const columns = [
    { label: "Activity", role: "ACTION" },
    { label: "Lead", role: "LEAD" },
    { label: "Timescale", role: "TIMESCALE" },
  ];
  const draft = { title: "Westmere Prevent plan", level: "DISTRICT", organisationIds: [organisationId], columns };
  const planId = await partner.tell("draftPlan", draft);
  const sectionId = await partner.tell("addSection", { planId, title: "Leadership" });
  const cells = [{ columnId: "c1", blocks: [{ kind: "PARAGRAPH", text: "Brief all members." }] }];
  const actionId = await partner.tell("addAction", { planId, sectionId, cells });
  return { partner, lead, place: { planId, sectionId, actionId, organisationId } };
}
