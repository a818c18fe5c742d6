import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toLogLines } from "../../src/report/inert-log.ts";
import { clip, codeCell, codeOf, commandsOf, sentenceOf } from "../../src/report/markdown.ts";

describe("somebody else's text in a code span", () => {
  test.each([
    ["@octo/team, #1, Fixes octo/plans#1", "`@octo/team, #1, Fixes octo/plans#1`"],
    ["<img src=x onerror=a> <details> -->", "`<img src=x onerror=a> <details> -->`"],
    ["[click](https://evil.test) ![x](y)", "`[click](https://evil.test) ![x](y)`"],
    ["a `b` c", "``a `b` c``"],
    ["```\nfence", "````  ```\\nfence  ````".replaceAll("  ", " ")],
    ["`", "`` ` ``"],
    [" ", "`   `"],
    ["", "(empty)"],
    ["zero\u200bwidth \u202eevil\u2066", "`zero\\u{200b}width \\u{202e}evil\\u{2066}`"],
    ["\u001b[2Jgone\r", "`\\u{1b}[2Jgone\\r`"],
  ])("%j", (text, shown) => {
    expect(codeOf(text)).toBe(shown);
  });

  test("ends where it should, whatever is in it: no run of backticks inside is as long as the fence", () => {
    const text = fc.string({ unit: fc.constantFrom("`", "a", " ", "|", "\n", "<", "@x", "\u202e"), maxLength: 40 });
    fc.assert(
      fc.property(text, (any) => {
        const shown = codeOf(any);
        if (shown === "(empty)") {
          return;
        }
        const [fence = ""] = /^`+/.exec(shown) ?? [];
        const inside = shown.slice(fence.length, -fence.length);
        expect(shown.endsWith(fence)).toBe(true);
        expect([...inside.matchAll(/`+/g)].map(([run]) => run.length)).not.toContain(fence.length);
        expect(inside).not.toMatch(/^`|`$|[\n\u202e]/);
      }),
    );
  });

  test("begins no cell of a table", () => {
    expect(codeCell("a|b\\|c")).toBe("`a\\|b\\\\|c`");
  });
});

test("a sentence of ours with a name in it links nothing, renders nothing and begins no list", () => {
  expect(sentenceOf("- .milestones/@octo/#1 <b> https://x.test www.x.test GH-1 `a` *b* [c](d) | e\u202e")).toBe(
    "\\- .milestones/@&#8203;octo/#&#8203;1 \\<b\\> https://&#8203;x.test www.&#8203;x.test GH-&#8203;1 \\`a\\` \\*b\\* \\[c\\](d) \\| e\\\\u\\{202e\\}",
  );
});

test("what is cut is cut between characters", () => {
  expect(clip("ab👩‍👩‍👧cd", 6)).toBe("ab…");
  expect(clip("e\u0301e\u0301e\u0301", 4)).toBe("e\u0301…");
  expect(clip("abc", 3)).toBe("abc");
});

test("commands stand in a fence that nothing in them ends", () => {
  expect(commandsOf(["a ```` b"])).toEqual(["`````sh", "a ```` b", "`````"]);
});

test("on no line of a log does a runner act, whatever is said", () => {
  const hostile = "::error::a\n  ::add-mask::b\n\t::warning::c\rd\n##[error]e f ##[debug]\n:::: x :: y\u001b[31m\u202e";
  expect(toLogLines(hostile)).toBe(
    "\\u{3a}:error::a\n  \\u{3a}:add-mask::b\n\\t::warning::c\\rd\n#\\u{23}[error]e f #\\u{23}[debug]\n\\u{3a}::: x :: y\\u{1b}[31m\\u{202e}",
  );
});
