// want time n log n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin });
let idx = 0;
rl.on('line', (line) => {
  if (idx++ === 0) return;
  const a = line.split(' ').map(Number);
  const lis = [];
  for (const x of a) {
    let lo = 0, hi = lis.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (lis[mid] < x) lo = mid + 1; else hi = mid;
    }
    lis[lo] = x;
  }
  console.log(lis.length);
  rl.close();
});
