// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefing, briefMembers, marchReport, minutes, partnership, ruth } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const showing = (file: object, name = "minutes.pdf") => ({
  ActionPage: () => ({
    action: {
      ...briefMembers,
      reports: [{ ...marchReport, evidence: [{ ...minutes, name, file: { ...minutes.file, ...file } }] }],
    },
  }),
});

/** An action of which everything can be asked to be withdrawn, or was. */
const withdrawing = (evidence: object) => ({
  ActionPage: () => ({
    action: {
      ...briefMembers,
      reports: [{ ...marchReport, askWithdrawalOf: briefing, evidence: [{ ...minutes, ...evidence }] }],
      evidence: [{ ...minutes, ...evidence, id: "ev-2", name: "scan.pdf" }],
    },
  }),
});

describe("asking to withdraw", () => {
  it("is offered beside the report, and beside each of its files and of those that came alone", async () => {
    openAt("/actions/a-1", withdrawing({ askWithdrawalOf: { ...briefing, id: "e-9", position: 9 } }));
    await screen.findByRole("link", { name: "scan.pdf" });
    const links = screen.getAllByRole("link", { name: /^Ask to withdraw/ });
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Ask to withdraw minutes.pdf", "/withdrawals/ask?entry=9"],
      ["Ask to withdraw the report of 3 March 2026", "/withdrawals/ask?entry=7"],
      ["Ask to withdraw scan.pdf", "/withdrawals/ask?entry=9"],
    ]);
  });

  it("is offered to nobody who only reads, on no day of the past, and where the server says no", async () => {
    const may = withdrawing({ askWithdrawalOf: briefing });
    const shown = async (address: string, answers: Parameters<typeof openAt>[1]) => {
      openAt(address, answers);
      await screen.findByRole("link", { name: "scan.pdf" });
      const count = screen.queryAllByText(/^Ask to withdraw/).length;
      cleanup();
      return count;
    };
    expect(await shown("/actions/a-1", may)).toBe(3);
    expect(await shown("/actions/a-1", { ...may, Session: () => ({ me: ruth, partnership }) })).toBe(0);
    expect(await shown("/actions/a-1?asOf=2026-03-12", may)).toBe(0);
    expect(await shown("/actions/a-1", withdrawing({}))).toBe(1);
  });

  it("leaves, in the place of a file, who withdrew it and why", async () => {
    const name = "Withdrawn on 2 May 2026 by Amira Khan, approved by Grace Obi. Reason: A child is named.";
    const withdrawn = { __typename: "Withdrawal", id: "w-1" };
    openAt("/actions/a-1", {
      ActionPage: () => ({ action: { ...briefMembers, evidence: [{ ...minutes, name, withdrawn }] } }),
    });
    const item = (await screen.findByText(name, { exact: false })).closest("li");
    expect(item?.textContent).toBe(`${name} The file was withdrawn: by whom, and why`);
    expect(item?.querySelector("a")?.getAttribute("href")).toBe("/withdrawals/w-1");
  });
});

describe("a piece of evidence", () => {
  it("can be downloaded, with its size and its hash, and looked at in a tab of its own", async () => {
    openAt("/actions/a-1", showing({}));
    const download = await screen.findByRole("link", { name: "minutes.pdf" });
    expect(download.getAttribute("download")).toBe("minutes.pdf");
    expect(screen.getByText("ab12")).toBeTruthy();
    const look = screen.getByRole("link", { name: /^Look at it.* minutes\.pdf .*\(opens in a new tab\)$/ });
    expect(look.getAttribute("href")).toBe("/evidence/ev-1/preview");
    expect([look.getAttribute("target"), look.getAttribute("rel")]).toEqual(["_blank", "noopener noreferrer"]);
  });

  it("that is a picture is shown in its place, and says so when it cannot be", async () => {
    openAt("/actions/a-1", showing({ mediaType: "image/png" }, "hall.png"));
    const picture = await screen.findByAltText("What was attached as hall.png");
    expect(picture.getAttribute("src")).toBe("/evidence/ev-1/preview");
    expect(screen.queryByRole("link", { name: /^Look at it/ })).toBeNull();
    fireEvent.error(picture);
    await screen.findByText(/^This picture cannot be shown\./);
  });

  it("of another kind can only be downloaded", async () => {
    openAt("/actions/a-1", showing({ preview: null, mediaType: "application/zip" }, "all.zip"));
    await screen.findByRole("link", { name: "all.zip" });
    expect(screen.queryByText(/^Look at it/)).toBeNull();
    expect(screen.getByText("ab12")).toBeTruthy();
  });
});
