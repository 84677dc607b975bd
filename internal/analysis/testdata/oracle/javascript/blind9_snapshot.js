// want time log n
// want space 1
// entry SnapshotArray.get
class SnapshotArray {
  constructor(length) {
    this.arr = Array.from({ length }, () => []);
    this.i = 0;
  }
  set(index, val) { this.arr[index].push([this.i, val]); }
  snap() { return this.i++; }
  get(index, snapId) {
    const list = this.arr[index];
    let l = 0, r = list.length;
    while (l < r) {
      const mid = (l + r) >> 1;
      if (list[mid][0] > snapId) r = mid;
      else l = mid + 1;
    }
    return l - 1 < 0 ? 0 : list[l - 1][1];
  }
}
