/** The hooks of git that this program writes: the first judges pushes, the others keep an index up to date. */
export const HOOK_NAMES = ["pre-push", "post-merge", "post-checkout"] as const;
export type HookName = (typeof HOOK_NAMES)[number];
