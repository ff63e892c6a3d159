import { describe, expect, it } from "vitest";
import { withName, withoutName } from "./leadsText.ts";

describe("the names in the words of a cell", () => {
  it("take one more on a line of its own, printed as the last one is", () => {
    expect(withName("", "Westshire Police")).toBe("Westshire Police");
    expect(withName("WDC / Housing", " Westshire Police ")).toBe("WDC / Housing\nWestshire Police");
    expect(withName("Led by:\n- WDC", "Westshire Police")).toBe("Led by:\n- WDC\n- Westshire Police");
  });

  it("lose one, with what parted it from its neighbour, and nothing else", () => {
    expect(withoutName("WDC / Housing; Police", "WDC")).toBe("Housing; Police");
    expect(withoutName("WDC / Housing; Police", "Housing")).toBe("WDC; Police");
    expect(withoutName("WDC / Housing; Police", "Police")).toBe("WDC / Housing");
    expect(withoutName("- WDC\n- Police liaison", "WDC")).toBe("- Police liaison");
    expect(withoutName("- WDC\n- Police liaison", "Police")).toBe("- WDC\n- Police liaison");
  });
});
