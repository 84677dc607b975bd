// want time 2^n
// want space n
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const [n, target] = lines[0].split(' ').map(Number);
const a = lines[1].split(' ').map(Number);
let count = 0;
for (let mask = 0; mask < (1 << n); mask++) {
    let sum = 0;
    for (let i = 0; i < n; i++) if (mask & (1 << i)) sum += a[i];
    if (sum === target) count++;
}
console.log(count);
