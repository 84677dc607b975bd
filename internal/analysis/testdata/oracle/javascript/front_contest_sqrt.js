// want time sqrt n
// want space 1
let n = BigInt(require('fs').readFileSync(0).toString());
let c = 0;
for (let i = 1n; i * i <= n; i++) if (n % i === 0n) c += i * i === n ? 1 : 2;
console.log(c);
