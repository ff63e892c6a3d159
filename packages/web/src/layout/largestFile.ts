/** The largest file that is taken in, in bytes, and in the words of a hint. */
export const LARGEST_FILE = 25 * 1024 * 1024;
export const UP_TO = "up to 25 MB";

/** What is said of a larger one. The server says the same of what comes to it. */
export const FILE_TOO_LARGE =
  "The file is over 25 MB: make it smaller, for example by taking pictures out of it, or split it.";
