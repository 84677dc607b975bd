// want time n
// want space 1
var romanToInt = function(s) {
    const map = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
    let res = 0, i = s.length - 1, prev = 0;
    while (i >= 0) {
        const cur = map[s.charAt(i--)];
        if (cur < prev) res -= cur;
        else { res += cur; prev = cur; }
    }
    return res;
};
