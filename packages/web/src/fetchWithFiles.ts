/** Files that go along with a question, by the name under which it speaks of them. */
export type FilesAlong = Readonly<Record<string, File>>;

type Options = RequestInit & { files?: FilesAlong };

/** Asks as `fetch` does. A question with files beside it is sent as a form, which keeps them out of any other place. */
export async function fetchWithFiles(address: RequestInfo | URL, options: Options = {}): Promise<Response> {
  const { files, body, headers: _ofJson, ...rest } = options;
  if (files === undefined || typeof body !== "string") return fetch(address, options);
  const form = new FormData();
  form.append("operations", body);
  for (const [name, file] of Object.entries(files)) form.append(name, file);
  // A form is what any site could send: this says that it comes from here.
  return fetch(address, { ...rest, body: form, headers: { "apollo-require-preflight": "true" } });
}
