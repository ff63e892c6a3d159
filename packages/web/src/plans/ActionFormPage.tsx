import { FormPage, type FormProps } from "../layout/FormPage.tsx";
import { actionPath, planPath } from "./paths.ts";

type Props = FormProps & {
  action: { id: string; number?: string | null; summary: string };
  /** The plan whose table it leads back to; back to the action itself when left out. */
  planId?: string;
};

/** A page with one form about one action. */
export function ActionFormPage({ action, planId, ...form }: Props) {
  const back = planId
    ? { href: planPath(planId), text: "Back to the plan" }
    : { href: actionPath(action.id), text: "Back to the action" };
  const caption = `${action.number ? `Action ${action.number}: ` : ""}${action.summary}`;
  return <FormPage {...form} name={`${form.title} ${action.id}`} caption={caption} back={back} />;
}
