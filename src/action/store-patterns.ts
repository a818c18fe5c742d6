const STORE_NAME = ".milestones";

/** True where a pattern is to be held against every folder, false where it names one. */
export function isPattern(given: string): boolean {
  return /[*?]/.test(given);
}

/** The folders that a name can mean: the store itself, or the folder that holds it. */
export function storesNamed(given: string): string[] {
  return given === "."
    ? [STORE_NAME]
    : given === STORE_NAME || given.endsWith(`/${STORE_NAME}`)
      ? [given]
      : [`${given}/${STORE_NAME}`, given];
}

/** Of the folders of a commit, the stores that a pattern means. Pure. */
export function storesMatching(pattern: string, folders: readonly string[]): string[] {
  const expression = toExpression(pattern);
  return folders.filter((folder) => {
    const isStore = folder === STORE_NAME || folder.endsWith(`/${STORE_NAME}`);
    const holder = folder.slice(0, -STORE_NAME.length - 1);
    return isStore && (expression.test(folder) || expression.test(holder));
  });
}

/** `*` and `?` stay within a name, `**` crosses folders; nothing else means anything. */
function toExpression(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => {
    switch (part) {
      case "**/":
        return "(?:[^/]+/)*";
      case "**":
        return ".*";
      case "*":
        return "[^/]*";
      case "?":
        return "[^/]";
      default:
        return part.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
    }
  });
  return new RegExp(`^${parts.join("")}$`);
}
