/** Keeps the newest few of many values; of values of one moment, those that came later. */
export class Newest {
  private readonly most: number;
  private readonly kept: { readonly atMs: number; readonly value: number }[] = [];

  constructor(most: number) {
    this.most = most;
  }

  add(atMs: number, value: number): void {
    let place = this.kept.length;
    for (let before = this.kept[place - 1]; before !== undefined && before.atMs > atMs; before = this.kept[place - 1]) {
      place -= 1;
    }
    this.kept.splice(place, 0, { atMs, value });
    if (this.kept.length > this.most) {
      this.kept.shift();
    }
  }

  /** Oldest first. */
  get values(): number[] {
    return this.kept.map(({ value }) => value);
  }
}
