// want time n log n
// want space n
function main(arg) {
    const [n, ...a] = arg.split(/\s/).map(x => +x);
    const dp = [];
    for (let i = 0; i < n; i++) {
        let l = 0, r = dp.length;
        while (l < r) {
            const m = (l + r) >> 1;
            if (dp[m] >= a[i]) r = m; else l = m + 1;
        }
        dp[l] = a[i];
    }
    console.log(dp.length);
}
main(require('fs').readFileSync('/dev/stdin', 'utf8'));
