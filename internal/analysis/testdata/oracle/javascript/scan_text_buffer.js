// want time n
// kind stdin
const buf = require('fs').readFileSync(0);
let p = 0;
function readInt() {
  while (buf[p] < 48) p++;
  let r = 0;
  while (buf[p] >= 48) r = r * 10 + buf[p++] - 48;
  return r;
}
const n = readInt();
let s = 0;
for (let i = 0; i < n; ++i) s += readInt();
console.log(s);
