/** Where the file of a newer copy is downloaded. */
export const copyPath = (id: string): string => `/copies/${id}`;
