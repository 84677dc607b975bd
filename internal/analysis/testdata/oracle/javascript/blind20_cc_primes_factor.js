// want time sqrt n
// kind stdin
const n0 = parseInt(require('fs').readFileSync(0, 'utf8'));
let n = n0;
const out = [];
for (let p = 2; p * p <= n; p++) {
  let e = 0;
  while (n % p === 0) { n = n / p; e++; }
  if (e) out.push(`${p}^${e}`);
}
if (n > 1) out.push(`${n}`);
console.log(out.join(' * '));
