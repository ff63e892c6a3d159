/** The largest file that is taken in, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** What is said of a larger one, wherever it is brought. The screens say the same before they send it. */
export const FILE_TOO_LARGE =
  "The file is over 25 MB: make it smaller, for example by taking pictures out of it, or split it.";
