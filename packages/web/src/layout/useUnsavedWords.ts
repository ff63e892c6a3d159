import { useEffect, useRef, useState } from "react";
import { forgetUnsaved, keepUnsaved, unsavedOf } from "./unsaved.ts";

/** Keeps what is typed into the text areas of a form until it is saved, and puts it back when the form is opened again. */
export function useUnsavedWords(name: string) {
  const form = useRef<HTMLFormElement>(null);
  const [isBack, setIsBack] = useState(() => unsavedOf(name) !== undefined);

  useEffect(() => {
    const words = unsavedOf(name);
    if (!words) return;
    for (const area of areasOf(form.current)) area.value = words[area.name] ?? area.value;
  }, [name]);

  return {
    form,
    isBack,
    keep: () => keepUnsaved(name, Object.fromEntries(areasOf(form.current).map((area) => [area.name, area.value]))),
    forget: () => forgetUnsaved(name),
    discard() {
      forgetUnsaved(name);
      form.current?.reset();
      setIsBack(false);
    },
  };
}

function areasOf(form: HTMLFormElement | null): HTMLTextAreaElement[] {
  return [...(form?.querySelectorAll("textarea") ?? [])];
}
