import { Page } from "./Page.tsx";

export function AccessibilityPage() {
  return (
    <Page title="Accessibility statement">
      <p className="govuk-body">
        This statement is about Planledger, the service in which councils and their partners keep their Prevent delivery
        plans.
      </p>
      <p className="govuk-body">
        We want as many people as possible to be able to use it. It is built so that you can:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>zoom in to 400% without losing words off the screen</li>
        <li>do everything with a keyboard alone</li>
        <li>use speech recognition or a screen reader</li>
        <li>change colours, contrast and fonts in your browser</li>
        <li>print any page</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p className="govuk-body">
        Planledger is built to meet the Web Content Accessibility Guidelines version 2.2 at level AA. It is partially
        compliant with them, because of what is listed below, and because people who use assistive technology have not
        tested it yet.
      </p>
      <h2 className="govuk-heading-m">How it is tested</h2>
      <p className="govuk-body">
        Each time that the service is changed, all of this is done again by machine in Chromium:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          every kind of page, with its menus, mistakes, empty lists and printed form, is checked with axe, 1280 and 320
          pixels wide, and none may be wider than its window
        </li>
        <li>
          the main tasks, from bringing in a plan to reporting progress, are done from beginning to end, once with the
          keyboard alone and once by pointer at 320 pixels
        </li>
        <li>the parts that pages are made of are compared with those of the GOV.UK Design System</li>
      </ul>
      <p className="govuk-body">
        Not tested are screen readers, voice control, screen magnifiers, and browsers other than Chromium. A machine
        finds only some of what is in somebody’s way.
      </p>
      <h2 className="govuk-heading-m">What we know is not accessible</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Evidence is kept as it was uploaded. Files may not be accessible, and a picture has its file name as its only
          description: what matters in it should be said in the report.
        </li>
        <li>Plans that are downloaded as Word documents have not been tested with assistive technology.</li>
        <li>
          Plans are wide tables. On a narrow screen, or zoomed in, a table may scroll sideways in a frame of its own.
          Each action also has a page on which everything stands one below the other.
        </li>
        <li>
          A very large plan makes a long page. Searching it, and the headings of its sections, help to move through it.
        </li>
        <li>
          “Explore the data” is made with an editor for programmers that we did not write and have not checked. What it
          answers is also on the pages of this service.
        </li>
      </ul>
      <h2 className="govuk-heading-m">If something is in your way</h2>
      <p className="govuk-body">
        Tell the Prevent lead of your partnership what you want to do, what is in your way, and how you would like to
        have it. They can send you what you need in another form, and see to it that it is put right.
      </p>
      <p className="govuk-body">
        If you are not happy with the answer, the{" "}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/" rel="noreferrer">
          Equality Advisory and Support Service
        </a>{" "}
        advises people in England, Scotland and Wales. The Equality and Human Rights Commission enforces the rules on
        the accessibility of public bodies’ websites.
      </p>
      <h2 className="govuk-heading-m">When this was written</h2>
      <p className="govuk-body">This statement was prepared on 27 November 2026, from the tests named above.</p>
    </Page>
  );
}

export function openAccessibilityPage() {
  return <AccessibilityPage />;
}
