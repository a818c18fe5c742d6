import { styleText } from "node:util";

/** Colours the few words that carry a verdict. */
export interface Paint {
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
}

/** Text as it is where nobody wants colour. */
export function makePaint(isWanted: boolean): Paint {
  const paint = (colour: "green" | "yellow" | "red") => (text: string) =>
    isWanted ? styleText(colour, text, { validateStream: false }) : text;
  return { good: paint("green"), warn: paint("yellow"), bad: paint("red") };
}
