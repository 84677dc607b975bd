// want time n log n
// want space n
// kind stdin
const data = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);
let p = 0;
const int = () => parseInt(data[p++]);
let t = int();
const res = [];
while (t-- > 0) {
  const n = int();
  const arr = Array.from({ length: n }, int).sort((x, y) => y - x);
  let even = 0n, odd = 0n;
  arr.forEach((v, i) => {
    if (i % 2 === 0) even += BigInt(v);
    else odd += BigInt(v);
  });
  res.push(String(even - odd));
}
console.log(res.join('\n'));
