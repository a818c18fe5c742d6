/** Prints the titles of active milestones, whatever the backend: `node examples/titles.ts <folder>`. */
import { describeFinding, openStore, readSwitch, valueAt } from "milestone-migrate";

const [dir = "."] = process.argv.slice(2);
const store = openStore(dir);
const backend = await store.backends.open(readSwitch(store.files, store.layout));
try {
  for await (const item of backend.scan()) {
    if (item.kind === "finding") {
      process.stderr.write(`${describeFinding(item.finding)}\n`);
    } else if (item.record.state === "active") {
      process.stdout.write(`${item.record.id}: ${valueAt(item.record.data, "title") ?? "no title"}\n`);
    }
  }
} finally {
  await backend.close();
}
