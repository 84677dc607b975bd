// want time 1
// entry LRU.get
class LRU {
  constructor(max) {
    this.max = max;
    this.cache = new Map();
  }
  get(k) {
    if (!this.cache.has(k)) return undefined;
    const v = this.cache.get(k);
    this.cache.delete(k);
    this.cache.set(k, v);
    if (this.cache.size > this.max) {
      this.cache.delete(this.cache.keys().next().value);
    }
    return v;
  }
}
