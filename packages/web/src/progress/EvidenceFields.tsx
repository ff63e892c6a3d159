import { UP_TO } from "../layout/largestFile.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { FileUpload } from "../ui/FileUpload.tsx";
import { Input } from "../ui/Input.tsx";

/** Asks for files and a link that show a report, where they are optional; else for one file or one link. */
export function EvidenceFields({ mistakes, optional }: { mistakes: readonly Mistake[]; optional: boolean }) {
  return (
    <>
      <FileUpload
        name="file"
        label={optional ? "Files that show it (optional)" : "A file"}
        multiple={optional}
        labelClassName="govuk-label--m"
        hint={`For example minutes, a report or an attendance list, ${UP_TO}${optional ? " each" : ""}`}
        error={errorOf(mistakes, "file")}
      />
      <Input
        name="link"
        type="url"
        label={optional ? "A link that shows it (optional)" : "Or a link"}
        labelClassName="govuk-label--m"
        hint="It begins with https://"
        error={errorOf(mistakes, "link")}
      />
    </>
  );
}
