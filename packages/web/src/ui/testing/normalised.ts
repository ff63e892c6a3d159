const voidAttributes = new Set(["checked", "disabled", "hidden", "multiple", "open", "selected"]);

/** HTML in one line an element, attributes and classes in order, without white space that nobody sees. */
export function normalised(html: string): string {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...linesOf(template.content, "")].join("\n");
}

function* linesOf(parent: Node, indent: string): Generator<string> {
  parent.normalize();
  for (const node of parent.childNodes) {
    if (node instanceof Element) {
      yield `${indent}<${node.localName}${attributesOf(node)}>`;
      yield* linesOf(node, `${indent}  `);
    } else if (node.nodeType === Node.TEXT_NODE) {
      const words = (node.textContent ?? "").replace(/\s+/g, " ").trim();
      if (words) yield indent + words;
    }
  }
}

function attributesOf(element: Element): string {
  return [...element.attributes]
    .map(({ name, value }) => ` ${name}="${valueOf(name, value)}"`)
    .toSorted()
    .join("");
}

function valueOf(name: string, value: string): string {
  if (voidAttributes.has(name)) return "";
  if (name === "class") return value.trim().split(/\s+/).toSorted().join(" ");
  if (name === "style") return value.replace(/\s|;\s*$/g, "");
  return value;
}
