import { changeFiles, move, moveBy, planRollbackOnce, rollBackWith, type Scenario } from "./fault-scenarios.ts";
import { FaultServer } from "./fault-server.ts";

/** What a tool does to the tables: one row changed, one completed, one removed, one new. */
const CHANGE_ROWS = [
  `UPDATE milestones SET data = jsonb_set(data, '{title}', '"Changed by a tool"') WHERE id = 'milestone-001'`,
  "DELETE FROM completed_milestones WHERE id = 'y'",
  "INSERT INTO completed_milestones SELECT * FROM milestones WHERE id = 'a-b'",
  "DELETE FROM milestones WHERE id = 'a-b'",
  `INSERT INTO milestones (id, data) VALUES ('new', '{"id": "new", "title": "New"}')`,
];

const onServer = (scenario: Scenario): Scenario => ({ ...scenario, makeServer: () => FaultServer.make() });

/** The moves to and from a server, with old copies in their way. */
export const SERVER_MOVES: readonly Scenario[] = [
  move("file to PostgreSQL", "database", async () => {}),
  move("hybrid to PostgreSQL over its older tables", "database", async (dir) => {
    await moveBy(dir, "database", "hybrid");
    changeFiles(dir);
  }),
  move("PostgreSQL to hybrid over the older files", "hybrid", async (dir, server) => {
    await moveBy(dir, "database");
    await server?.change(...CHANGE_ROWS);
  }),
].map(onServer);

/** Back to the files by a rollback: nearly the move to hybrid. */
export const SERVER_ROLLBACK: Scenario = onServer({
  name: "rollback of file to PostgreSQL",
  prepare: async (dir, server) => {
    await moveBy(dir, "database");
    await server?.change(...CHANGE_ROWS);
  },
  act: rollBackWith,
  plan: planRollbackOnce,
});
