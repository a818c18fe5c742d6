/** Moves a store if nothing stands in the way: `node examples/move.ts <folder> <backend>`. */
import { isPossible, migrate, openStore, parseBackend, planMove, readSwitch } from "milestone-migrate";

const [dir = ".", word = "hybrid"] = process.argv.slice(2);
const store = openStore(dir, { access: "change" });
const move = { from: readSwitch(store.files, store.layout), to: parseBackend(word) };

const plan = await planMove(store, move, { pauseSessions: false, holdsLock: false });
for (const { title, verdict, detail, fix } of plan.prerequisites) {
  if (verdict === "failed") {
    process.stdout.write(`${title}: ${detail}. ${fix}\n`);
  }
}

if (isPossible(plan.prerequisites)) {
  const { fingerprint, id } = await migrate(store, { move, pauseSessions: false, expectPlan: plan.digest });
  process.stdout.write(
    `${fingerprint.active} active and ${fingerprint.completed} completed records moved; backup ${id}.\n`,
  );
}
