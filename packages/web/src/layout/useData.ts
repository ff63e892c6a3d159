import type { FragmentType, OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { MaybeMasked } from "@apollo/client/masking";
import { useSuspenseFragment } from "@apollo/client/react";

/**
 * What a component asked for with its fragment, of a thing that its parent handed to it.
 * @param variables those of the query around it that the fragment uses
 */
export function useData<Data, Variables extends OperationVariables>(
  fragment: TypedDocumentNode<Data, Variables>,
  from: FragmentType<Data>,
  variables?: OperationVariables,
): MaybeMasked<Data> {
  const [own] = fragment.definitions;
  // A document brings the fragments that its own one spreads, behind it.
  const fragmentName = own?.kind === "FragmentDefinition" ? own.name.value : "";
  const { data } = useSuspenseFragment<Data>({ fragment, fragmentName, from, ...(variables && { variables }) });
  // Of one thing, not of a list: the overloads cannot tell for a type that they do not know.
  return data as MaybeMasked<Data>;
}
