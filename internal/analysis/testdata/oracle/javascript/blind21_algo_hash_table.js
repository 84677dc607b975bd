// want time n^2
// entry HashTable.keys
class HashTable {
  constructor(size = 53) { this.keyMap = new Array(size); }
  _hash(key) {
    let total = 0;
    const P = 31;
    for (let i = 0; i < Math.min(key.length, 100); i++) total = (total * P + key.charCodeAt(i) - 96) % this.keyMap.length;
    return total;
  }
  set(key, value) {
    const i = this._hash(key);
    if (!this.keyMap[i]) this.keyMap[i] = [];
    this.keyMap[i].push([key, value]);
  }
  keys() {
    const arr = [];
    for (let i = 0; i < this.keyMap.length; i++) {
      if (this.keyMap[i]) for (let j = 0; j < this.keyMap[i].length; j++) if (!arr.includes(this.keyMap[i][j][0])) arr.push(this.keyMap[i][j][0]);
    }
    return arr;
  }
}
