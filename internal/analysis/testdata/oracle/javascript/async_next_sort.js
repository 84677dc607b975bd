// want time n log n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin });
const it = rl[Symbol.asyncIterator]();
(async () => {
  await it.next();
  const a = (await it.next()).value.split(' ').map(Number);
  a.sort((x, y) => x - y);
  let best = Infinity;
  for (let i = 1; i < a.length; i++) best = Math.min(best, a[i] - a[i - 1]);
  console.log(best);
})();
