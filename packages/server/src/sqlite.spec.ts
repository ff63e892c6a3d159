import { describe, expect, it } from "vitest";
import { openSqlite } from "./sqlite.ts";

describe("a SQLite file", () => {
  it("keeps all of a transaction, or none of it", () => {
    const database = openSqlite({ file: ":memory:" });
    database.exec("CREATE TABLE words (word TEXT NOT NULL) STRICT");
    const add = database.prepare("INSERT INTO words (word) VALUES (?)");
    const words = () =>
      [...database.prepare<{ word: string }>("SELECT word FROM words").iterate()].map(({ word }) => word);

    expect(database.transaction(() => add.run("kept") && "answer")).toBe("answer");
    const failing = () =>
      database.transaction(() => {
        add.run("lost");
        throw new Error("second thoughts");
      });
    expect(failing).toThrow("second thoughts");
    expect(words()).toEqual(["kept"]);
    database.close();
  });
});
