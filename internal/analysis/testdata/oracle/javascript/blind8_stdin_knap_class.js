// want time n^2
// want space n
// kind stdin
class Reader {
  constructor(text) {
    this.tokens = text.split(/\s+/);
    this.pos = 0;
  }
  nextInt() { return parseInt(this.tokens[this.pos++], 10); }
}
const r = new Reader(require('fs').readFileSync('/dev/stdin', 'utf8'));
const n = r.nextInt(), W = r.nextInt();
const dp = new Array(W + 1).fill(0);
for (let i = 0; i < n; i++) {
  const w = r.nextInt(), v = r.nextInt();
  for (let j = W; j >= w; j--) {
    if (dp[j - w] + v > dp[j]) dp[j] = dp[j - w] + v;
  }
}
console.log(dp[W]);
