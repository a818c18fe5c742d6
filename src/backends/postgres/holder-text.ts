import { z } from "zod";
import { lazily } from "../../lazily.ts";
import type { ServerHolder } from "../server.ts";

const schema = lazily(() =>
  z.object({
    host: z.string(),
    pid: z.number(),
    space: z.string().optional(),
    start: z.string(),
    dir: z.string(),
  }),
);

/** A holder as the table of runs keeps it. */
export function holderText({ host, pid, space, start, dir }: ServerHolder): string {
  return JSON.stringify({ host, pid, space, start, dir });
}

/** Undefined for what somebody else wrote: then only its lease counts. */
export function parseHolder(text: string): z.infer<ReturnType<typeof schema>> | undefined {
  try {
    return schema().parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
