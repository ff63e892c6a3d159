import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";
import { merkle } from "@planledger/projections";
import { describe, expect, it } from "vitest";

const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "buffer");
const hasher = merkle.treeHasher(sha256);
const bytes = (hex: string) => Uint8Array.fromHex(hex);

// The tree of eight leaves by which implementations of RFC 6962 have been checked since the first one.
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const inclusions: readonly (readonly [leaf: number, size: number, path: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
  ],
  [
    6,
    8,
    [
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
  ],
  [3, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
  [
    2,
    5,
    [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
  ],
];

const consistencies: readonly (readonly [from: number, to: number, path: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
  ],
  [
    6,
    8,
    [
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
  ],
  [
    2,
    5,
    [
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
  ],
  [
    6,
    7,
    [
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
  ],
];

describe("the tree of RFC 6962", () => {
  const hashes = leaves.map((leaf) => hasher.leaf(bytes(leaf)));
  const tree = merkle.treeOf(hasher, hashes);

  it("has the published root for no leaf", () => {
    expect(tree.root(0).toHex()).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it.each(roots.map((root, index) => [index + 1, root] as const))(
    "has the published root for %i leaves",
    (size, root) => {
      expect(tree.root(size).toHex()).toBe(root);
    },
  );

  it.each(inclusions)("gives the published proof of leaf %i in a tree of %i", (leaf, size, path) => {
    expect(tree.inclusion(leaf - 1, size).map((step) => step.toHex())).toEqual(path);
  });

  it.each(inclusions)(
    "accepts the published proof of leaf %i in a tree of %i, and none that is near it",
    (number, size, path) => {
      const index = number - 1;
      const leaf = hasher.leaf(bytes(leaves[index] ?? ""));
      const claim = { index, size, leaf, path: path.map(bytes), root: bytes(roots[size - 1] ?? "") };
      expect(merkle.provesInclusion(hasher, claim)).toBe(true);
      const wrong = [
        { ...claim, index: index - 1 },
        { ...claim, index: index + 1 },
        { ...claim, size: size * 2 },
        { ...claim, size: Math.floor(size / 2) },
        { ...claim, leaf: new Uint8Array(0) },
        { ...claim, root: hasher.empty() },
        { ...claim, path: [...claim.path, claim.root] },
        { ...claim, path: [claim.root, ...claim.path] },
        { ...claim, path: [...claim.path, new Uint8Array(0)] },
        ...(path.length > 0 ? [{ ...claim, path: claim.path.slice(0, -1) }] : []),
      ];
      expect(wrong.filter((one) => merkle.provesInclusion(hasher, one))).toEqual([]);
    },
  );

  it.each(consistencies)(
    "gives and accepts the published proof from %i leaves to %i, and none that is near it",
    (from, to, path) => {
      expect(tree.consistency(from, to).map((step) => step.toHex())).toEqual(path);
      const claim = {
        from,
        to,
        fromRoot: bytes(roots[from - 1] ?? ""),
        toRoot: bytes(roots[to - 1] ?? ""),
        path: path.map(bytes),
      };
      expect(merkle.provesConsistency(hasher, claim)).toBe(true);
      if (path.length === 0) return;
      const wrong = [
        { ...claim, from: from - 1 },
        { ...claim, from: from + 1 },
        { ...claim, to: to * 2 },
        { ...claim, to: Math.floor(to / 2) },
        { ...claim, fromRoot: claim.toRoot, toRoot: claim.fromRoot },
        { ...claim, path: [] },
        { ...claim, path: claim.path.slice(0, -1) },
        { ...claim, path: [...claim.path, claim.toRoot] },
        { ...claim, path: [claim.fromRoot, ...claim.path] },
      ];
      expect(wrong.filter((one) => merkle.provesConsistency(hasher, one))).toEqual([]);
    },
  );
});

const spki = "302a300506032b6570032100";
const pkcs8 = "302e020100300506032b657004220420";
const verified: merkle.VerifySignature = (publicKey, text, signature) =>
  verify(
    null,
    text,
    createPublicKey({ key: Buffer.from(spki + publicKey.toHex(), "hex"), format: "der", type: "spki" }),
    signature,
  );

// The example of the signed-note specification, and the one in the documentation of Go's sumdb/note.
const notes = [
  {
    key: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    note: "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n",
  },
  {
    key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    note: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
  },
] as const;

describe("signed notes", () => {
  it.each(notes)("verify as published: $key", ({ key: line, note }) => {
    const key = merkle.parseVerifierKey(line, sha256);
    expect(merkle.formatVerifierKey(key)).toBe(line);
    const parsed = merkle.parseNote(note);
    expect(merkle.formatNote(parsed)).toBe(note);
    expect(merkle.signersOf(parsed, [key], verified)).toEqual([key]);
    expect(() => merkle.signersOf({ ...parsed, text: `${parsed.text}.\n` }, [key], verified)).toThrow(/not its own/);
  });

  it("verify for a checkpoint of Go's checksum database", () => {
    const note = Buffer.from(
      "Z28uc3VtIGRhdGFiYXNlIHRyZWUKNjU2NjQyNTgKV1ZWTlZEMnF4K2ZUcTMxemtqNlVBcXhUNVg2SHZHcGhHTStvOFRobmJzZz0KCuKAlCBzdW0uZ29sYW5nLm9yZyBBejNncmxpZ0ptZ1g3S0d5R1BLeWJ5a05UaDNWZ3NiTHZVdXZPd3JNNXpMVmx1bG1GcDJ3ZHZieE93NzQvZ2NOeFVSU2hYRXBiN1JYY3MzK0JZZmxZTit3MGdRPQo=",
      "base64",
    ).toString("utf8");
    const key = merkle.parseVerifierKey("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", sha256);
    const parsed = merkle.parseNote(note);
    expect(merkle.signersOf(parsed, [key], verified)).toEqual([key]);
    expect(merkle.parseCheckpoint(parsed.text)).toMatchObject({ origin: "go.sum database tree", size: 65_664_258 });
    expect(merkle.formatCheckpoint(merkle.parseCheckpoint(parsed.text))).toBe(parsed.text);
  });

  it("are signed byte for byte as Go signs them", () => {
    const seed = Buffer.from("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "base64").subarray(1);
    const secret = createPrivateKey({
      key: Buffer.from(pkcs8 + seed.toString("hex"), "hex"),
      format: "der",
      type: "pkcs8",
    });
    const { text } = merkle.parseNote(notes[1].note);
    const key = merkle.parseVerifierKey(notes[1].key, sha256);
    const signature = merkle.signText(text, key, (told) => sign(null, told, secret));
    expect(merkle.formatNote({ text, signatures: [signature] })).toBe(notes[1].note);
  });

  it.each([
    ["PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", /has the id c74f20a3, not c74f20a4/],
    ["PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", /not an Ed25519 key/],
    ["PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==", /32 bytes|not the line/],
    ["Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", /name of a key/],
    ["", /not the line of a key/],
  ])("are not checked with the key %s", (line, why) => {
    expect(() => merkle.parseVerifierKey(line, sha256)).toThrow(why);
  });

  it.each([
    ["no signature\n", /blank line/],
    ["text\n\n", /signature line/],
    ["text\n\n- name AAAAAAAA\n", /not a signature line/],
    ["text\n\n— name AAAA*AAA\n", /not a signature line/],
    ["text\n\n— name AAAAAAAA", /does not end/],
    ["te\u0000xt\n\n— name AAAAAAAA\n", /control character/],
    [`text\n\n${"— name AAAAAAAA\n".repeat(65)}`, /more than 64/],
  ])("are not %j", (note, why) => {
    expect(() => merkle.parseNote(note)).toThrow(why);
  });

  it.each([
    ["origin\n1\n", /three lines/],
    ["origin\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", /second line/],
    ["origin\n1\nCsUYapGG\n", /third line/],
    ["origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= \n", /third line/],
    ["\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", /three lines/],
  ])("hold no checkpoint that says %j", (text, why) => {
    expect(() => merkle.parseCheckpoint(text)).toThrow(why);
  });
});

describe("tiles", () => {
  it.each([
    [{ level: 0, index: 1_234_067, width: 256 }, "0/x001/x234/067"],
    [{ level: 0, index: 273, width: 112 }, "0/273.p/112"],
    [{ level: 2, index: 0, width: 1 }, "2/000.p/1"],
    [{ level: 10, index: 1000, width: 256 }, "10/x001/000"],
  ])("lie where the specification says: %j", (tile, path) => {
    expect(merkle.tilePath(tile)).toBe(path);
    expect(merkle.parseTilePath(path)).toEqual(tile);
  });

  it.each([
    "0/1",
    "00/001",
    "0/001.p/0",
    "0/001.p/256",
    "0/x000/001",
    "64/001",
    "0/001/002",
    "entries/001",
    "0/../001",
    "0/001.p/01",
  ])("do not lie at %s", (path) => {
    expect(merkle.parseTilePath(path)).toBeNull();
  });

  it("are, for a tree of 70,000 leaves, the ones that the specification counts", () => {
    expect(merkle.partialTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
    expect(merkle.tileWithin(1, 0, 70_000)?.width).toBe(256);
    expect(merkle.partialTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
  });
});
