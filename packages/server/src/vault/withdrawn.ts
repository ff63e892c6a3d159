/** What is read in the place of a text whose key was destroyed. */
export const WITHDRAWN = "This text was withdrawn.";
