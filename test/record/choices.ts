/** Decisions that follow from a seed. */
export class Choices {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number below `count`. */
  upTo(count: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * count);
  }

  /** True once in `count` times. */
  oneIn(count: number): boolean {
    return this.upTo(count) === 0;
  }

  of<T>(...all: T[]): T {
    return all[this.upTo(all.length)] as T;
  }
}
