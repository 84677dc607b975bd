// want time 2^n
const tokens = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const n = tokens[0], target = tokens[1], xs = tokens.slice(2);
let count = 0;
for (let mask = 0; mask < (1 << n); mask++) {
    let s = 0;
    for (let i = 0; i < n; i++) if (mask & (1 << i)) s += xs[i];
    if (s === target) count++;
}
console.log(count);
