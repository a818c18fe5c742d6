import { describeBackend } from "./backend-contract.ts";
import { describeShadow } from "./shadow-contract.ts";
import { filesOnServer, POSTGRES } from "./subjects/postgres.ts";

describeBackend(POSTGRES);
describeShadow(filesOnServer("file"), POSTGRES);
describeShadow(filesOnServer("hybrid"), POSTGRES);
describeShadow(POSTGRES, filesOnServer("hybrid"));
describeShadow(POSTGRES, filesOnServer("file"));
