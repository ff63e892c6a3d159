// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefMembers, marchReport, minutes } from "../testing/cast.ts";
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
