const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
let at = 0;
const next = () => lines[at++];
const MOD = 10 ** 9 + 7;

function solve(n, a) {
    a.sort((x, y) => x - y);
    let lo = 0, hi = n - 1, best = 0;
    while (lo <= hi) {
        const mid = Math.floor((lo + hi) / 2);
        if (a[mid] * 2 <= n) { best = mid; lo = mid + 1; } else hi = mid - 1;
    }
    return best % MOD;
}

const t = parseInt(next());
for (let i = 0; i < t; i++) {
    const [n, k] = next().split(' ').map(Number);
    const a = next().split(' ').map(x => +x);
    const dp = Array.from({ length: n + 1 }, () => new Array(k + 1).fill(0));
    for (let j = 1; j <= n; j++)
        for (let w = 0; w <= k; w++) dp[j][w] = Math.max(dp[j - 1][w], w >= a[j - 1] ? dp[j - 1][w - a[j - 1]] + 1 : 0);
    console.log(solve(n, a), dp[n][k], a.filter(x => x > k).reduce((s, x) => s + x, 0));
}
