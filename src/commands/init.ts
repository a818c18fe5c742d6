import { EXIT, type ExitCode } from "../errors/error.ts";
import { withMigrationLock } from "../migrate/with-lock.ts";
import { renderInit } from "../report/init-text.ts";
import { defaultSettings } from "../settings/explain-values.ts";
import { settingsTemplate } from "../settings/settings-template.ts";
import { initialise } from "../store/initialise.ts";
import type { CommonOptions, Door } from "./door.ts";
import { openOrMakeStore } from "./open-context.ts";
import { show, wayTo } from "./show.ts";

/** `milestone init`: makes a store where there is none, and adds what is missing to one that there is. */
export async function runInit(door: Door, options: CommonOptions): Promise<ExitCode> {
  const { context, isNew } = openOrMakeStore(door, options);
  const { files, layout, repository } = context;
  const done = await withMigrationLock(context, async () =>
    initialise(files, layout, settingsTemplate(defaultSettings()), context.now()),
  );
  const shown = layout.show(layout.dir);
  const isToCommit = repository !== undefined && done.added.length > 0;
  const commit = isToCommit ? [`git add ${shown}`, 'git commit -m "Begin a milestone store"'] : [];
  const report = { store: layout.dir, created: isNew, ...done, commit };
  show(door, options, report, () => renderInit(report, shown, wayTo(door, layout.parent)));
  return EXIT.done;
}
