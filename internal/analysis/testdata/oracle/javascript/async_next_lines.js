// want time n
// kind stdin
const rl = require('readline').createInterface({ input: process.stdin });
const lines = rl[Symbol.asyncIterator]();
const nextLine = async () => (await lines.next()).value;
async function main() {
  const n = Number(await nextLine());
  let s = 0;
  for (let i = 0; i < n; i++) {
    const [a, b] = (await nextLine()).split(' ').map(Number);
    s += Math.max(a, b);
  }
  console.log(s);
}
main();
