// want time n log n
// want space n
// kind stdin
const input = require('fs').readFileSync('/dev/stdin', 'utf8').split('\n');
let t = +input[0], p = 1;
while (t--) {
    const n = +input[p++];
    const a = input[p++].split(' ').map(Number).sort((x, y) => x - y);
    let best = Infinity;
    for (let i = 1; i < n; i++) best = Math.min(best, a[i] - a[i - 1]);
    console.log(best);
}
