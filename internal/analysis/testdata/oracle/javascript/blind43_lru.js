// kind function
// want time 1
// want space n
class LRUCache {
    constructor(capacity) { this.cap = capacity; this.map = new Map(); }
    get(key) {
        if (!this.map.has(key)) return -1;
        const v = this.map.get(key);
        this.map.delete(key);
        this.map.set(key, v);
        return v;
    }
    put(key, value) {
        this.map.delete(key);
        this.map.set(key, value);
        if (this.map.size > this.cap) this.map.delete(this.map.keys().next().value);
    }
}
