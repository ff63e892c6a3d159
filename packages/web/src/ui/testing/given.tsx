import { createElement, type ReactNode } from "react";

/** How the fixtures say words: as text, or as HTML. */
export type Words = { text?: string; html?: string };

export function wordsOf(words: Words | undefined): ReactNode {
  return words?.html ? nodesOf(words.html) : words?.text;
}

/** HTML as React nodes. */
export function nodesOf(html: string): ReactNode {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return childrenOf(template.content);
}

function childrenOf(parent: Node): ReactNode {
  return [...parent.childNodes].map((node, index) => {
    if (!(node instanceof Element)) return node.textContent;
    const content = node.childNodes.length > 0 ? childrenOf(node) : undefined;
    return createElement(node.localName, { key: index, ...attributesOf(node) }, content);
  });
}

const renamed: Record<string, string> = {
  class: "className",
  for: "htmlFor",
  value: "defaultValue",
  autocomplete: "autoComplete",
  spellcheck: "spellCheck",
};

function attributesOf(element: Element) {
  return Object.fromEntries(
    [...element.attributes].map(({ name, value }) => [
      renamed[name] ?? name,
      name === "style" ? styleOf(value) : value,
    ]),
  );
}

function styleOf(css: string) {
  const declarations = css.split(";").filter((declaration) => declaration.includes(":"));
  return Object.fromEntries(
    declarations.map((declaration) => {
      const [property = "", value = ""] = declaration.split(":");
      return [property.trim().replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), value.trim()];
    }),
  );
}

/** The options that stand for an attribute of the same meaning, without those that were not given. */
export function given(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}

export type LabelledOptions = {
  name: string;
  id?: string;
  classes?: string;
  describedBy?: string;
  disabled?: boolean;
  autocomplete?: string;
  spellcheck?: boolean;
  label: Words & { classes?: string; isPageHeading?: boolean };
  hint?: Words;
  errorMessage?: Words;
  formGroup?: { classes?: string };
  attributes?: object;
};

/** The options of a control with a label, as our components take them. */
export function labelled(options: LabelledOptions) {
  return {
    ...options.attributes,
    name: options.name,
    label: wordsOf(options.label),
    hint: wordsOf(options.hint),
    error: wordsOf(options.errorMessage),
    labelClassName: options.label.classes,
    labelIsPageHeading: options.label.isPageHeading,
    groupClassName: options.formGroup?.classes,
    ...given({
      id: options.id,
      className: options.classes,
      "aria-describedby": options.describedBy,
      disabled: options.disabled,
      autoComplete: options.autocomplete,
      spellCheck: options.spellcheck,
    }),
  };
}

const oneClass = "the parts of a group carry no classes or attributes of their own: pages lay out, parts do not";
const nothingBeside = "nothing stands between a control and its error: what belongs there is a hint";

/** What no group of controls takes. */
export const partsNotOffered = {
  "label.attributes": oneClass,
  "hint.classes": oneClass,
  "hint.attributes": oneClass,
  "errorMessage.classes": oneClass,
  "errorMessage.attributes": oneClass,
  "errorMessage.visuallyHiddenText": "errors are announced as 'Error' throughout",
  "formGroup.attributes": oneClass,
  "formGroup.beforeInput": nothingBeside,
  "formGroup.afterInput": nothingBeside,
  "formGroup.beforeInputs": nothingBeside,
  "formGroup.afterInputs": nothingBeside,
};

export type AskedOptions = {
  classes?: string;
  fieldset?: { describedBy?: string; classes?: string; legend?: Words & { classes?: string; isPageHeading?: boolean } };
  describedBy?: string;
  hint?: Words;
  errorMessage?: Words;
  formGroup?: { classes?: string };
};

/** The options of a group under one question, as our components take them. */
export function asked({ classes, fieldset, describedBy, hint, errorMessage, formGroup }: AskedOptions) {
  const legend = fieldset?.legend;
  return {
    className: classes,
    fieldset: Boolean(fieldset),
    fieldsetClassName: fieldset?.classes,
    describedBy: fieldset?.describedBy ?? describedBy,
    hint: wordsOf(hint),
    error: wordsOf(errorMessage),
    groupClassName: formGroup?.classes,
    legend: legend && {
      children: wordsOf(legend),
      ...(legend.classes && { className: legend.classes }),
      ...(legend.isPageHeading && { isPageHeading: true }),
    },
  };
}
