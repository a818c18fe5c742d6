/**
 * The rings: steps know ports, adapters implement them, one file wires them, doors stand outside.
 * `depcruise src` looks for the dependencies that are not allowed; types count like everything else.
 */

/** With the names of the tables, which tools know and texts say. */
const PORTS = "^src/(backends/(backend|rows/stored-row|server)|files/files|git/(branches|history)|github/github)[.]ts$";
/** Written over the file port alone: names, replacing, listing. */
const OVER_PORTS = "^src/files/(native-path|nested-files|read-only|replace|signature)[.]ts$";
const ADAPTERS = "^src/(backends|files|git|github)/|^src/(process-(start|table)|standard-input)[.]ts$";
const DOORS = "^src/(action|action-bin|bin|cli|hook|index|main|start)[.]ts$|^src/(action|commands|library)/";
/** The wiring, and the start-ups that hand the world to it. */
const WIRES =
  "^src/(action|hook|main|wire|action/(checkout|clone)|commands/(hook|hook-looks|hook-run|open-context)|library/open-store)[.]ts$";

export default {
  forbidden: [
    {
      name: "only-wiring-knows-adapters",
      comment: "A step works on any backend and any file system: what it needs from them belongs into a port.",
      severity: "error",
      from: { path: "^src/", pathNot: [ADAPTERS, WIRES] },
      to: { path: ADAPTERS, pathNot: [PORTS, OVER_PORTS] },
    },
    {
      name: "adapters-know-no-steps",
      comment: "An adapter implements a port with records and findings; what is done with them is not its business.",
      severity: "error",
      from: { path: ADAPTERS },
      to: {
        path: "^src/(auto|backup|branch|measure|migrate|monitor|plan|report|restore|settings|status|verify)/|^src/context[.]ts$",
      },
    },
    {
      name: "only-wiring-wires",
      severity: "error",
      from: { path: "^src/", pathNot: [WIRES, DOORS] },
      to: { path: WIRES },
    },
    {
      name: "nobody-calls-a-door",
      comment: "Doors are called by doors only. The library opens a store as the commands do.",
      severity: "error",
      from: { path: "^src/", pathNot: [DOORS] },
      to: { path: DOORS },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "only-declared-packages",
      comment: "What is not in dependencies is missing where the package is installed.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "nothing-unused",
      severity: "error",
      from: { path: "^src/(index|start)[.]ts$" },
      to: {
        path: "^src/",
        pathNot: "^src/(action-bin|bin|index|start)[.]ts$|[.]d[.]ts$",
        reachable: false,
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "types"] },
    parser: "swc",
  },
};
