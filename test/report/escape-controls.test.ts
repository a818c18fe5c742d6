import { describe, expect, test } from "vitest";
import { escapeControls, toSafeJson } from "../../src/report/escape-controls.ts";
import { makePaint } from "../../src/report/paint.ts";
import { CLEAR_LINE } from "../../src/report/progress.ts";

describe("text for a terminal", () => {
  test.each([
    ["a\u001b[2Jb", "a\\u{1b}[2Jb"],
    ["bell\u0007", "bell\\u{7}"],
    ["\u009b31m", "\\u{9b}31m"],
    ["back\u202ewards", "back\\u{202e}wards"],
    ["zero\u200bwidth", "zero\\u{200b}width"],
    ["over\rwritten", "over\\rwritten"],
    ["tab\tbed", "tab\\tbed"],
    ["byte \udcff", "byte \\xff"],
    [`in the middle ${CLEAR_LINE}of it`, "in the middle \\r\\u{1b}[Kof it"],
  ])("%j is shown as %j", (text, shown) => {
    expect(escapeControls(text, { colour: true })).toBe(shown);
  });

  test("keeps what we print ourselves, and every other character", () => {
    const { good, warn, bad } = makePaint(true);
    for (const text of [
      `${good("ok")} ${warn("hm")} ${bad("no")}\n`,
      `${CLEAR_LINE}copying\n`,
      `${CLEAR_LINE}  [=-] 1\r`,
      "第一 é 👍\n",
    ]) {
      expect(escapeControls(text, { colour: true })).toBe(text);
    }
    expect(escapeControls(bad("no"), { colour: false })).toBe("\\u{1b}[31mno\\u{1b}[39m");
  });
});

describe("JSON for a terminal", () => {
  test("has no character that acts on it, and means the same", () => {
    const value = { text: "\u001b[31m \u009b \u007f \u202e \u{e0041} \u2028 第一 👍 \n" };
    const json = toSafeJson(value);
    expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(json)).toEqual(value);
    expect(json).toContain("第一 👍");
  });
});
