import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { normalised } from "./normalised.ts";

type Options = Record<string, unknown>;
type Fixtures = { component: string; fixtures: readonly { name: string; options: Options; html: string }[] };

/** What a component leaves out on purpose: the path of the option, and why. A `*` stands for any key. */
export type NotOffered = Readonly<Record<string, string>>;

/**
 * Holds a component against every example that its maintainers ship: same options, same HTML. Attributes may stand in any
 * order, and white space between and around words counts for nothing.
 */
export function rendersLikeItsFixtures<Given extends object>(
  fixtures: object,
  element: (options: Given) => ReactElement,
  notOffered: NotOffered = {},
): void {
  // The shape of the JSON differs from example to example: the specs that call this name the options that they read.
  const { component, fixtures: examples } = fixtures as Fixtures;
  describe(`${component}, like its fixtures`, () => {
    for (const { name, options, html } of examples) {
      const reason = reasonToSkip(options, notOffered);
      it.skipIf(reason !== undefined)(reason ? `${name} (left out: ${reason})` : name, () => {
        // See above.
        expect(normalised(renderToStaticMarkup(element(options as Given)))).toBe(normalised(html));
      });
    }
  });
}

function reasonToSkip(options: Options, notOffered: NotOffered): string | undefined {
  const paths = [...pathsOf(options)];
  for (const [path, reason] of Object.entries(notOffered)) {
    const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", "[^.]+")}(\\.| |$)`);
    if (paths.some((candidate) => pattern.test(candidate))) return reason;
  }
  return undefined;
}

function* pathsOf(value: unknown, path = ""): Generator<string> {
  if (path) yield path;
  if (typeof value !== "object" || value === null) {
    if (path) yield `${path}=${String(value)}`;
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* pathsOf(inner, path ? `${path}.${key}` : key);
}
