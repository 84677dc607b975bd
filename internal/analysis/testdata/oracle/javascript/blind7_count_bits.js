// want time n log n
// want space n
var countBits = function(n) {
    const ans = new Array(n + 1).fill(0);
    for (let i = 0; i <= n; i++) {
        let x = i, c = 0;
        while (x > 0) {
            c += x & 1;
            x >>= 1;
        }
        ans[i] = c;
    }
    return ans;
};
