import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { previewDocument } from "@planledger/server/documents/preview.ts";
import { afterAll, describe, expect, it } from "vitest";

// Real documents of councils are kept beside the repository, never in it. Where they are, each must equal its key.
const shared = join(import.meta.dirname, "../../../shared/documents");
const present = existsSync(join(shared, "check.mjs"));
const folder = present ? mkdtempSync(join(tmpdir(), "planledger-documents-")) : "";
const forms = present
  ? ["word", "text"].flatMap((form) => readdirSync(join(shared, form)).map((name) => [form, name] as const))
  : [];

if (!present) console.info(`No documents of councils stand in ${shared}: only our own fixtures are read.`);

describe.runIf(present)("a document of a council", () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(forms)("in its %s form equals its key: %s", async (form, name) => {
    const preview = await previewDocument({ name, bytes: readFileSync(join(shared, form, name)) });
    if (preview.outcome === "refused") throw new Error(preview.message);
    const key = basename(name).replace(/\.\w+$/, ".json");
    const actual = join(folder, `${form}-${key}`);
    writeFileSync(actual, JSON.stringify(preview.document));
    const { stdout } = spawnSync(process.execPath, [join(shared, "check.mjs"), join(shared, "expected", key), actual], {
      encoding: "utf8",
    });
    // A form that lost the ends of its cells cannot equal the key; no word of it may be lost or invented.
    if (complete(key, form)) expect(stdout).toMatch(/^EQUAL$/m);
    else expect(stdout).toMatch(/^ALL PLANS .*recall 100\.0 %, precision 100\.0 %$/m);
  });
});

function complete(key: string, form: string): boolean {
  const { variants } = JSON.parse(readFileSync(join(shared, "expected", key), "utf8")) as {
    variants: Record<string, { complete: boolean }>;
  };
  return variants[form === "word" ? "docx" : "txt"]?.complete ?? true;
}
