// want time n
// want space n
// entry NestedIterator.fill
class NestedIterator {
  constructor(list) {
    this.flat = [];
    this.i = 0;
    this.fill(list);
  }
  fill(list) {
    for (const x of list) {
      if (Array.isArray(x)) this.fill(x);
      else this.flat.push(x);
    }
  }
  hasNext() { return this.i < this.flat.length; }
  next() { return this.flat[this.i++]; }
}
