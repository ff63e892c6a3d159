export const entryPath = (position: number) => `/entries/${position}`;
