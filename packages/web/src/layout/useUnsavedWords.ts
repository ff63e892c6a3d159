import { useEffect, useRef, useState } from "react";
import { useSession } from "./session.ts";
import { forgetUnsaved, keepUnsaved, unsavedOf } from "./unsaved.ts";

/** Keeps what is typed into the fields of a form until it is saved, and puts it back when the form is opened again. */
export function useUnsavedWords(name: string) {
  const form = useRef<HTMLFormElement>(null);
  const person = useSession().me?.id ?? "nobody";
  const owner = { person, form: name };
  const [keptAt, setKeptAt] = useState(() => unsavedOf(owner)?.at);

  useEffect(() => {
    const words = unsavedOf({ person, form: name })?.words;
    if (!words) return;
    for (const field of fieldsOf(form.current)) field.value = words[field.name] ?? field.value;
  }, [person, name]);

  return {
    form,
    /** When what is back in the form was typed; undefined when nothing was. */
    keptAt,
    keep: () =>
      keepUnsaved(owner, Object.fromEntries(fieldsOf(form.current).map((field) => [field.name, field.value]))),
    forget: () => forgetUnsaved(owner),
    discard() {
      forgetUnsaved(owner);
      form.current?.reset();
      setKeptAt(undefined);
    },
  };
}

function fieldsOf(form: HTMLFormElement | null): (HTMLTextAreaElement | HTMLInputElement)[] {
  return [...(form?.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input[type=text]") ?? [])];
}
