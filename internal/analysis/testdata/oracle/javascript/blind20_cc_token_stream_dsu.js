// want time n
// kind stdin
const data = require('fs').readFileSync(0, 'utf8');
let pos = 0;
function nextInt() {
  while (pos < data.length && (data.charCodeAt(pos) < 48 || data.charCodeAt(pos) > 57)) pos++;
  let x = 0;
  while (pos < data.length && data.charCodeAt(pos) >= 48 && data.charCodeAt(pos) <= 57) x = x * 10 + data.charCodeAt(pos++) - 48;
  return x;
}
const n = nextInt(), m = nextInt();
const p = new Int32Array(n + 1).map((_, i) => i);
function find(x) { while (p[x] !== x) { p[x] = p[p[x]]; x = p[x]; } return x; }
let comps = n;
for (let i = 0; i < m; i++) {
  const a = find(nextInt()), b = find(nextInt());
  if (a !== b) { p[a] = b; comps--; }
}
console.log(comps);
