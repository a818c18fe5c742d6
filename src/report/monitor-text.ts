import { formatMs } from "../measure/confidence.ts";
import type { Concern } from "../monitor/concern.ts";
import type { MonitorReport } from "../monitor/monitor.ts";
import type { Paint } from "./paint.ts";
import { countOf } from "./quantity.ts";

/** A health pass as people and mails of cron show it: what needs a person first, the state last. Pure. */
export function renderMonitor(report: MonitorReport, paint: Paint): string {
  const { concerns, backend } = report;
  const urgent = concerns.filter(({ level }) => level === "person").length;
  const lines = concerns.flatMap((concern) => describe(concern, paint));
  const need = urgent === 1 ? "1 thing needs a person" : `${urgent} things need a person`;
  const last =
    urgent === 0 ? paint.good(`On ${backend}; nothing needs a person.`) : paint.bad(`On ${backend}; ${need}.`);
  return `${[...lines, ...describeDone(report), last].join("\n")}\n`;
}

function describe({ level, message, fix }: Concern, paint: Paint): string[] {
  const mark = level === "person" ? paint.bad("needs ") : level === "advice" ? paint.warn("advice") : "note  ";
  return [`  ${mark} ${message}`, ...(fix === undefined ? [] : [`         ${fix}`])];
}

function describeDone({ unrecorded, notification, measured, pruned, advice }: MonitorReport): string[] {
  const isAdvised = advice.recommendation.kind === "recommended";
  const gone = pruned.filter(({ kept }) => kept === undefined).length;
  const kept = pruned.flatMap((each) => (each.kept === undefined ? [] : [`${each.path} stays: ${each.kept}.`]));
  return [
    ...(unrecorded === undefined ? [] : [`Nothing was written: ${unrecorded}.`]),
    ...(measured === undefined
      ? []
      : [
          `The tools' queries: list ${formatMs(measured.listMs)}, count ${formatMs(measured.countMs)}, read ${formatMs(measured.readMs)}.`,
        ]),
    ...(notification === "written" ? ["Wrote config/migration-notification.yaml."] : []),
    ...(notification === "removed"
      ? [
          `Removed config/migration-notification.yaml: ${isAdvised ? "auto_migrate is on now" : "nothing is recommended any more"}.`,
        ]
      : []),
    ...(gone === 0 ? [] : [`Removed ${countOf(gone, "expired backup")}.`]),
    ...kept,
  ];
}
