/** The id of a key as the vault keeps it: the 16 bytes of a UUID. */
export const keyIdBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

/** The id that these bytes stand for. */
export const keyIdOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
