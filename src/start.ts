/**
 * The one entry of the bundle: each start file of `dist/` names its door, and only what that door needs is loaded. A
 * bundle of its own for each door would hold the same program and the same binaries again.
 */
export async function start(door: "action" | "hook" | "terminal"): Promise<void> {
  switch (door) {
    case "terminal":
      await import("./main.ts");
      return;
    case "hook":
      await import("./hook.ts");
      return;
    case "action":
      await import("./action.ts");
  }
}
