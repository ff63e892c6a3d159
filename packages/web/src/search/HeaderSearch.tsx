import type { SubmitEvent } from "react";
import { useNavigation } from "../layout/navigation.ts";
import { LONGEST_TEXT } from "./longestText.ts";
import { searchPath } from "./searchPath.ts";

/** The field for searching that stands on every page. */
export function HeaderSearch() {
  const { go } = useNavigation();
  function search(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    go(searchPath({ text: String(new FormData(event.currentTarget).get("text")).trim() }));
  }
  return (
    <search className="app-header-search" aria-label="Search the plans">
      <form onSubmit={search}>
        <label className="govuk-visually-hidden" htmlFor="header-search">
          Search the plans
        </label>
        <input
          className="govuk-input app-header-search__text"
          id="header-search"
          name="text"
          type="search"
          maxLength={LONGEST_TEXT}
          autoComplete="off"
        />
        <button className="app-header-search__button">Search</button>
      </form>
    </search>
  );
}
