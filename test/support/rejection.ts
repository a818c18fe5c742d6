import { expect } from "vitest";
import { MilestoneError } from "../../src/errors/error.ts";

/** The MilestoneError that something throws; fails when it throws nothing, or something else. */
export async function rejectionOf(act: () => unknown): Promise<MilestoneError> {
  try {
    await act();
  } catch (error) {
    expect(error).toBeInstanceOf(MilestoneError);
    return error as MilestoneError;
  }
  throw new Error("nothing was thrown");
}
