// want time n log n
// kind stdin
const buf = new Int32Array(200005);
const d = require('fs').readFileSync(0, 'utf8').split(/\s+/);
const n = +d[0];
for (let i = 0; i < n; i++) buf[i] = +d[i + 1];
const v = buf.subarray(0, n).sort();
let best = 0;
for (let i = 1; i < n; i++) best = Math.max(best, v[i] - v[i - 1]);
console.log(best);
