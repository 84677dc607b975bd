// want time n
// want space n
const lines = require('fs').readFileSync(0,'utf8').split('\n');
let p = 0;
const nums = () => lines[p++].split(' ').map(Number);
const [n, q] = nums();
const a = nums();
let s = 0;
for (let i = 0; i < q; i++) {
  const [l, r] = nums();
  s += a[l] + a[r];
}
console.log(s);
