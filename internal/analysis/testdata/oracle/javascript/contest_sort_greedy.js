// want time n log n
// want space n
const input = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
let at = 0;
const t = Number(input[at++]);
for (let q = 0; q < t; q++) {
    const n = Number(input[at++]);
    const a = input[at++].split(' ').map(Number).sort((x, y) => x - y);
    let best = Infinity;
    for (let i = 1; i < n; i++) best = Math.min(best, a[i] - a[i - 1]);
    console.log(best);
}
