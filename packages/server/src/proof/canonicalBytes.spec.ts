import { describe, expect, it } from "vitest";
import { isCanonical } from "./canonicalBytes.ts";

// Padded with a long text, so that both ways of looking at bytes see them; at a place of its own in memory, or not.
const canonical = (bytes: Buffer) => {
  const answers = [
    bytes,
    Buffer.concat([Buffer.from('["a long text to begin with",'), bytes, Buffer.from("]")]),
  ].flatMap((one) => [
    isCanonical(Uint8Array.from(one), one.toString("latin1")),
    isCanonical(Buffer.concat([Buffer.from(" "), one]).subarray(1), one.toString("latin1")),
  ]);
  expect(new Set(answers).size).toBe(1);
  return answers[0];
};

describe("canonical bytes", () => {
  it.each([
    "{}",
    "[]",
    '""',
    "-1.5",
    "1e+30",
    '{"a":1,"b":[1,{"c":null},true,false,"x"],"c":{}}',
    '{"A":1,"a":2}',
    '{"10":1,"9":2}',
    '{"text":"line\\nbreak"}',
    '{"text":"naïve – café"}',
  ])("are %s", (text) => {
    expect(canonical(Buffer.from(text))).toBe(true);
  });

  it.each([
    "",
    " {}",
    "{} ",
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"9":1,"10":2}',
    '{"a" :1}',
    '{"a":01}',
    '{"a":1.0}',
    '{"a":-0}',
    '{"a":1E3}',
    '{"a":Infinity}',
    '{"a":}',
    '{"a":1,}',
    "[1,]",
    "[,]",
    '{"a":"b}',
    '{"a":1',
    '{"a":1}}',
    '"a"b"',
    "nul",
    '{"text":"tab\there"}',
    '{"text":"\\u0041"}',
    '{"text":"\\/"}',
  ])("are not %s", (text) => {
    expect(canonical(Buffer.from(text))).toBe(false);
  });

  it("are not what is no UTF-8", () => {
    expect(canonical(Buffer.from([0x22, 0xc3, 0x22]))).toBe(false);
  });
});
