// want time n
// entry EventEmitter.emit
class EventEmitter {
  #subs = new Map();
  subscribe(name, cb) {
    if (!this.#subs.has(name)) this.#subs.set(name, new Set());
    this.#subs.get(name).add(cb);
    return { unsubscribe: () => this.#subs.get(name).delete(cb) };
  }
  emit(name, args = []) {
    const out = [];
    this.#subs.get(name)?.forEach((cb) => out.push(cb(...args)));
    return out;
  }
}
