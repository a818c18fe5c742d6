import { describe, expect, test } from "vitest";
import * as errors from "../../src/errors/error.ts";
import { MadeError, withMadeErrors } from "../support/made-error.ts";

const { hasCode, isErrno } = withMadeErrors(errors);

describe("an error that a test makes stands for others", () => {
  test("while the program asks nothing that tells them apart", () => {
    const error = new MadeError("EIO", "a");
    expect([hasCode(error), isErrno(error, "ENOENT"), isErrno(error, "EEXIST", "ENOTDIR")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(["ENOSPC", "EROFS", "EACCES"].filter((code) => error.wasToldFrom(code as "EIO"))).toEqual([]);
  });

  test("but not for those from which an answer tells it", () => {
    const asked = new MadeError("EACCES", "a");
    expect(isErrno(asked, "ENOENT", "EACCES", "EROFS")).toBe(true);
    expect(["ENOSPC", "EIO", "EROFS"].filter((code) => asked.wasToldFrom(code as "EIO"))).toEqual(["ENOSPC", "EIO"]);
    const other = new MadeError("EIO", "a");
    expect(isErrno(other, "EACCES")).toBe(false);
    expect(["ENOSPC", "EROFS", "EACCES"].filter((code) => other.wasToldFrom(code as "EIO"))).toEqual(["EACCES"]);
  });

  test("nor for any where its code was read past these questions", () => {
    const error = new MadeError("ENOSPC", "a");
    expect(errors.isErrno(error, "ENOSPC")).toBe(true);
    expect(["EIO", "EROFS", "EACCES"].every((code) => error.wasToldFrom(code as "EIO"))).toBe(true);
  });
});
