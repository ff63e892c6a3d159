/** The choices of a select or of radios, in the order of the words. */
export function choicesOf<Value extends string>(words: Record<Value, string>): { value: Value; text: string }[] {
  // The keys of a record of known keys are those keys.
  return (Object.keys(words) as Value[]).map((value) => ({ value, text: words[value] }));
}

/** What somebody chose, when it is one of these. */
export function chosenOf<Value extends string>(
  words: Record<Value, string>,
  choice: FormDataEntryValue | string | null | undefined,
): Value | undefined {
  return choicesOf(words).find(({ value }) => value === choice)?.value;
}
