/**
 * A free text that a person wrote, or that a document brought. Rules and views carry it, and never look inside: what
 * has meaning for a rule (a date, a state, an id) is worked out while the text is still plain, and stays beside it.
 */
export type Text = PlainText | SealedText;

/** A text on its way to the log, not yet sealed. */
export type PlainText = Readonly<{ plain: string }>;

/**
 * A text as the log and the rows hold it: `~<key id>.<index>.<base64url of nonce, ciphertext and tag>`. Whoever may
 * read it opens it with the vault; when the key was destroyed nobody can.
 */
export type SealedText = string & { readonly sealed: unique symbol };

/** Marks a text for sealing. */
export const plain = (text: string): PlainText => ({ plain: text });

/** The id of the key under which a text is sealed. */
export const keyOfText = (text: SealedText): string => text.slice(1, text.indexOf("."));

/** Whether a value found in an event or a row is a sealed text. */
export const isSealed = (value: unknown): value is SealedText => typeof value === "string" && value.startsWith("~");
