// want time n log n
// kind stdin
class Reader {
  constructor(text) { this.text = text; this.pos = 0; }
  int() {
    const t = this.text;
    while (t.charCodeAt(this.pos) <= 32) this.pos++;
    let neg = false;
    if (t[this.pos] === '-') { neg = true; this.pos++; }
    let x = 0;
    while (this.pos < t.length && t.charCodeAt(this.pos) > 32) { x = x * 10 + (t.charCodeAt(this.pos) - 48); this.pos++; }
    return neg ? -x : x;
  }
}
const io = new Reader(require('fs').readFileSync(0, 'latin1'));
const n = io.int();
const a = [];
for (let i = 0; i < n; i++) a.push(io.int());
a.sort((x, y) => x - y);
console.log(a.slice(0, 3).join(' '));
