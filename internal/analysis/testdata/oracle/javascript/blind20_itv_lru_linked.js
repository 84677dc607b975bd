// want time 1
// entry LRUCache.put
class Node { constructor(k, v) { this.k = k; this.v = v; this.prev = null; this.next = null; } }
class LRUCache {
  constructor(capacity) {
    this.cap = capacity;
    this.map = new Map();
    this.head = new Node(0, 0);
    this.tail = new Node(0, 0);
    this.head.next = this.tail;
    this.tail.prev = this.head;
  }
  _remove(n) { n.prev.next = n.next; n.next.prev = n.prev; }
  _add(n) { n.prev = this.tail.prev; n.next = this.tail; this.tail.prev.next = n; this.tail.prev = n; }
  get(key) {
    if (!this.map.has(key)) return -1;
    const n = this.map.get(key);
    this._remove(n);
    this._add(n);
    return n.v;
  }
  put(key, value) {
    if (this.map.has(key)) this._remove(this.map.get(key));
    const n = new Node(key, value);
    this.map.set(key, n);
    this._add(n);
    if (this.map.size > this.cap) {
      const lru = this.head.next;
      this._remove(lru);
      this.map.delete(lru.k);
    }
  }
}
