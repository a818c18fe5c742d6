import { describeBackend } from "./backend-contract.ts";
import { describeShadow } from "./shadow-contract.ts";
import { filesSubject } from "./subjects/files.ts";
import { SQLITE } from "./subjects/sqlite.ts";

describeBackend(SQLITE);
describeShadow(SQLITE, filesSubject("hybrid"));
describeShadow(SQLITE, filesSubject("file"));
