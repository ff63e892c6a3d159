/** The steps of an import after the document was chosen, each with an address of its own: the back button leads through them. */
export const steps = ["plans", "rows", "check", "done"] as const;
export type Step = (typeof steps)[number];

export const stepIn = (search: string | undefined): Step | undefined => steps.find((step) => step === search);

export const importPath = "/import";

/** The address of a step, and within it of a field to go to. */
export const stepPath = (step: Step, field?: string): string =>
  `${importPath}?step=${step}${field === undefined ? "" : `#${field}`}`;
