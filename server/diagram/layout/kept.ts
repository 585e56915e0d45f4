/** A figure of 10,000 concepts has fewer texts. */
const mostTexts = 60_000;

/** What was made for a key, kept for as long as it is asked for now and then. */
export class Kept<Value> {
  private recent = new Map<string, Value>();
  private before = new Map<string, Value>();
  private readonly capacity: number;

  /** So many things are kept, and as many that were not asked for since. */
  constructor(capacity = mostTexts) {
    this.capacity = capacity;
  }

  get(key: string, make: () => Value): Value {
    let value = this.recent.get(key);
    if (value !== undefined) return value;
    value = this.before.get(key) ?? make();
    if (this.recent.size >= this.capacity) {
      this.before = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
    return value;
  }
}
