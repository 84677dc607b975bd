// kind stdin
// want time n log n
// want space n
const data = require('fs').readFileSync('/dev/stdin', 'utf8').split(/\s+/).map(Number);
let p = 0;
let t = data[p++];
const out = [];
while (t--) {
    const n = data[p++];
    const a = data.slice(p, p + n).sort((x, y) => x - y);
    p += n;
    let best = Infinity;
    for (let i = 1; i < n; i++) best = Math.min(best, a[i] - a[i-1]);
    out.push(best);
}
console.log(out.join('\n'));
