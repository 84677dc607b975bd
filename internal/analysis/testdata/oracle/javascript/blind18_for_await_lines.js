// want time n
// want space n
// kind stdin
const readline = require('readline');
async function main() {
  const rl = readline.createInterface({ input: process.stdin });
  const lines = [];
  for await (const line of rl) lines.push(line);
  const [n, k] = lines[0].split(' ').map(Number);
  const a = lines[1].split(' ').map(Number);
  let left = 0, sum = 0, best = n + 1;
  for (let right = 0; right < n; right++) {
    sum += a[right];
    while (sum >= k) {
      best = Math.min(best, right - left + 1);
      sum -= a[left++];
    }
  }
  console.log(best > n ? 0 : best);
}
main();
