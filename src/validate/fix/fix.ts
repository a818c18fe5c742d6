import type { RuleId } from "../finding.ts";

/** One change that cannot lose meaning, as a value: made, shown, and only then carried out. */
export type Fix =
  | {
      readonly kind: "edit";
      readonly rules: readonly RuleId[];
      /** As messages show it. */
      readonly shown: string;
      readonly file: string;
      readonly before: Buffer;
      readonly after: Buffer;
    }
  | {
      readonly kind: "move";
      readonly rules: readonly RuleId[];
      readonly shown: string;
      readonly shownTo: string;
      readonly file: string;
      readonly to: string;
    }
  /** The hybrid backend's index, built anew from the files. */
  | { readonly kind: "index"; readonly rules: readonly RuleId[]; readonly shown: string };
