/**
 * What a milestone's YAML or JSON means: JSON's types, with every number that a float would bend
 * kept as its digits.
 */
export type Value = null | boolean | string | number | ExactNumber | Value[] | ValueMap;

/** A mapping in source order. Keys are own properties, `__proto__` included; never merge one into another object. */
export interface ValueMap {
  [key: string]: Value;
}

/**
 * A number whose JavaScript text is not its source text: `1.0`, `1e3`, 20 digits, `.inf`.
 * `JSON.stringify` writes its digits unchanged (ECMAScript's raw JSON).
 */
export class ExactNumber {
  /** A JSON number literal, or `.inf`, `-.inf`, `.nan`, which JSON does not have. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get isFinite(): boolean {
    return !this.text.endsWith(".inf") && this.text !== ".nan";
  }

  toJSON(): unknown {
    if (!this.isFinite) {
      throw new TypeError(`JSON has no number ${this.text}`);
    }
    return rawJson(this.text);
  }
}

/** `JSON.rawJSON` is in every Node that we run on, and not yet in TypeScript's library. */
const rawJson = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON;

/** True for a mapping; false for lists, scalars and {@link ExactNumber}. */
export function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** Sets an own property, whatever its name: plain assignment of `__proto__` would change the prototype. */
export function setKey(map: ValueMap, key: string, value: Value): void {
  if (key === "__proto__") {
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    map[key] = value;
  }
}

/** The value under a path of keys, or undefined; own properties only. */
export function valueAt(value: Value | undefined, ...path: string[]): Value | undefined {
  let at = value;
  for (const key of path) {
    if (!isMap(at) || !Object.hasOwn(at, key)) {
      return undefined;
    }
    at = at[key];
  }
  return at;
}
