// want time 1
// entry LRUCache.get
class LRUCache {
  #cap; #map = new Map();
  constructor(cap) { this.#cap = cap; }
  get(key) {
    if (!this.#map.has(key)) return -1;
    const v = this.#map.get(key);
    this.#map.delete(key);
    this.#map.set(key, v);
    return v;
  }
  put(key, value) {
    this.#map.delete(key);
    this.#map.set(key, value);
    if (this.#map.size > this.#cap) this.#map.delete(this.#map.keys().next().value);
  }
}
