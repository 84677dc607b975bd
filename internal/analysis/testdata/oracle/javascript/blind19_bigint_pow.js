// want time log n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin });
rl.question('', (ans) => {
  const [a, b] = ans.split(' ').map((x) => BigInt(x));
  const M = 1000000007n;
  let r = 1n, x = a % M, e = b;
  while (e > 0n) { if (e & 1n) r = (r * x) % M; x = (x * x) % M; e >>= 1n; }
  console.log(r.toString());
  rl.close();
});
