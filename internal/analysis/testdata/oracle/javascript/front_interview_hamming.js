// want time n
// want space n
var countBits1 = function(n) {
    const ans = new Uint32Array(n + 1);
    for (let i = 1; i <= n; i++) ans[i] = ans[i >> 1] + (i & 1);
    return ans;
};
