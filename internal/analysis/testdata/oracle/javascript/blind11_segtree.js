// want time n log n
// want space n
// kind stdin
const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
let pos = 0;
const n = data[pos++], q = data[pos++];
let size = 1;
while (size < n) size <<= 1;
const tree = new Array(2 * size).fill(0);
for (let i = 0; i < n; i++) tree[size + i] = data[pos++];
for (let i = size - 1; i > 0; i--) tree[i] = tree[2 * i] + tree[2 * i + 1];
function update(i, v) {
  i += size;
  tree[i] = v;
  for (i >>= 1; i >= 1; i >>= 1) tree[i] = tree[2 * i] + tree[2 * i + 1];
}
function query(l, r) {
  let s = 0;
  l += size; r += size;
  while (l < r) {
    if (l & 1) s += tree[l++];
    if (r & 1) s += tree[--r];
    l >>= 1; r >>= 1;
  }
  return s;
}
const out = [];
for (let i = 0; i < q; i++) {
  const t = data[pos++], a = data[pos++], b = data[pos++];
  if (t === 1) update(a - 1, b);
  else out.push(query(a - 1, b));
}
console.log(out.join('\n'));
