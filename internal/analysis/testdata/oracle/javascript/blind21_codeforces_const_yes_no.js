// want time 1
// kind stdin
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
const it = rl[Symbol.asyncIterator]();
const next = async () => (await it.next()).value;
const sortNums = (a) => a.sort((x, y) => x - y);
(async () => {
  const [x, y] = (await next()).split(' ').map(Number);
  console.log((x ^ y) % 2 === 0 ? 'YES' : 'NO');
  rl.close();
})();
