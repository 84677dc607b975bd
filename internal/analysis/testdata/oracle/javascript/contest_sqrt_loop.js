// want time sqrt n
// want space 1
const n = Number(require('fs').readFileSync(0, 'utf8'));
let count = 0;
for (let i = 1; i * i <= n; i++) if (n % i === 0) count += i * i === n ? 1 : 2;
console.log(count);
