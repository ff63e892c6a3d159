import { FormPage, type FormProps } from "../../layout/FormPage.tsx";

type Props = FormProps & {
  plan: { id: string; title: string };
  /** Where the form leads back to, before and after it is saved. */
  back: { href: string; text: string };
};

/** A page with one form about a plan, which leads back to where it was opened when it is saved. */
export function PlanFormPage({ plan, ...form }: Props) {
  return <FormPage {...form} name={`${form.title} ${plan.id}`} caption={plan.title} />;
}
