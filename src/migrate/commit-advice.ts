import type { BackendName } from "../backends/backend.ts";
import type { Context } from "../context.ts";

/** The commands that commit the result of a move or restore; none outside git. */
export function describeCommit(
  { repository, layout, files }: Context,
  backend: BackendName,
  message = `Move milestones to the ${backend} backend`,
): string[] {
  if (repository === undefined) {
    return [];
  }
  const folder = layout.show(layout.dir);
  const always = [".gitignore", ".gitattributes", "config", "backups", "active", "completed", "logs"];
  const names = backend === "database" ? [...always, "enterprise.db"] : always;
  const present = names.filter((name) => files.stat(layout.at(name)) !== undefined);
  const ignored = repository.ignored(present);
  const added = present.filter((name) => !ignored.includes(name));
  const stray = repository.tracked(["index.db", "enterprise.db"]).filter((name) => !names.includes(name));
  const lacking = ignored.filter((name) => name !== "logs").map((name) => `${folder}/${name}`);
  if (added.length === 0 && stray.length === 0) {
    return [];
  }
  return [
    ...(lacking.length === 0 ? [] : [`# git ignores ${lacking.join(", ")}: a clone will lack it`]),
    ...stray.map((name) => `git rm --cached ${folder}/${name}`),
    ...(added.length === 0 ? [] : [`git add ${added.map((name) => `${folder}/${name}`).join(" ")}`]),
    `git commit -m "${message}"`,
  ];
}
