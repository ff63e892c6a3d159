import { mediaTypeOf } from "./mediaType.ts";

const IMAGES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/** How a file is shown: the headers under which a browser may draw it. */
export type Preview = Readonly<{ "Content-Type": string; "Content-Security-Policy": string }>;

// A document of its own without an origin, scripts, forms or anything that it could load.
const ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
// Browsers draw PDF in a sandbox of their own, which they do not start inside another one.
const IN_ITS_READER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Whether a kind of file is one that a browser can draw and that cannot do anything: pictures, PDF and text, which stays text. */
export const canBeShown = (mediaType: string): boolean =>
  IMAGES.includes(mediaType) || mediaType === "application/pdf" || mediaType === "text/plain";

/**
 * How these bytes may be shown; null when they may only be downloaded. What they are is read off themselves, whatever they
 * are called: a page or a drawing with a script in it is text, and shown as that.
 */
export function previewOf(bytes: Uint8Array): Preview | null {
  const kind = mediaTypeOf("", bytes);
  if (IMAGES.includes(kind)) return { "Content-Type": kind, "Content-Security-Policy": ALONE };
  if (kind === "application/pdf") return { "Content-Type": kind, "Content-Security-Policy": IN_ITS_READER };
  if (kind !== "text/plain" || !isTextThroughout(bytes)) return null;
  return { "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": ALONE };
}

function isTextThroughout(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(bytes).includes("\0");
  } catch {
    return false;
  }
}
