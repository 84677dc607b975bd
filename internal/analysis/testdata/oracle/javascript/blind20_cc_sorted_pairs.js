// want time n log n
// kind stdin
'use strict';
const input = require('fs').readFileSync('/dev/stdin').toString().split('\n');
const n = parseInt(input[0], 10);
const iv = [];
for (let i = 1; i <= n; i++) {
  const [s, e] = input[i].split(' ').map((v) => parseInt(v, 10));
  iv.push({ s, e });
}
iv.sort((p, q) => p.e - q.e || p.s - q.s);
let end = -1, cnt = 0;
for (const { s, e } of iv) if (s >= end) { cnt++; end = e; }
console.log(cnt);
