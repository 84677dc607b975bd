// want time n log n
// want space n
const [n, ...rest] = require('fs').readFileSync(0, 'utf8').split('\n');
const a = rest[0].split(' ').map(Number).sort((x, y) => x - y);
let ans = 0;
for (let i = 0; i < +n; i += 2) ans += a[i + 1] - a[i];
console.log(ans);
