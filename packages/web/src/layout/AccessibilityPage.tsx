import { Page } from "./Page.tsx";

export function AccessibilityPage() {
  return (
    <Page title="Accessibility statement">
      <p className="govuk-body">
        This statement is about Planledger, the service in which councils and their partners keep their Prevent delivery
        plans.
      </p>
      <p className="govuk-body">We want as many people as possible to be able to use it. You should be able to:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>zoom in to 400% without losing words off the screen</li>
        <li>use every page with a keyboard alone</li>
        <li>use every page with speech recognition or a screen reader</li>
        <li>change colours, contrast and fonts in your browser</li>
        <li>print any page</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p className="govuk-body">
        Planledger is built to meet the Web Content Accessibility Guidelines version 2.2 at level AA. Every page is
        checked with automated tests, at a desktop width and at 320 pixels, each time that the service is changed.
      </p>
      <p className="govuk-body">
        It has not been audited by people who use assistive technology. Until it has been, we call it partially
        compliant.
      </p>
      <h2 className="govuk-heading-m">What we know is not accessible</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Evidence is kept as it was uploaded: some files may not be accessible.</li>
        <li>A very large plan makes a long page. The headings of its sections help to move through it.</li>
      </ul>
      <h2 className="govuk-heading-m">If something is in your way</h2>
      <p className="govuk-body">
        Tell the Prevent lead of your partnership what you need, and they will send it in another form or put it right.
        If you are not happy with the answer, the Equality Advisory and Support Service can advise you.
      </p>
    </Page>
  );
}

export function openAccessibilityPage() {
  return <AccessibilityPage />;
}
