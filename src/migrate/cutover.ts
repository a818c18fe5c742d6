import type { Hold, Installer } from "../backends/backend.ts";
import type { ServerLease } from "../backends/server.ts";
import type { Context } from "../context.ts";
import { MilestoneError } from "../errors/error.ts";
import { throwIfStopped } from "../errors/stopped.ts";
import type { Move } from "../plan/move.ts";
import type { MigrationLock } from "../store/locks.ts";
import { pauseSession, resumeSession } from "../store/sessions.ts";
import { writeSwitch } from "../store/switch.ts";
import type { CatchUp } from "./catch-up.ts";
import type { JournalFacts } from "./journal.ts";
import { fingerprintOfMarks } from "./marks.ts";
import { settle } from "./settle.ts";
import type { UndoWatch } from "./undo-watch.ts";
import type { Act, Step } from "./way.ts";
import { WritePause, waitForTools } from "./write-pause.ts";

export interface CutoverParts {
  readonly move: Move;
  readonly catchUp: CatchUp;
  readonly lock: MigrationLock;
  readonly lease: ServerLease | undefined;
  readonly installer: Installer;
  readonly watch: UndoWatch;
  readonly facts: JournalFacts;
  /** Records that the plan was made for. */
  readonly plannedRecords: number;
  /** Writes down, for later, what both sides are at the switch. */
  stage(): void;
}

/** The steps of the write pause: last catch-up, the target into place, the switch. */
export class Cutover {
  private readonly context: Context;
  private readonly parts: CutoverParts;
  private pause: WritePause;
  private hold: Hold | undefined;
  /** What is to be said of a switch that was made. */
  readonly warnings: string[] = [];

  constructor(context: Context, parts: CutoverParts) {
    this.context = context;
    this.parts = parts;
    this.pause = this.beginPause();
  }

  readonly acts = {
    "wait for tools": async () => {
      throwIfStopped(this.context.signal);
      this.parts.lock.refresh();
      this.pause = this.beginPause();
      await waitForTools(this.context, this.pause);
    },
    "pause session": async () => {
      if (this.parts.facts.pausedSession) {
        pauseSession(this.context.files, this.context.layout);
      }
    },
    "hold source": async () => {
      this.hold = await this.parts.catchUp.source.hold(this.pause.leftMs());
    },
    "last catch-up": async () => {
      const { catchUp, installer, stage } = this.parts;
      const touched = await settle(catchUp, "write pause", () => {
        throwIfStopped(this.context.signal);
        this.pause.assertNotOver();
      });
      if (touched.size > 0) {
        await catchUp.shadow.installAhead(installer, catchUp.marks);
        stage();
      }
      assertNotEmptied(this.parts);
    },
    install: async () => {
      await this.parts.catchUp.shadow.install(this.parts.installer);
    },
    sync: async () => {
      this.parts.installer.sync();
    },
    "last look": async () => {
      this.parts.watch.look();
      throwIfStopped(this.context.signal);
      await this.parts.lease?.assertHeld();
      this.parts.lock.refresh();
      this.pause.assertNotOver();
    },
    switch: async () => {
      writeSwitch(this.context.files, this.context.layout, this.parts.move.to);
    },
    "release source": async (): Promise<JournalFacts> => {
      const writePauseMs = this.pause.elapsedMs();
      const overrun = this.pause.describeOverrun();
      if (overrun !== undefined) {
        this.warnings.push(`${overrun}, and then the switch itself was slow`);
      }
      await this.release();
      // Not only with the rest of the finish: it is aside for as long as the pause is said to take.
      if (this.parts.facts.pausedSession) {
        resumeSession(this.context.files, this.context.layout);
      }
      return { writePauseMs, fingerprint: fingerprintOfMarks(this.parts.catchUp.marks) };
    },
  } satisfies Partial<Record<Step, Act>>;

  /** Lets other writers go on, however far it got. */
  async release(): Promise<void> {
    const { hold } = this;
    this.hold = undefined;
    await hold?.release();
  }

  private beginPause(): WritePause {
    return new WritePause(this.context.settings.settings.migration.maxWritePauseMs);
  }
}

/** A source that had records and has none now is no store to switch to, whoever removed them. */
function assertNotEmptied({ move, catchUp, plannedRecords }: CutoverParts): void {
  if (plannedRecords > 0 && catchUp.marks.size === 0) {
    throw new MilestoneError(
      "EMPTY_TARGET",
      `The ${move.from} backend lost all of its ${plannedRecords} records meanwhile.`,
      {
        state: "Nothing was switched.",
        fix: ["Look at the store; if it is right so, run the move again."],
      },
    );
  }
}
