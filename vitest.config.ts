import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { COMPILED } from "./test/support/compiled.ts";
import { temporaryFolder } from "./test/support/temporary-folder.ts";

/** The files that take longest come first, so that the processors end together; without a run before, size is all that is known. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes("/test/faults/");
    return [...sorted.filter(isLong), ...sorted.filter((each) => !isLong(each))];
  }
}

/**
 * Folders whose files share the processes that run them: one for each file took longer than most of their tests. What a
 * test changes of its process, it puts back. None of them asks a server, where connections stay open to the end of a process.
 */
const TOGETHER = [
  ..."auto commands drift files git logs measure migrate model packed plan record report rollback".split(" "),
  ..."scenarios schemas server settings store sync validate".split(" "),
].map((folder) => `test/${folder}/**/*.test.ts`);
const LEFT_OUT = [...configDefaults.exclude, "test/extra/**"];

/** What holds for the files of both kinds. */
const EACH = {
  // No time limits belong in tests: a slow machine is not a wrong result. This one only ends a hang.
  testTimeout: 1_800_000,
  hookTimeout: 1_800_000,
  env: { ...temporaryFolder(), NODE_COMPILE_CACHE: COMPILED },
};

export default defineConfig({
  test: {
    ...EACH,
    globalSetup: ["test/support/postgres-setup.ts", "test/support/program-setup.ts"],
    // Vitest leaves one processor to itself, which of two is half.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    // Without `extends`: what is set up is set up once, not for each of them again.
    projects: [
      { test: { ...EACH, name: "alone", include: ["test/**/*.test.ts"], exclude: [...LEFT_OUT, ...TOGETHER] } },
      { test: { ...EACH, name: "together", include: TOGETHER, exclude: LEFT_OUT, isolate: false } },
    ],
  },
});
